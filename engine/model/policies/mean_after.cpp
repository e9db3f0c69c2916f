#include "model/policies/mean_after.hpp"

#include "kernels/dispatch.hpp"
#include "model/policies/formulas.hpp"
#include "model/policies/ratio.hpp"
#include "model/weighted_mean.hpp"

#include <variant>

namespace remitsim {

namespace {

/// What the policy moves is the whole price.
struct Whole {
  [[nodiscard]] double with(double moved, std::size_t /*service*/, std::size_t /*draw*/) const {
    return moved;
  }
};

/// The fee beside a margin that the policy moves, or the margin beside the fee.
struct Beside {
  DrawnNumbers other;
  [[nodiscard]] double with(double moved, std::size_t service, std::size_t draw) const {
    return moved + other.at(service, draw);
  }
};

template <typename Step, typename Rest, typename Shares>
struct MeanAfter {
  static void run(Step step, DrawnNumbers costs, Rest rest, const double* strength, Shares shares,
                  std::size_t services, double* mean) {
    weighted_mean(
        shares, services,
        [=](std::size_t k, std::size_t i) {
          const double cost = costs.at(k, i);
          const double after = moved_towards(cost, stepped(step, cost), strength[i]);
          return rest.with(cost == 0 ? 0 : after, k, i);
        },
        mean);
  }
};

template <typename Step, typename Rest>
DrawArray mean_of(const Step& step, DrawnNumbers costs, Rest rest, const DrawArray& strength,
                  const PostedCosts& posted, const CostBlock& before) {
  DrawArray mean;
  if (const DrawMatrix* shares = before.drawn_shares()) {
    run_kernel<MeanAfter<Step, Rest, DrawnNumbers>>(step, costs, rest, strength.data(),
                                                    DrawnNumbers{shares->data()}, posted.size(),
                                                    mean.data());
  } else {
    run_kernel<MeanAfter<Step, Rest, PostedShares>>(step, costs, rest, strength.data(),
                                                    PostedShares{posted.share.data()},
                                                    posted.size(), mean.data());
  }
  return mean;
}

template <Formula Step>
std::optional<DrawArray> mean_after_step(const Step& step, const DrawArray& strength,
                                         const PostedCosts& posted, const CostBlock& before) {
  const bool is_total = step.component == Component::total;
  if (is_total == before.has_margins) return std::nullopt;
  const DrawnNumbers fee{before.fee_percent.data()};
  const DrawnNumbers margin{before.margin_percent.data()};
  if (is_total) return mean_of(step, fee, Whole{}, strength, posted, before);
  return step.component == Component::fee
             ? mean_of(step, fee, Beside{margin}, strength, posted, before)
             : mean_of(step, margin, Beside{fee}, strength, posted, before);
}

}  // namespace

std::optional<DrawArray> mean_after(const CorridorPolicy& policy, const DrawArray& strength,
                                    const PostedCosts& posted, const CostBlock& before) {
  const bool changes_all =
      policy.level == Level::service && policy.services.size() == posted.size();
  if (!changes_all) return std::nullopt;
  return std::visit(
      [&]<typename Step>(const Step& step) -> std::optional<DrawArray> {
        if constexpr (Formula<Step>) return mean_after_step(step, strength, posted, before);
        return std::nullopt;
      },
      *policy.step);
}

}  // namespace remitsim

#include "model/policies/apply.hpp"

#include "model/policies/average_target.hpp"
#include "model/policies/change_component.hpp"
#include "model/policies/change_shares.hpp"
#include "model/policies/formulas.hpp"
#include "model/policies/remove.hpp"
#include "model/policies/shift_share.hpp"
#include "model/smart.hpp"

#include <algorithm>
#include <variant>

namespace remitsim {

namespace {

/// A policy on one corridor and all that its step may look at.
class Application {
 public:
  Application(const CorridorPolicy& policy, const PolicyDraws& draws, const PostedCosts& posted,
              CostBlock& costs)
      : policy_(policy), draws_(draws), posted_(posted), costs_(costs) {}

  template <Formula Kind>
  void operator()(const Kind& step) {
    change(step.component, [step](double cost, std::size_t) { return stepped(step, cost); });
  }

  void operator()(const AverageTarget&) {
    change(Component::total, [ratio = draws_.target_ratio.data()](double cost, std::size_t draw) {
      return cost * ratio[draw];
    });
  }

  void operator()(const BestN& best) {
    for (const Market& market : policy_.markets) {
      const DrawArray benchmark = mean_of_cheapest(costs_, market.marked, best.services);
      change_services(market.services, Component::total, draws_.strength, costs_,
                      [most = benchmark.data()](double cost, std::size_t draw) {
                        return std::min(cost, most[draw]);
                      });
    }
  }

  void operator()(const ShiftShare& shift) {
    change_shares(policy_, shift, draws_.strength, posted_, costs_);
  }
  void operator()(const Remove& remove) {
    change_shares(policy_, remove, draws_.strength, posted_, costs_);
  }

  void operator()(const Tax& tax) {
    const DrawArray points = draws_.strength * tax.points;
    if (policy_.level == Level::corridor) {
      costs_.fee_percent.leftCols(column(posted_.size())).colwise() += points;
    } else {
      for (const std::size_t k : policy_.services) costs_.fee_percent.col(column(k)) += points;
    }
  }

 private:
  template <typename TargetOf>
  void change(Component component, TargetOf target_of) {
    change_component(policy_, component, draws_.strength, posted_, costs_, target_of);
  }

  const CorridorPolicy& policy_;
  const PolicyDraws& draws_;
  const PostedCosts& posted_;
  CostBlock& costs_;
};

}  // namespace

void apply(const CorridorPolicy& policy, const PolicyDraws& draws, const PostedCosts& posted,
           CostBlock& costs) {
  std::visit(Application(policy, draws, posted, costs), *policy.step);
}

DrawArray target_ratio(const AverageTarget& target, const DrawArray& weighted_costs,
                       const DrawArray& weights) {
  DrawArray ratio;
  for (Eigen::Index draw = 0; draw < ratio.size(); ++draw) {
    const double weight = weights[draw];
    ratio[draw] = weight > 0 ? ratio_to_target(target, weighted_costs[draw] / weight) : 1;
  }
  return ratio;
}

double share_in_force(const Policy& policy, int year) {
  if (!policy.phase_in) return 1;
  const PhaseIn& phase_in = *policy.phase_in;
  if (year < phase_in.start_year) return 0;
  const auto years_in = static_cast<std::size_t>(year - phase_in.start_year);
  const std::size_t last = phase_in.shares_percent.size() - 1;
  return phase_in.shares_percent[std::min(years_in, last)] / 100;
}

double share_in_force_at_last(const Policy& policy) {
  return policy.phase_in ? policy.phase_in->shares_percent.back() / 100 : 1;
}

}  // namespace remitsim

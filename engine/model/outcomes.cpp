#include "model/outcomes.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/mend_rare.hpp"
#include "model/answer.hpp"
#include "random/portable_math.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace remitsim {

namespace {

/// What the answers of flows are worked out from; arrays over the draws.
struct AnswerWorlds {
  const double* flow;
  const double* before_percent;
  const double* after_percent;
  const double* elasticity;
  double base_percent;
};

/// answer_of for each draw. Nearly all worlds change their price by less than half, and their flows
/// too: these go without a branch.
struct Answers {
  static void run(const AnswerWorlds* worlds, double* __restrict extra_flow,
                  double* __restrict surplus) {
    const AnswerWorlds w = *worlds;
    // Two short loops: the processor looks ahead over more draws than in a long one.
    std::array<double, tile_draws> log_ratios;
    std::array<double, tile_draws> is_far;
    for (std::size_t i = 0; i < tile_draws; ++i) {
      const double from = w.base_percent + w.before_percent[i];
      const double relative_change = (w.after_percent[i] - w.before_percent[i]) / from;
      const double log_ratio = portable::log1p(relative_change);
      const bool is_near = from > 0 && std::abs(relative_change) < 0.5;
      log_ratios[i] = log_ratio;
      is_far[i] = is_near ? 0 : 1;
    }
    for (std::size_t i = 0; i < tile_draws; ++i) {
      const double from = w.base_percent + w.before_percent[i];
      const double log_ratio = log_ratios[i];
      const double exponent = w.elasticity[i] * log_ratio;
      const double cost_exponent = exponent + log_ratio;
      extra_flow[i] = w.flow[i] * (exponent * portable::expm1_over_small_x(exponent));
      surplus[i] =
          -w.flow[i] * (from / 100) * log_ratio * portable::expm1_over_small_x(cost_exponent);
      const bool is_near =
          w.elasticity[i] != 0 && std::abs(exponent) < 0.5 && std::abs(cost_exponent) < 0.5;
      is_far[i] = is_near ? is_far[i] : 1;
    }
    const auto mend = [&](std::size_t i) {
      const Answer answer = answer_of(w.flow[i], w.before_percent[i], w.after_percent[i],
                                      w.elasticity[i], w.base_percent);
      extra_flow[i] = answer.extra_flow;
      surplus[i] = answer.consumer_surplus;
    };
    mend_rare(
        tile_draws, [&](std::size_t i) { return is_far[i] != 0; }, mend);
  }
};

}  // namespace

bool is_before(Sum sum) {
  return sum <= Sum::smart_cost_before;
}

bool is_smart(Sum sum) {
  return sum == Sum::smart_cost_before || sum == Sum::smart_cost_after ||
         sum == Sum::smart_corridors_after;
}

void Outcomes::resize(std::size_t columns, bool with_smart) {
  for (std::size_t i = 0; i < sum_count; ++i) {
    const bool has_columns = with_smart || !is_smart(static_cast<Sum>(i));
    sums[i].resize(Eigen::NoChange, has_columns ? column(columns) : 0);
  }
}

void Outcomes::set_zero() {
  for (DrawMatrix& sum : sums) sum.setZero();
}

void answer(const FlowAnswer& answer, std::size_t column, Outcomes& outcomes) {
  const AnswerWorlds worlds = {outcomes.draws_of(Sum::flow, column),
                               outcomes.draws_of(Sum::cost_before, column),
                               outcomes.draws_of(Sum::cost_after, column), answer.elasticity.data(),
                               answer.with_respect_to == ElasticityOf::price ? 100.0 : 0.0};
  run_kernel<Answers>(&worlds, outcomes.draws_of(Sum::extra_flow, column),
                      outcomes.draws_of(Sum::consumer_surplus, column));
}

}  // namespace remitsim

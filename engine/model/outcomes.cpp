#include "model/outcomes.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/elementwise.hpp"
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

void add_before(const Outcome& part, bool with_smart, const Outcome& whole) {
  elementwise::add(whole.before, part.before, numbers_before(with_smart), whole.before);
}

void add_after(const Outcome& part, bool with_smart, const Outcome& whole) {
  elementwise::add(whole.after, part.after, numbers_after(with_smart), whole.after);
}

void answer(const FlowAnswer& answer, const Outcome& corridor) {
  const AnswerWorlds worlds = {corridor[Sum::flow], corridor[Sum::cost_before],
                               corridor[Sum::cost_after], answer.elasticity.data(),
                               answer.with_respect_to == ElasticityOf::price ? 100.0 : 0.0};
  run_kernel<Answers>(&worlds, corridor[Sum::extra_flow], corridor[Sum::consumer_surplus]);
}

}  // namespace remitsim

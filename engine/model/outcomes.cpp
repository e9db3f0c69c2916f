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
    std::array<double, block_draws> log_ratios;
    std::array<double, block_draws> is_far;
    for (std::size_t i = 0; i < block_draws; ++i) {
      const double from = w.base_percent + w.before_percent[i];
      const double relative_change = (w.after_percent[i] - w.before_percent[i]) / from;
      const double log_ratio = portable::log1p(relative_change);
      const bool is_near = from > 0 && std::abs(relative_change) < 0.5;
      log_ratios[i] = log_ratio;
      is_far[i] = is_near ? 0 : 1;
    }
    for (std::size_t i = 0; i < block_draws; ++i) {
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
        block_draws, [&](std::size_t i) { return is_far[i] != 0; }, mend);
  }
};

}  // namespace

void Outcomes::set_zero() {
  sums.setZero();
  corridors = services = smart_corridors = 0;
}

Outcomes& Outcomes::operator+=(const Outcomes& other) {
  sums += other.sums;
  corridors += other.corridors;
  services += other.services;
  smart_corridors += other.smart_corridors;
  return *this;
}

void Outcomes::add_money(const Outcomes& other, double factor) {
  for (const Sum sum : {Sum::flow, Sum::savings, Sum::extra_flow, Sum::consumer_surplus,
                        Sum::efficiency_gain, Sum::provider_revenue_change}) {
    (*this)[sum] += factor * other[sum];
  }
}

void corridor_outcomes(const CorridorWorlds& worlds, Outcomes& outcomes) {
  const DrawArray& flow = worlds.flow_usd_million;
  const DrawArray& before = worlds.cost_before_percent;
  const DrawArray& after = worlds.cost_after_percent;
  const double base = worlds.with_respect_to == ElasticityOf::price ? 100 : 0;

  outcomes.corridors = 1;
  outcomes.services = worlds.services;
  outcomes.smart_corridors = 0;
  outcomes[Sum::flow] = flow;
  outcomes[Sum::cost_before] = before;
  outcomes[Sum::cost_after] = after;
  outcomes[Sum::flow_cost_before] = flow * before;
  outcomes[Sum::flow_cost_after] = flow * after;
  outcomes[Sum::service_cost_before] = worlds.services * before;
  outcomes[Sum::service_cost_after] = worlds.services * after;
  outcomes[Sum::smart_cost_before].setZero();
  outcomes[Sum::smart_cost_after].setZero();
  outcomes[Sum::smart_corridors_after].setZero();
  const double threshold = worlds.threshold_percent + threshold_rounding_points;
  outcomes[Sum::above_before] = (before > threshold).cast<double>();
  outcomes[Sum::above_after] = (after > threshold).cast<double>();
  outcomes[Sum::savings] = flow * (before - after) / 100;

  auto extra_flow = outcomes[Sum::extra_flow];
  auto surplus = outcomes[Sum::consumer_surplus];
  const AnswerWorlds answer_worlds = {flow.data(), before.data(), after.data(),
                                      worlds.elasticity.data(), base};
  run_kernel<Answers>(&answer_worlds, extra_flow.data(), surplus.data());
  const auto savings = outcomes[Sum::savings];
  outcomes[Sum::efficiency_gain] = (1 - worlds.diversion_share) * (surplus - savings);
  outcomes[Sum::provider_revenue_change] = after * extra_flow / 100 - savings;
}

DrawArray measure_of(Measure measure, const Outcomes& outcomes, std::size_t years) {
  switch (measure) {
    case Measure::savings:
      return outcomes[Sum::savings];
    case Measure::extra_flow:
      return outcomes[Sum::extra_flow];
    case Measure::consumer_surplus:
      return outcomes[Sum::consumer_surplus];
    case Measure::efficiency_gain:
      return outcomes[Sum::efficiency_gain];
    case Measure::provider_revenue_change:
      return outcomes[Sum::provider_revenue_change];
    case Measure::flow_before:
      return outcomes[Sum::flow];
    case Measure::cost_before:
      return outcomes[Sum::flow_cost_before] / outcomes[Sum::flow];
    case Measure::cost_after:
      return outcomes[Sum::flow_cost_after] / outcomes[Sum::flow];
    case Measure::simple_cost_before:
      return outcomes[Sum::cost_before] / outcomes.corridors;
    case Measure::simple_cost_after:
      return outcomes[Sum::cost_after] / outcomes.corridors;
    case Measure::service_cost_before:
      return outcomes[Sum::service_cost_before] / outcomes.services;
    case Measure::service_cost_after:
      return outcomes[Sum::service_cost_after] / outcomes.services;
    case Measure::smart_cost_before:
      return outcomes[Sum::smart_cost_before] / outcomes.smart_corridors;
    case Measure::smart_cost_after:
      return outcomes[Sum::smart_cost_after] / outcomes[Sum::smart_corridors_after];
    case Measure::corridors_above_before:
      return outcomes[Sum::above_before] / static_cast<double>(years);
    case Measure::corridors_above_after:
      break;
  }
  return outcomes[Sum::above_after] / static_cast<double>(years);
}

}  // namespace remitsim

#include "model/measure_values.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/elementwise.hpp"

namespace remitsim {

namespace {

struct Savings {
  static void run(const double* paid_before, const double* paid_after, double* savings) {
    for (std::size_t i = 0; i < tile_draws; ++i)
      savings[i] = (paid_before[i] - paid_after[i]) / 100;
  }
};

struct EfficiencyGain {
  static void run(const double* paid_before, const double* paid_after, const double* surplus,
                  const double* diversion, double* gain) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      const double savings = (paid_before[i] - paid_after[i]) / 100;
      gain[i] = (surplus[i] - savings) * (1 - diversion[i]);
    }
  }
};

/// (Σ c'·X − (ΣF·c − ΣF·c'))/100
struct RevenueChange {
  static void run(const double* paid_before, const double* paid_after,
                  const double* extra_flow_cost, double* change) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      change[i] = (extra_flow_cost[i] - (paid_before[i] - paid_after[i])) / 100;
    }
  }
};

/// The measures of one aggregate; those that are none of its sums are put into the room.
class MeasureValues {
 public:
  MeasureValues(const MeasureTerms& terms, const Outcome& sums, double* room)
      : terms_(terms), sums_(sums), room_(room) {}

  const double* savings() {
    run_kernel<Savings>(paid_before_, paid_after_, room_);
    return room_;
  }

  const double* efficiency_gain() {
    run_kernel<EfficiencyGain>(paid_before_, paid_after_, of(Sum::consumer_surplus),
                               terms_.diversion_share.data(), room_);
    return room_;
  }

  const double* provider_revenue_change() {
    run_kernel<RevenueChange>(paid_before_, paid_after_, of(Sum::extra_flow_cost_after), room_);
    return room_;
  }

  const double* paid_before() { return divided(paid_before_, 100); }

  /// Of costs, weighted by flows.
  const double* flow_weighted(Sum cost, Sum flow_cost) {
    const bool is_its_cost = terms_.aggregate.corridors == 1 && terms_.years == 1;
    return is_its_cost ? of(cost) : ratio(flow_cost, Sum::flow);
  }

  const double* ratio(Sum top, Sum bottom) {
    elementwise::divide(of(top), of(bottom), tile_draws, room_);
    return room_;
  }

  const double* mean(Sum sum, double number) {
    return divided(of(sum), number * static_cast<double>(terms_.years));
  }

  const double* a_year(Sum sum) { return mean(sum, 1); }

 private:
  [[nodiscard]] const double* of(Sum sum) const { return sums_[sum]; }
  const double* divided(const double* values, double divisor) {
    if (divisor == 1) return values;
    elementwise::divide_by(values, divisor, tile_draws, room_);
    return room_;
  }

  const MeasureTerms& terms_;
  const Outcome& sums_;
  double* room_;
  const double* paid_before_ = sums_[Sum::flow_cost_before];  // times 100, as is the next
  const double* paid_after_ = sums_[Sum::flow_cost_after];
};

}  // namespace

const double* values_of(Measure measure, const MeasureTerms& terms, const Outcome& sums,
                        DrawArray& room) {
  const Aggregate& aggregate = terms.aggregate;
  MeasureValues values(terms, sums, room.data());
  switch (measure) {
    case Measure::savings:
      return values.savings();
    case Measure::extra_flow:
      return sums[Sum::extra_flow];
    case Measure::consumer_surplus:
      return sums[Sum::consumer_surplus];
    case Measure::efficiency_gain:
      return values.efficiency_gain();
    case Measure::provider_revenue_change:
      return values.provider_revenue_change();
    case Measure::flow_before:
      return sums[Sum::flow];
    case Measure::cost_before:
      return values.flow_weighted(Sum::cost_before, Sum::flow_cost_before);
    case Measure::cost_after:
      return values.flow_weighted(Sum::cost_after, Sum::flow_cost_after);
    case Measure::simple_cost_before:
      return values.mean(Sum::cost_before, aggregate.corridors);
    case Measure::simple_cost_after:
      return values.mean(Sum::cost_after, aggregate.corridors);
    case Measure::service_cost_before:
      return values.mean(Sum::service_cost_before, aggregate.services);
    case Measure::service_cost_after:
      return values.mean(Sum::service_cost_after, aggregate.services);
    case Measure::smart_cost_before:
      return values.mean(Sum::smart_cost_before, aggregate.smart_corridors);
    case Measure::smart_cost_after:
      return values.ratio(Sum::smart_cost_after, Sum::smart_corridors_after);
    case Measure::corridors_above_before:
      return values.a_year(Sum::above_before);
    case Measure::corridors_above_after:
      return values.a_year(Sum::above_after);
    case Measure::paid_before:
      break;
  }
  return values.paid_before();
}

}  // namespace remitsim

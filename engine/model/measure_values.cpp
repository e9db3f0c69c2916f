#include "model/measure_values.hpp"

#include "kernels/elementwise.hpp"

namespace remitsim {

namespace {

/// Fills `values`, which has room for all aggregates.
class MeasureValues {
 public:
  MeasureValues(const MeasureTerms& terms, const Outcomes& sums, DrawMatrix& values)
      : terms_(terms), sums_(sums), values_(values) {}

  void savings() {
    subtract(Sum::flow_cost_before, Sum::flow_cost_after);
    elementwise::divide_by(values_.data(), 100, count(), values_.data());
  }

  void efficiency_gain() {
    savings();
    elementwise::subtract(sums_[Sum::consumer_surplus].data(), values_.data(), count(),
                          values_.data());
    const DrawArray kept_share = 1 - terms_.diversion_share;
    for (std::size_t a = 0; a < terms_.aggregates.size(); ++a) {
      double* values = values_.data() + a * tile_draws;
      elementwise::multiply(values, kept_share.data(), tile_draws, values);
    }
  }

  /// (Σ c'·X − (ΣF·c − ΣF·c'))/100
  void provider_revenue_change() {
    subtract(Sum::flow_cost_before, Sum::flow_cost_after);
    elementwise::subtract(sums_[Sum::extra_flow_cost_after].data(), values_.data(), count(),
                          values_.data());
    elementwise::divide_by(values_.data(), 100, count(), values_.data());
  }

  void paid_before() {
    elementwise::divide_by(sums_[Sum::flow_cost_before].data(), 100, count(), values_.data());
  }

  void ratio(Sum top, Sum bottom) {
    elementwise::divide(sums_[top].data(), sums_[bottom].data(), count(), values_.data());
  }

  void mean(Sum sum, double Aggregate::*number) {
    for (std::size_t a = 0; a < terms_.aggregates.size(); ++a) {
      const double divisor = terms_.aggregates[a].*number * static_cast<double>(terms_.years);
      elementwise::divide_by(sums_.draws_of(sum, a), divisor, tile_draws,
                             values_.data() + a * tile_draws);
    }
  }

  void a_year(Sum sum) {
    elementwise::divide_by(sums_[sum].data(), static_cast<double>(terms_.years), count(),
                           values_.data());
  }

 private:
  [[nodiscard]] std::size_t count() const { return terms_.aggregates.size() * tile_draws; }
  void subtract(Sum a, Sum b) {
    elementwise::subtract(sums_[a].data(), sums_[b].data(), count(), values_.data());
  }

  const MeasureTerms& terms_;
  const Outcomes& sums_;
  DrawMatrix& values_;
};

}  // namespace

const DrawMatrix& values_of(Measure measure, const MeasureTerms& terms, const Outcomes& sums,
                            DrawMatrix& room) {
  room.resize(Eigen::NoChange, column(terms.aggregates.size()));
  MeasureValues values(terms, sums, room);
  switch (measure) {
    case Measure::savings:
      values.savings();
      break;
    case Measure::extra_flow:
      return sums[Sum::extra_flow];
    case Measure::consumer_surplus:
      return sums[Sum::consumer_surplus];
    case Measure::efficiency_gain:
      values.efficiency_gain();
      break;
    case Measure::provider_revenue_change:
      values.provider_revenue_change();
      break;
    case Measure::flow_before:
      return sums[Sum::flow];
    case Measure::cost_before:
      values.ratio(Sum::flow_cost_before, Sum::flow);
      break;
    case Measure::cost_after:
      values.ratio(Sum::flow_cost_after, Sum::flow);
      break;
    case Measure::simple_cost_before:
      values.mean(Sum::cost_before, &Aggregate::corridors);
      break;
    case Measure::simple_cost_after:
      values.mean(Sum::cost_after, &Aggregate::corridors);
      break;
    case Measure::service_cost_before:
      values.mean(Sum::service_cost_before, &Aggregate::services);
      break;
    case Measure::service_cost_after:
      values.mean(Sum::service_cost_after, &Aggregate::services);
      break;
    case Measure::smart_cost_before:
      values.mean(Sum::smart_cost_before, &Aggregate::smart_corridors);
      break;
    case Measure::smart_cost_after:
      values.ratio(Sum::smart_cost_after, Sum::smart_corridors_after);
      break;
    case Measure::corridors_above_before:
      values.a_year(Sum::above_before);
      break;
    case Measure::corridors_above_after:
      values.a_year(Sum::above_after);
      break;
    case Measure::paid_before:
      values.paid_before();
      break;
  }
  return room;
}

}  // namespace remitsim

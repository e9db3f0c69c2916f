#pragma once

#include "model/aggregates.hpp"
#include "model/corridor_terms.hpp"
#include "model/measure_values.hpp"
#include "model/outcomes.hpp"

#include <algorithm>

namespace remitsim::test {

/// A world of one corridor with one service, alike in all draws.
class OneCorridor {
 public:
  OneCorridor(double flow, double before, double after) {
    outcomes_.set_zero();
    fill(Sum::flow, flow);
    fill(Sum::cost_before, before);
    fill(Sum::cost_after, after);
  }

  OneCorridor& answering(double elasticity, ElasticityOf of) {
    const DrawArray elasticities = DrawArray::Constant(elasticity);
    answer({elasticities, of}, outcomes_[0]);
    return *this;
  }

  double value_of(Measure measure, double diversion_share = 0, double threshold_percent = 5) {
    const CorridorTerms terms{1, threshold_percent};
    work_out_before(terms, outcomes_[0]);
    work_out_after(terms, outcomes_[0]);
    const Aggregate alone = {.wholes = {}, .corridors = 1, .services = 1};
    const DrawArray diversion = DrawArray::Constant(diversion_share);
    DrawArray room;
    return *values_of(measure, {alone, 1, diversion}, outcomes_[0], room);
  }

 private:
  void fill(Sum sum, double value) { std::fill_n(outcomes_[0][sum], tile_draws, value); }

  Outcomes outcomes_ = Outcomes(1);
};

}  // namespace remitsim::test

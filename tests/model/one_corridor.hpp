#pragma once

#include "model/aggregates.hpp"
#include "model/measure_values.hpp"
#include "model/outcomes.hpp"

#include <cstddef>
#include <vector>

namespace remitsim::test {

/// A world of one corridor with one service, alike in all draws.
class OneCorridor {
 public:
  OneCorridor(double flow, double before, double after) {
    outcomes_.resize(1, false);
    outcomes_[Sum::flow].setConstant(flow);
    outcomes_[Sum::cost_before].setConstant(before);
    outcomes_[Sum::cost_after].setConstant(after);
    outcomes_[Sum::extra_flow].setZero();
    outcomes_[Sum::consumer_surplus].setZero();
  }

  OneCorridor& answering(double elasticity, ElasticityOf of) {
    const DrawArray elasticities = DrawArray::Constant(elasticity);
    answer({elasticities, of}, 0, outcomes_);
    return *this;
  }

  double value_of(Measure measure, double diversion_share = 0, double threshold_percent = 5) {
    const Terms terms{alone_, 1, threshold_percent};
    for (std::size_t i = 0; i < sum_count; ++i) add_up(static_cast<Sum>(i), terms, outcomes_);
    const DrawArray diversion = DrawArray::Constant(diversion_share);
    DrawMatrix room;
    return values_of(measure, {alone_, 1, diversion}, outcomes_, room)(0, 0);
  }

 private:
  std::vector<Aggregate> alone_ = {{.parts = {}, .corridors = 1, .services = 1}};
  Outcomes outcomes_;
};

}  // namespace remitsim::test

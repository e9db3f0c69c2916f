#include "simulate/difference_recorder.hpp"

#include "kernels/elementwise.hpp"

#include <algorithm>

namespace remitsim {

DifferenceRecorder::DifferenceRecorder(const StudyPlan& plan)
    : kept_columns_(plan.estimates.size()), completed_(plan.estimates.size()) {
  std::size_t columns = 0;
  for (const DifferencePlan& difference : plan.differences) {
    const auto [earlier, later] = std::minmax(difference.minuend, difference.subtrahend);
    if (!kept_columns_[earlier]) kept_columns_[earlier] = columns++;
    completed_[later].push_back(&difference);
  }
  kept_.resize(Eigen::NoChange, column(columns));
}

bool DifferenceRecorder::take(std::size_t estimate, std::span<const double> draws) {
  if (!recorder_->take(estimate, draws)) return false;
  if (kept_columns_[estimate]) std::copy(draws.begin(), draws.end(), kept(estimate));
  const auto& completed = completed_[estimate];
  return std::all_of(completed.begin(), completed.end(), [&](const DifferencePlan* difference) {
    return take_difference(*difference, estimate, draws);
  });
}

bool DifferenceRecorder::take_difference(const DifferencePlan& difference, std::size_t present,
                                         std::span<const double> draws) {
  const auto draws_of = [&](std::size_t estimate) -> const double* {
    return estimate == present ? draws.data() : kept(estimate);
  };
  elementwise::subtract_but_rounding(draws_of(difference.minuend), draws_of(difference.subtrahend),
                                     draws.size(), difference_.data());
  return recorder_->take(difference.estimate, {difference_.data(), draws.size()});
}

void DifferenceRecorder::take_reached(std::size_t probability, std::size_t draws) {
  recorder_->take_reached(probability, draws);
}

}  // namespace remitsim

#pragma once

#include "remitsim/study.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

#include <cstddef>
#include <cstdint>

namespace remitsim {

/// How many independent draws are worth as much, for standard deviations, quantiles and
/// probabilities: a mirrored draw may tell nothing that its image does not. More even draws are
/// worth more, which their errors do not show.
std::uint64_t independent_draws(const StudyPlan& study, std::uint64_t draws);

/// Adds an empty result of the output to the period, under its group.
MeasureResult& add_output(const ScenarioPlan& plan, const OutputPlan& output, PeriodResult& period);

/// Sets all statistics of one of the study's estimates, which has a histogram if it is to have
/// quantiles.
void set_statistics(const StudyPlan& study, const StudyTotals& totals, std::size_t estimate,
                    bool has_quantiles, MeasureResult& result);

}  // namespace remitsim

#pragma once

#include "remitsim/study.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

namespace remitsim {

StudyResult summarise(const StudyPlan& plan, const StudyTotals& totals);

}  // namespace remitsim

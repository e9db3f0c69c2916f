#include "simulate/check_study.hpp"

#include "simulate/plan.hpp"

namespace remitsim {

void check_study(const Survey& survey, std::span<const Scenario> scenarios,
                 const StudyOptions& options) {
  plan_study(survey, scenarios, options);
}

}  // namespace remitsim

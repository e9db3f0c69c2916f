#include "store/run_identity.hpp"

#include "remitsim/version.hpp"
#include "simulate/plan.hpp"

namespace remitsim {

RunIdentity identity_of(const Survey& survey, std::span<const Scenario> scenarios,
                        const StudyOptions& options) {
  const StudyPlan plan = plan_study(survey, scenarios, options);
  RunIdentity run{.version = std::string(version),
                  .method = std::string(to_string(plan.sampler.method())),
                  .control_variates = plan.control_variates,
                  .seed = plan.seed,
                  .draws = plan.draws,
                  .survey_digest = survey.digest};
  for (const Scenario& scenario : scenarios) {
    run.scenarios.emplace_back(scenario.name, scenario.digest);
  }
  if (options.until) run.until = {options.until->half_width, options.until->is_relative};
  return run;
}

}  // namespace remitsim

#include "store/run_identity.hpp"

#include "remitsim/version.hpp"
#include "simulate/study_sampling.hpp"

namespace remitsim {

RunIdentity identity_of(const Survey& survey, std::span<const Scenario> scenarios,
                        const StudyOptions& options) {
  const Sampling sampling = sampling_of(scenarios, options);
  RunIdentity run{.version = std::string(version),
                  .method = std::string(to_string(sampling.method)),
                  .control_variates = sampling.control_variates,
                  .seed = sampling.seed,
                  .draws = sampling.draws,
                  .survey_digest = survey.digest};
  for (const Scenario& scenario : scenarios) {
    run.scenarios.emplace_back(scenario.name, scenario.digest);
  }
  if (options.until) run.until = AskedPrecision{*options.until, sampling.draws};
  return run;
}

}  // namespace remitsim

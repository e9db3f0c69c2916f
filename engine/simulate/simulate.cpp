#include "kernels/instruction_set.hpp"
#include "simulate/plan.hpp"
#include "simulate/study_run.hpp"

namespace remitsim {

StudyResult simulate(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options) {
  const StudyPlan plan = plan_study(survey, scenarios, options);
  use_kernel(options.kernel);
  StudyRun run(plan, options, {});
  run.run();
  return run.result();
}

}  // namespace remitsim

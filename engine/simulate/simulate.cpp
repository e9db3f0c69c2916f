#include "kernels/instruction_set.hpp"
#include "ranks/local_context.hpp"
#include "simulate/plan.hpp"
#include "simulate/study_run.hpp"

namespace remitsim {

StudyResult simulate(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options) {
  const StudyPlan plan = plan_study(survey, scenarios, options);
  use_kernel(options.kernel);
  if (context_or_local(options.context).rank() > 0) {
    help_rank_0(plan, options);
    return {};
  }
  StudyRun run(plan, options, {});
  run.run();
  return run.result();
}

}  // namespace remitsim

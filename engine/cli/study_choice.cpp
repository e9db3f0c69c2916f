#include "cli/study_choice.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/scenario_files.hpp"
#include "simulate/batches.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace remitsim {

StudyOptions StudyChoice::options() const {
  return {.draws = draws,
          .seed = seed,
          .method = method,
          .control_variates = control_variates,
          .kernel = kernel};
}

std::string StudyChoice::name() const {
  return scenarios.size() == 1 ? scenarios.front().stem().string() : "study";
}

std::filesystem::path StudyChoice::results_folder(const std::filesystem::path& asked_for) const {
  return asked_for.empty() ? std::filesystem::path("results") / name() : asked_for;
}

void add_study_choice(CLI::App& command, StudyChoice& choice) {
  choice.survey = default_survey_folder();
  choice.at_once = scenarios_at_once;
  command
      .add_option_function<std::vector<std::filesystem::path>>(
          "SCENARIO",
          [&choice](const std::vector<std::filesystem::path>& words) {
            choice.scenarios = scenario_files(words);
          },
          fmt::format("{}; several scenarios run over the same draws", scenario_files_help))
      ->required();
  add_survey_option(command, choice.survey);
  add_draws_option(command, choice.draws, "scenario's");
  add_seed_option(command, choice.seed);
  add_method_option(command, choice.method);
  add_control_variates_option(command, choice.control_variates);
  command
      .add_option("--at-once", choice.at_once,
                  "Scenarios that are simulated at once, of many; fewer need less memory")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  add_kernel_option(command, choice.kernel);
}

}  // namespace remitsim

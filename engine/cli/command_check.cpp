#include "cli/command_check.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/scenario_files.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <utility>

namespace remitsim {

namespace {

struct CheckOptions {
  std::vector<std::filesystem::path> scenarios;
  std::filesystem::path survey;
};

/// The title; of a family, how many scenarios it has and the first and last of them.
std::string in_words(const std::vector<Scenario>& scenarios) {
  if (scenarios.size() == 1) return scenarios.front().title;
  return fmt::format("{} scenarios, from \"{}\" to \"{}\"", scenarios.size(),
                     scenarios.front().name, scenarios.back().name);
}

/// Says of each valid file that it is, and throws the faults of all others together.
void check_scenarios(const CheckOptions& options) {
  const Survey survey = load_survey(options.survey);
  Diagnostics faults;
  for (const std::filesystem::path& file : scenario_files(options.scenarios)) {
    try {
      fmt::print("{}: ok — {}\n", file.string(), in_words(load_scenarios(file, survey)));
    } catch (const ScenarioError& error) {
      faults.add_all(error.diagnostics());
    }
  }
  if (!faults.empty()) throw ScenarioError(std::move(faults));
}

}  // namespace

void add_check_command(CLI::App& app) {
  auto options = std::make_shared<CheckOptions>();
  options->survey = default_survey_folder();
  CLI::App* command = app.add_subcommand("check", "Validate scenario files without running them");
  command->add_option("SCENARIO", options->scenarios, scenario_files_help)->required();
  add_survey_option(*command, options->survey);
  command->footer(
      "Examples:\n"
      "  remitsim check scenarios/\n"
      "  remitsim check my-policy.json --survey my-survey\n"
      "\n"
      "Every fault is told with its line and column, and what would be right; the exit code is "
      "then\n"
      "3. docs/scenario-format.md describes the files.");
  command->callback([options] { check_scenarios(*options); });
}

}  // namespace remitsim

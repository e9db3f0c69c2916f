#include "cli/command_check.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <utility>

namespace remitsim {

namespace {

struct CheckOptions {
  std::vector<std::filesystem::path> scenarios;
  std::filesystem::path survey;
};

/// Says of each valid file that it is, and throws the faults of all others together.
void check_scenarios(const CheckOptions& options) {
  const Survey survey = load_survey(options.survey);
  Diagnostics faults;
  for (const std::filesystem::path& file : options.scenarios) {
    try {
      const Scenario scenario = load_scenario(file, survey);
      fmt::print("{}: ok — {}\n", file.string(), scenario.title);
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
  command->add_option("SCENARIO", options->scenarios, "Scenario files")->required();
  add_survey_option(*command, options->survey);
  command->footer(
      "Examples:\n"
      "  remitsim check scenarios/*.json\n"
      "  remitsim check my-policy.json --survey my-survey\n"
      "\n"
      "Every fault is told with its line and column, and what would be right; the exit code is "
      "then\n"
      "3. docs/scenario-format.md describes the files.");
  command->callback([options] { check_scenarios(*options); });
}

}  // namespace remitsim

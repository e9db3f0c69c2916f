#include "cli/command_explain.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"
#include "report/explain_table.hpp"
#include "scenario/scenario_family.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

namespace {

struct ExplainOptions {
  std::filesystem::path file;
  std::filesystem::path survey = default_survey_folder();
  std::optional<std::string> scenario;
  bool json = false;
};

/// The one that is asked for, or the first.
std::size_t index_of(const ExplainOptions& options, const std::vector<Scenario>& scenarios) {
  if (!options.scenario) return 0;
  std::vector<std::string> names;
  names.reserve(scenarios.size());
  for (const Scenario& scenario : scenarios) names.push_back(scenario.name);
  const auto found = std::find(names.begin(), names.end(), *options.scenario);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  throw ScenarioError(Diagnostic{options.file.string(), 0, 0,
                                 fmt::format("has no scenario {}{}", in_quotes(*options.scenario),
                                             did_you_mean(*options.scenario, names))});
}

void explain(const ExplainOptions& options) {
  const Survey survey = load_survey(options.survey);
  const ScenarioFamily family(options.file, survey);
  const std::vector<Scenario> scenarios = family.read();
  const std::size_t index = index_of(options, scenarios);
  if (options.json) {
    fmt::print("{}", scenarios[index].effective_json);
    return;
  }
  if (scenarios.size() > 1) fmt::print("{}\n", family_list(scenarios, index));
  fmt::print("{}", explain_table(family.tree(index), family.files()));
}

}  // namespace

void add_explain_command(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand(
      "explain", "Print every value of a scenario, defaults too, and where it comes from");
  command->add_option("SCENARIO", options->file, "A scenario file")->required();
  command
      ->add_option("--scenario", options->scenario,
                   "Which scenario of a family to explain (default: the first)")
      ->type_name("NAME");
  command->add_flag("--json", options->json,
                    "Print the scenario as a file of its own that extends nothing and has every "
                    "default");
  add_survey_option(*command, options->survey);
  command->footer(
      "Examples:\n"
      "  remitsim explain scenarios/cap-sweep.json\n"
      "  remitsim explain scenarios/cap-sweep.json --scenario \"cap-sweep cap=3%\"\n"
      "  remitsim explain scenarios/cap-5.json --json > my-policy.json\n"
      "\n"
      "Each value stands beside the file and line that it comes from, or \"default\".");
  command->callback([options] { explain(*options); });
}

}  // namespace remitsim

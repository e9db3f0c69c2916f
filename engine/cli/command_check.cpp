#include "cli/command_check.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/scenario_files.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"
#include "remitsim/study.hpp"
#include "simulate/check_study.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

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

struct CheckedFile {
  std::filesystem::path file;
  std::vector<Scenario> scenarios;
};

/// The valid ones; the faults of the others are added to `faults`.
std::vector<CheckedFile> valid_files(const CheckOptions& options, const Survey& survey,
                                     Diagnostics& faults) {
  std::vector<CheckedFile> valid;
  for (const std::filesystem::path& file : scenario_files(options.scenarios)) {
    try {
      valid.push_back({file, load_scenarios(file, survey)});
    } catch (const ScenarioError& error) {
      faults.add_all(error.diagnostics());
    }
  }
  return valid;
}

/// All scenarios of other files, which this one's may be compared with.
std::vector<Scenario> beside(const CheckedFile& file, const std::vector<CheckedFile>& files) {
  std::vector<Scenario> others;
  for (const CheckedFile& other : files) {
    if (&other == &file) continue;
    others.insert(others.end(), other.scenarios.begin(), other.scenarios.end());
  }
  return others;
}

/// Why a run of the file would be refused; empty where it would not.
std::string fault_of_study(const CheckedFile& file, const std::vector<Scenario>& others,
                           const Survey& survey) {
  StudyOptions options;
  options.others = others;
  try {
    check_study(survey, file.scenarios, options);
  } catch (const StudyError& error) {
    return error.what();
  }
  return {};
}

/// Says of each valid file that it is, and throws the faults of all others together.
void check_scenarios(const CheckOptions& options) {
  const Survey survey = load_survey(options.survey);
  Diagnostics faults;
  const std::vector<CheckedFile> files = valid_files(options, survey, faults);
  for (const CheckedFile& file : files) {
    const std::string fault = fault_of_study(file, beside(file, files), survey);
    if (fault.empty()) {
      fmt::print("{}: ok — {}\n", file.file.string(), in_words(file.scenarios));
    } else {
      faults.add({file.file.string(), 0, 0, fault});
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

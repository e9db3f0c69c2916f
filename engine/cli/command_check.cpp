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

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <numeric>
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

bool has_scenario(const CheckedFile& file, const std::string& name) {
  return std::any_of(file.scenarios.begin(), file.scenarios.end(),
                     [&](const Scenario& scenario) { return scenario.name == name; });
}

/// Whether a scenario of the first is compared with one of the second.
bool needs(const CheckedFile& file, const CheckedFile& other) {
  return std::any_of(file.scenarios.begin(), file.scenarios.end(), [&](const Scenario& scenario) {
    return !scenario.against.empty() && !has_scenario(file, scenario.against) &&
           has_scenario(other, scenario.against);
  });
}

/// For each file the number of the study that it belongs to: files of which one needs the other
/// must run together.
std::vector<std::size_t> studies_of(const std::vector<CheckedFile>& files) {
  std::vector<std::size_t> study(files.size());
  std::iota(study.begin(), study.end(), std::size_t{0});
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t j = 0; j < files.size(); ++j) {
      if (i != j && needs(files[i], files[j])) {
        std::replace(study.begin(), study.end(), study[j], study[i]);
      }
    }
  }
  return study;
}

/// Why a run of the scenarios would be refused; empty where it would not.
std::string fault_of_study(const std::vector<Scenario>& scenarios, const Survey& survey) {
  try {
    check_study(survey, scenarios, {});
  } catch (const StudyError& error) {
    return error.what();
  }
  return {};
}

/// By study, why a run of all its files would be refused.
std::map<std::size_t, std::string> faults_of_studies(const std::vector<CheckedFile>& files,
                                                     const std::vector<std::size_t>& study,
                                                     const Survey& survey) {
  std::map<std::size_t, std::vector<Scenario>> scenarios;
  for (std::size_t f = 0; f < files.size(); ++f) {
    std::vector<Scenario>& all = scenarios[study[f]];
    all.insert(all.end(), files[f].scenarios.begin(), files[f].scenarios.end());
  }
  std::map<std::size_t, std::string> faults;
  for (const auto& [number, all] : scenarios) faults[number] = fault_of_study(all, survey);
  return faults;
}

/// Says of each valid file that it is, and throws the faults of all others together.
void check_scenarios(const CheckOptions& options) {
  const Survey survey = load_survey(options.survey);
  Diagnostics faults;
  const std::vector<CheckedFile> files = valid_files(options, survey, faults);
  const std::vector<std::size_t> study = studies_of(files);
  const std::map<std::size_t, std::string> fault_of = faults_of_studies(files, study, survey);
  for (std::size_t f = 0; f < files.size(); ++f) {
    const std::string& fault = fault_of.at(study[f]);
    if (fault.empty()) {
      fmt::print("{}: ok — {}\n", files[f].file.string(), in_words(files[f].scenarios));
    } else {
      faults.add({files[f].file.string(), 0, 0, fault});
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
      "Scenarios that are compared (\"against\") are checked together where their files are given\n"
      "together. Every fault is told with its line and column, and what would be right; the exit "
      "code is "
      "then\n"
      "3. docs/scenario-format.md describes the files.");
  command->callback([options] { check_scenarios(*options); });
}

}  // namespace remitsim

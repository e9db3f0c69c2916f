#include "cli/command_survey.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"
#include "report/after_table.hpp"
#include "simulate/after_reform.hpp"
#include "simulate/without_uncertainty.hpp"
#include "survey/survey_summary.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace remitsim {

namespace {

struct SurveyOptions {
  std::filesystem::path survey = default_survey_folder();
  std::string format = "table";
  double threshold_percent = 5;
  std::optional<std::filesystem::path> after;
  std::optional<int> year;
};

void print_after(const SurveyOptions& options, const Survey& survey) {
  const Scenario scenario = load_scenario(*options.after, survey);
  const auto corridors = corridors_after(survey, without_uncertainty(scenario), options.year);
  fmt::print("{}", options.format == "csv"
                       ? after_csv(corridors)
                       : after_table(scenario, corridors, options.threshold_percent));
}

void print_survey(const SurveyOptions& options) {
  const Survey survey = load_survey(options.survey);
  if (options.after) {
    print_after(options, survey);
    return;
  }
  const auto to_text = options.format == "csv" ? to_summary_csv : to_summary_table;
  fmt::print("{}", to_text(survey, options.threshold_percent));
}

}  // namespace

void add_survey_command(CLI::App& app) {
  auto options = std::make_shared<SurveyOptions>();
  CLI::App* command = app.add_subcommand(
      "survey", "Print what the data hold, and the published indicators by their official rules");
  add_survey_option(*command, options->survey);
  add_format_option(*command, options->format, {"table", "csv"},
                    "table, or csv with one figure a line");
  command
      ->add_option("--threshold", options->threshold_percent,
                   "Count the corridors above and below this cost, in percent")
      ->check(CLI::Range(0.0, 100.0))
      ->type_name("PERCENT")
      ->capture_default_str();
  CLI::Option* after =
      command
          ->add_option("--after", options->after,
                       "Show what this scenario's policies do to each corridor, with every "
                       "uncertain input at its median")
          ->type_name("SCENARIO");
  command
      ->add_option("--year", options->year,
                   "With --after: the year of the scenario's horizon (default: the last)")
      ->needs(after)
      ->type_name("YEAR");
  command->footer(
      "Examples:\n"
      "  remitsim survey\n"
      "  remitsim survey --threshold 3\n"
      "  remitsim survey --after scenarios/cap-5.json\n"
      "  remitsim survey --format csv > indicators.csv\n"
      "  remitsim survey --survey my-survey\n"
      "\n"
      "A survey is a folder with countries.csv, corridors.csv and services.csv; data/README.md\n"
      "describes them. Every rule that a table breaks is told with its line and column; the exit\n"
      "code is then 4.");
  command->callback([options] { print_survey(*options); });
}

}  // namespace remitsim

#include "cli/command_survey.hpp"

#include "cli/default_survey.hpp"
#include "remitsim/survey.hpp"
#include "survey/survey_summary.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace remitsim {

namespace {

struct SurveyOptions {
  std::filesystem::path survey = default_survey_folder();
  std::string format = "table";
  double threshold_percent = 5;
};

void print_survey(const SurveyOptions& options) {
  const Survey survey = load_survey(options.survey);
  const auto to_text = options.format == "csv" ? to_summary_csv : to_summary_table;
  fmt::print("{}", to_text(survey, options.threshold_percent));
}

}  // namespace

void add_survey_command(CLI::App& app) {
  auto options = std::make_shared<SurveyOptions>();
  CLI::App* command = app.add_subcommand(
      "survey", "Print what the data hold, and the published indicators by their official rules");
  command->add_option("--survey", options->survey, "Folder with the survey's tables")
      ->type_name("DIR");
  command->add_option("--format", options->format, "table, or csv with one figure a line")
      ->check(CLI::IsMember({"table", "csv"}))
      ->type_name("FORMAT")
      ->capture_default_str();
  command
      ->add_option("--threshold", options->threshold_percent,
                   "Count the corridors above and below this cost, in percent")
      ->check(CLI::Range(0.0, 100.0))
      ->type_name("PERCENT")
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  remitsim survey\n"
      "  remitsim survey --threshold 3\n"
      "  remitsim survey --format csv > indicators.csv\n"
      "  remitsim survey --survey my-survey\n"
      "\n"
      "A survey is a folder with countries.csv, corridors.csv and services.csv; data/README.md\n"
      "describes them. Every rule that a table breaks is told with its line and column; the exit\n"
      "code is then 4.");
  command->callback([options] { print_survey(*options); });
}

}  // namespace remitsim

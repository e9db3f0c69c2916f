#include "cli/command_replicate.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/interrupt.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/progress_line.hpp"
#include "cli/scenario_files.hpp"
#include "replicate/replication_table.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

namespace {

struct ReplicateOptions {
  std::vector<std::filesystem::path> scenarios;
  std::filesystem::path survey = default_survey_folder();
  std::optional<std::uint64_t> draws;
  unsigned threads = 0;
  std::string format = "table";
};

/// Those that are asked for, or the shipped ones of printed figures.
std::vector<std::filesystem::path> files_of(const ReplicateOptions& options) {
  if (!options.scenarios.empty()) return scenario_files(options.scenarios);
  return scenario_files({shipped_folder("scenarios/published")});
}

void print_replications(const ReplicateOptions& options) {
  const Survey survey = load_survey(options.survey);
  const auto scenarios = load_scenarios(files_of(options), survey);
  ProgressLine progress(false);
  catch_interrupts();
  StudyOptions study;
  study.draws = options.draws;
  study.threads = options.threads;
  study.on_progress = [&](const Progress& done) { progress.show(done); };
  // A table of part of the draws would look like the whole.
  study.should_stop = [&] {
    if (!interrupted()) return false;
    progress.end();
    throw Interrupted{};
  };
  const auto replications = replicate(survey, scenarios, study);
  progress.end();
  const auto to_text = options.format == "csv"        ? replication_csv
                       : options.format == "markdown" ? replication_markdown
                                                      : replication_text;
  fmt::print("{}", to_text(replications));
}

}  // namespace

void add_replicate_command(CLI::App& app) {
  auto options = std::make_shared<ReplicateOptions>();
  CLI::App* command =
      app.add_subcommand("replicate", "Print the figures in print beside what comes out");
  command->add_option("SCENARIO", options->scenarios,
                      fmt::format("{}, with published figures (default: scenarios/published)",
                                  scenario_files_help));
  add_survey_option(*command, options->survey);
  add_draws_option(*command, options->draws, "scenarios'");
  add_threads_option(*command, options->threads);
  add_format_option(*command, options->format, {"table", "markdown", "csv"},
                    "table, markdown, or csv with every source");
  command->footer(
      "Examples:\n"
      "  remitsim replicate\n"
      "  remitsim replicate scenarios/published/odi-2014-africa.json --draws 1000000\n"
      "  remitsim replicate --format csv > figures.csv\n"
      "\n"
      "\"Same rule\" is the printed figure's own accounting with every uncertain input at its\n"
      "median; the engine's own estimates follow below it, with their 90 % intervals.");
  command->callback([options] { print_replications(*options); });
}

}  // namespace remitsim

#include "cli/command_table.hpp"

#include "cli/common_options.hpp"
#include "cli/table_of_results.hpp"
#include "files/write_file.hpp"
#include "report/table_csv.hpp"
#include "report/table_latex.hpp"
#include "report/table_markdown.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace remitsim {

namespace {

struct TableOptions {
  TableRequest request;
  std::string format = "markdown";
  std::filesystem::path out;
};

void write_table(const TableOptions& options) {
  const ResultsTable table = table_of_results(options.request);
  const std::string text = options.format == "csv"     ? table_csv(table)
                           : options.format == "latex" ? table_latex(table)
                                                       : table_markdown(table);
  if (options.out.empty()) {
    fmt::print("{}", text);
  } else {
    write_file(options.out, text);
  }
}

void add_choices(CLI::App& command, TableRequest& request) {
  command
      .add_option("--of", request.of,
                  "regions, groups (those that the scenario names, and its pools), senders, "
                  "receivers, corridors; scenarios (all of them side by side); or replication (the "
                  "figures in print beside what comes out)")
      ->check(CLI::IsMember(subjects_of_tables()))
      ->type_name("WHAT")
      ->capture_default_str();
  command.add_option("--scenario", request.scenario, "Which scenario, where there are several")
      ->type_name("NAME");
  command
      .add_option("--top", request.top,
                  "How many senders, receivers or corridors, the largest first (default: 10)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}));
  command
      .add_option("--group", request.group,
                  "Of scenarios: for which group (default: World); \"receiver MEX\" where a sender "
                  "and a receiver have the name")
      ->type_name("NAME");
  command
      .add_option("--measure", request.measure,
                  "Which measure (default: savings; cost_before where nothing is saved)")
      ->type_name("NAME");
  command
      .add_option("--period", request.period,
                  "Of several years: a year, total or present_value (default: total)")
      ->type_name("PERIOD");
}

}  // namespace

void add_table_command(CLI::App& app) {
  auto options = std::make_shared<TableOptions>();
  CLI::App* command = app.add_subcommand(
      "table", "Make a table of a finished run's results, to read or for a paper");
  command
      ->add_option("RESULTS", options->request.results,
                   "A folder that \"remitsim run\" wrote, or the results.sqlite in it")
      ->required();
  add_choices(*command, options->request);
  add_format_option(
      *command, options->format, {"markdown", "latex", "csv"},
      "markdown, latex (booktabs, with caption, label and notes), or csv (the numbers "
      "alone, for other programs)");
  command->add_option("--out", options->out, "File to write (default: print it)")
      ->type_name("FILE");
  command
      ->add_option("--survey", options->request.survey,
                   "Folder with the tables of the survey that the results are of, if it is not the "
                   "one that ships")
      ->type_name("DIR");
  command->footer(
      "Examples:\n"
      "  remitsim table results/africa-g8\n"
      "  remitsim table results/africa-g8 --format latex --out regions.tex\n"
      "  remitsim table results/cap-5 --of corridors --top 20 --format csv --out corridors.csv\n"
      "  remitsim table results/study --of scenarios --group Sub-Saharan\\ Africa\n"
      "  remitsim table results/sdg-2030 --measure extra_flow --period present_value\n"
      "  remitsim table results/published --of replication\n"
      "\n"
      "All formats have the same numbers, with no more digits than their errors support; below "
      "the\n"
      "tables in markdown and latex stand their sources and what the figures stand on.\n"
      "docs/tables.md says more.");
  command->callback([options] { write_table(*options); });
}

}  // namespace remitsim

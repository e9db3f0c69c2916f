#include "cli/command_export.hpp"

#include "cli/common_options.hpp"
#include "files/write_file.hpp"
#include "report/differences_csv.hpp"
#include "report/results_csv.hpp"
#include "report/results_json.hpp"
#include "report/results_stata.hpp"
#include "store/results_store.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace remitsim {

namespace {

struct ExportOptions {
  std::filesystem::path results;
  std::string format = "csv";
  std::filesystem::path out;
};

std::string stata_text(const ResultsStore& store) {
  StataTable table = results_stata(store.rows());
  for (const auto& [full, short_name] : table.renamed) {
    fmt::print(stderr, "remitsim: {} is called {}, which Stata can take\n", full, short_name);
  }
  return std::move(table.csv);
}

void require_differences(const ResultsStore& store) {
  if (store.has_differences()) return;
  throw CLI::ValidationError("--format",
                             "these results have no differences: none of their scenarios is "
                             "compared with another by its \"against\"");
}

/// The formats that are as long as the results go out as they come.
void write_in(const std::string& format, const ResultsStore& store, const TextSink& sink) {
  if (format == "csv") {
    results_csv_pieces(store.rows())(sink);
  } else if (format == "differences") {
    differences_csv_pieces(store.differences())(sink);
  } else if (format == "json") {
    sink(results_json(store.facts(), store.rows(), store.differences()));
  } else {
    sink(stata_text(store));
  }
}

void export_results(const ExportOptions& options) {
  const ResultsStore store(options.results);
  if (options.format == "differences") require_differences(store);
  if (options.out.empty()) {
    write_in(options.format, store, [](std::string_view piece) { fmt::print("{}", piece); });
  } else {
    write_file(options.out, [&](const TextSink& sink) { write_in(options.format, store, sink); });
  }
}

}  // namespace

void add_export_command(CLI::App& app) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command =
      app.add_subcommand("export", "Write the results of a finished run in another format");
  command
      ->add_option("RESULTS", options->results,
                   "A folder that \"remitsim run\" wrote, or the results.sqlite in it")
      ->required();
  add_format_option(*command, options->format, {"csv", "differences", "json", "stata"},
                    "csv (results.csv again), differences (differences.csv again), json (both), or "
                    "stata: a CSV file with one row for each scenario, period and group");
  command->add_option("--out", options->out, "File to write (default: print it)")
      ->type_name("FILE");
  command->footer(
      "Examples:\n"
      "  remitsim export results/africa-g8 --format json --out africa-g8.json\n"
      "  remitsim export results/africa-g8 --format stata --out africa-g8-wide.csv\n"
      "  remitsim export results/africa-g8 | head\n"
      "\n"
      "All formats have the same numbers to the last digit. A database that was changed since it\n"
      "was written is refused. docs/results-store.md says what is in each.");
  command->callback([options] { export_results(*options); });
}

}  // namespace remitsim

#include "cli/write_results.hpp"

#include "remitsim/diagnostics.hpp"
#include "report/overview_table.hpp"
#include "report/summary_table.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string>

namespace remitsim {

namespace {

/// More scenarios would fill more pages than anyone reads.
constexpr std::size_t most_tables = 3;

constexpr const char* where_each_is =
    "Each in full: \"remitsim report\" of the folder below, a page for a browser, or \"remitsim "
    "table\".\n\n";

/// The same results, which leave their tables in `tables` as they pass.
ResultSource with_tables(const Outcome& outcome, std::string& tables) {
  return [&outcome, &tables](const ResultVisitor& visit) {
    const bool is_overview = outcome.scenarios.size() > most_tables;
    OverviewTable overview(outcome.scenarios);
    std::string each;
    outcome.results([&](Batch batch, const StudyResult& result) {
      visit(batch, result);
      for (std::size_t s = 0; s < batch.size(); ++s) {
        if (is_overview) {
          overview.add(batch[s], result.scenarios[s]);
        } else {
          each += summary_table(outcome.survey, batch[s], result, result.scenarios[s]) + "\n";
        }
      }
    });
    tables = is_overview ? overview.to_string() + where_each_is : each;
  };
}

}  // namespace

void write_and_print(ResultsFolder& folder, Outcome& outcome) {
  if (outcome.quiet) {
    folder.write(outcome.survey, outcome.scenarios, outcome.results, outcome.record);
    return;
  }
  std::string tables;
  const ResultSource results = with_tables(outcome, tables);
  try {
    folder.write(outcome.survey, outcome.scenarios, results, outcome.record);
  } catch (const OutputError&) {
    if (tables.empty()) results([](Batch, const StudyResult&) {});
    fmt::print("{}", tables);
    throw;
  }
  fmt::print("{}", tables);
}

void tell_rescued(const ResultsFolder& folder) {
  if (!folder.rescued()) return;
  fmt::print(stderr,
             "remitsim: an earlier run was killed before its results were in place; they are in "
             "{}\n",
             folder.rescued()->string());
}

}  // namespace remitsim

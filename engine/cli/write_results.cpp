#include "cli/write_results.hpp"

#include "remitsim/diagnostics.hpp"
#include "report/summary_table.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace remitsim {

namespace {

void print_tables(const Outcome& outcome) {
  if (outcome.quiet) return;
  outcome.results([&](Batch batch, const StudyResult& result) {
    for (std::size_t s = 0; s < batch.size(); ++s) {
      fmt::print("{}\n", summary_table(outcome.survey, batch[s], result, result.scenarios[s]));
    }
  });
}

}  // namespace

void write_and_print(ResultsFolder& folder, Outcome& outcome) {
  try {
    folder.write(outcome.survey, outcome.scenarios, outcome.results, outcome.record);
  } catch (const OutputError&) {
    print_tables(outcome);
    throw;
  }
  print_tables(outcome);
}

void tell_rescued(const ResultsFolder& folder) {
  if (!folder.rescued()) return;
  fmt::print(stderr,
             "remitsim: an earlier run was killed before its results were in place; they are in "
             "{}\n",
             folder.rescued()->string());
}

}  // namespace remitsim

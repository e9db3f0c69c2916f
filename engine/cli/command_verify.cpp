#include "cli/command_verify.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/exit_codes.hpp"
#include "cli/interrupt.hpp"
#include "cli/run_watch.hpp"
#include "remitsim/diagnostics.hpp"
#include "report/rounding.hpp"
#include "store/verify.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace remitsim {

namespace {

struct VerifyOptions {
  std::filesystem::path results;
  std::filesystem::path survey;
  unsigned threads = 0;
  Kernel kernel = Kernel::automatic;
  bool quiet = false;
};

void verify(const VerifyOptions& options) {
  const Survey survey = load_survey(options.survey);
  RunWatch watch(options.quiet, std::nullopt);
  StudyOptions study{.threads = options.threads, .kernel = options.kernel};
  watch.watch(study);
  const bool is_database = options.results.extension() == ".sqlite";
  const auto folder = is_database ? options.results.parent_path() : options.results;
  const Verification found = verify_results(folder.empty() ? "." : folder, survey, study);
  watch.end();
  if (found.is_stopped) {
    std::fputs("remitsim: interrupted before all was compared\n", stderr);
    throw Interrupted{};
  }
  if (!found.difference.empty()) {
    throw DataError(Diagnostic{options.results.string(), 0, 0,
                               "is not what the run gives:\n" + found.difference});
  }
  fmt::print("identical: {} rows, run again in {:.1f} s\n", count_in_words(found.rows),
             watch.seconds());
}

}  // namespace

void add_verify_command(CLI::App& app) {
  auto options = std::make_shared<VerifyOptions>();
  options->survey = default_survey_folder();
  CLI::App* command =
      app.add_subcommand("verify", "Run the study of a results folder again, and compare");
  command->add_option("RESULTS", options->results, "A folder that \"remitsim run\" wrote")
      ->required();
  add_survey_option(*command, options->survey);
  add_threads_option(*command, options->threads);
  add_kernel_option(*command, options->kernel);
  command->add_flag("--quiet", options->quiet, "No progress");
  command->footer(
      "Examples:\n"
      "  remitsim verify results/africa-g8\n"
      "\n"
      "Says \"identical\" where every number of the folder is, to the last digit, what its\n"
      "scenarios give on its survey, draws and seed; else the first row that is another one, with\n"
      "code 4. The scenarios are taken from results.sqlite, as they were run.");
  command->callback([options] { verify(*options); });
}

}  // namespace remitsim

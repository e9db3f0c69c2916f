#include "cli/command_merge.hpp"

#include "cli/load_scenarios.hpp"
#include "cli/run_shard.hpp"
#include "cli/run_watch.hpp"
#include "cli/study_choice.hpp"
#include "cli/write_results.hpp"
#include "kernels/instruction_set.hpp"
#include "report/results_files.hpp"
#include "simulate/batches.hpp"
#include "simulate/study_sampling.hpp"
#include "store/merge_batches.hpp"
#include "store/results_folder.hpp"
#include "store/run_identity.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <memory>

namespace remitsim {

namespace {

struct MergeOptions {
  StudyChoice study;
  std::filesystem::path shards;
  std::filesystem::path out;
  bool force = false;
  bool quiet = false;
};

void merge_shards(const MergeOptions& options) {
  const Survey survey = load_survey(options.study.survey);
  const std::vector<Scenario> scenarios = load_scenarios(options.study.scenarios, survey);
  const auto shards = options.shards.empty() ? shards_folder(options.study.name()) : options.shards;
  const std::filesystem::path out = options.study.results_folder(options.out);
  const StudyOptions wanted = with_sampling_of(scenarios, options.study.options());
  ResultsFolder folder(out, options.force ? EarlierRun::overridden : EarlierRun::same,
                       [&] { return identity_of(survey, scenarios, wanted); });
  tell_rescued(folder);
  const RunWatch watch(options.quiet, std::nullopt);
  const std::vector<Batch> batches = batches_of(scenarios, options.study.at_once);
  Outcome outcome{survey, scenarios, [&](const ResultVisitor& visit) {
                    visit_merged(survey, batches, wanted, shards, visit);
                  }};
  outcome.record = {.started = watch.started(), .threads = 1, .kernel = kernel_in_use()};
  outcome.quiet = options.quiet;
  write_and_print(folder, outcome);
  fmt::print("All results are in {}\n", (out / results_csv_file).string());
}

}  // namespace

void add_merge_command(CLI::App& app) {
  auto options = std::make_shared<MergeOptions>();
  CLI::App* command =
      app.add_subcommand("merge", "Put together what \"run --shard\" simulated in shares");
  add_study_choice(*command, options->study);
  command
      ->add_option("--shards", options->shards,
                   "Folder with the shards (default: results/<scenario>.shards)")
      ->type_name("DIR");
  command
      ->add_option("--out", options->out,
                   "Folder for the results (default: results/<scenario>, or results/study)")
      ->type_name("DIR");
  command->add_flag("--force", options->force, "Replace what another run left in the folder");
  command->add_flag("--quiet", options->quiet, "No tables");
  command->footer(
      "Examples:\n"
      "  remitsim run scenarios/cap-5.json --shard 1/2\n"
      "  remitsim run scenarios/cap-5.json --shard 2/2\n"
      "  remitsim merge scenarios/cap-5.json\n"
      "\n"
      "Give the scenarios, draws, seed and method that the shards were given. The results are "
      "those\n"
      "of one run, to the last byte. A shard that is missing, there twice, not finished or of\n"
      "another study is named, and nothing is written.");
  command->callback([options] { merge_shards(*options); });
}

}  // namespace remitsim

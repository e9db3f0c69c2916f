#include "cli/command_run.hpp"

#include "cli/common_options.hpp"
#include "cli/exit_codes.hpp"
#include "cli/interrupt.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/precision_options.hpp"
#include "cli/run_shard.hpp"
#include "cli/run_watch.hpp"
#include "cli/study_choice.hpp"
#include "cli/write_results.hpp"
#include "kernels/instruction_set.hpp"
#include "remitsim/context.hpp"
#include "remitsim/diagnostics.hpp"
#include "report/results_files.hpp"
#include "report/rounding.hpp"
#include "simulate/batches.hpp"
#include "simulate/default_threads.hpp"
#include "simulate/study_sampling.hpp"
#include "store/batched_study.hpp"
#include "store/results_folder.hpp"
#include "store/run_identity.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace remitsim {

namespace {

struct RunOptions {
  StudyChoice study;
  std::filesystem::path out;
  EarlierRun earlier = EarlierRun::same;
  std::string shard;
  std::string checkpoint_every = "60s";
  PrecisionOptions precision;
  unsigned threads = 0;
  bool quiet = false;
  Context* context = nullptr;
};

/// The most draws of a run until a precision is reached, where no other number is given.
constexpr std::uint64_t most_draws = 1'000'000'000;

StudyOptions study_options(const RunOptions& options) {
  StudyOptions study = options.study.options();
  study.until = options.precision.precision();
  study.context = options.context;
  study.threads = options.threads;
  if (study.until && !study.draws) study.draws = most_draws;
  study.checkpoint_seconds = seconds_in(options.checkpoint_every, "--checkpoint-every");
  return study;
}

void tell_precision(const PrecisionReached& precision) {
  const bool is_reached = precision.is_reached();
  fmt::print(is_reached ? stdout : stderr, "{}: the widest 95 % interval is {}; wanted {}\n",
             is_reached ? "As precise as wanted" : "remitsim: not as precise as wanted",
             in_words(precision), width_in_words(precision, precision.wanted));
}

/// The end of a run that was stopped before it had any results.
[[noreturn]] void end_without_results(const BatchedStudy& study) {
  const char* const why = interrupted() ? "interrupted" : "the time was over";
  if (study.last().draws == 0 && study.batch_count() == 1) {
    fmt::print(stderr, "remitsim: {} before the first draws were done; nothing is written\n", why);
  } else {
    fmt::print(stderr,
               "remitsim: {} before all scenarios had their draws; what is done is kept; go on "
               "with the same command and --resume\n",
               why);
  }
  if (interrupted()) throw Interrupted{};
  throw NotConverged{};
}

/// Says how the run ended, which decides the exit code.
void tell_end(const StudyResult& result) {
  if (result.precision) tell_precision(*result.precision);
  // An interruption that comes once all draws are done changes nothing.
  if (interrupted() && result.draws < result.draws_requested) {
    fmt::print(stderr,
               "remitsim: interrupted; the results are those of the first {} of {} draws; go on "
               "with the same command and --resume\n",
               count_in_words(result.draws), count_in_words(result.draws_requested));
    throw Interrupted{};
  }
  if (result.draws < result.draws_requested) {
    fmt::print(stderr,
               "remitsim: the time was over after {} of {} draws; go on with the same command and "
               "--resume\n",
               count_in_words(result.draws), count_in_words(result.draws_requested));
    throw NotConverged{};
  }
  if (result.precision && !result.precision->is_reached()) throw NotConverged{};
}

/// "2 threads", "4 ranks with 2 threads each"
std::string in_words(const RunRecord& record) {
  std::string threads =
      fmt::format("{} {}", record.threads, record.threads == 1 ? "thread" : "threads");
  if (record.ranks == 1) return threads;
  return fmt::format("{} ranks with {} each", record.ranks, threads);
}

void run_whole(const Survey& survey, const std::vector<Scenario>& scenarios,
               const RunOptions& options) {
  const std::filesystem::path out = options.study.results_folder(options.out);
  StudyOptions wanted = study_options(options);
  ResultsFolder folder(out, options.earlier,
                       [&] { return identity_of(survey, scenarios, wanted); });
  tell_rescued(folder);
  RunWatch watch(options.quiet, options.precision.time_limit_seconds());
  watch.watch(wanted);
  BatchedStudy study(survey, scenarios, wanted, options.study.at_once, folder.checkpoints());
  study.run([&](std::size_t batch) { watch.begin_batch(batch, study.batch_count()); });
  watch.end();
  if (study.draws() == 0) end_without_results(study);

  Outcome outcome{survey, scenarios,
                  [&](const ResultVisitor& visit) { study.visit_results(visit); }};
  outcome.record = {.started = watch.started(),
                    .wall_seconds = watch.seconds(),
                    .threads = threads_of(wanted),
                    .ranks = options.context->size(),
                    .kernel = kernel_in_use(),
                    .until = identity_of(survey, scenarios, wanted).until};
  outcome.quiet = options.quiet;
  if (!study.checkpoint_fault().empty()) {
    fmt::print(stderr, "remitsim: no checkpoint: {}\n", study.checkpoint_fault());
  }
  write_and_print(folder, outcome);
  fmt::print("{} draws in {:.1f} s on {}; all results are in {}\n", count_in_words(study.draws()),
             outcome.record.wall_seconds, in_words(outcome.record),
             (out / results_csv_file).string());
  tell_end(study.last());
}

/// What ranks other than 0 do: their share of the draws, batch by batch as rank 0. They write and
/// say nothing.
void do_share(const Survey& survey, const std::vector<Scenario>& scenarios,
              const RunOptions& options) {
  leave_interrupts_to_rank_0();
  const StudyOptions wanted = with_sampling_of(scenarios, study_options(options));
  for (const Batch& batch : batches_of(scenarios, options.study.at_once, wanted)) {
    simulate(survey, batch, wanted);
  }
}

void run_scenarios(const RunOptions& options) {
  const StudyOptions wanted = study_options(options);
  const Survey survey = load_survey(options.study.survey);
  const std::vector<Scenario> scenarios = load_scenarios(options.study.scenarios, survey);
  if (options.context->rank() > 0) return do_share(survey, scenarios, options);
  if (options.shard.empty()) {
    run_whole(survey, scenarios, options);
    return;
  }
  run_shard({.survey = survey,
             .scenarios = scenarios,
             .options = wanted,
             .at_once = options.study.at_once,
             .shard = shard_in(options.shard),
             .folder = options.out.empty() ? shards_folder(options.study.name()) : options.out,
             .earlier = options.earlier,
             .limit_seconds = options.precision.time_limit_seconds(),
             .quiet = options.quiet});
}

void add_earlier_options(CLI::App& command, EarlierRun& earlier) {
  CLI::Option* const resume = command.add_flag_callback(
      "--resume", [&earlier] { earlier = EarlierRun::resumed; },
      "Go on from where an earlier run into the folder ended, if there was one: after an "
      "interruption, or for more draws or a narrower --until");
  command
      .add_flag_callback(
          "--force", [&earlier] { earlier = EarlierRun::overridden; },
          "Replace what another run left in the folder")
      ->excludes(resume);
}

}  // namespace

void add_run_command(CLI::App& app, Context& context) {
  auto options = std::make_shared<RunOptions>();
  options->context = &context;
  CLI::App* command = app.add_subcommand("run", "Simulate scenarios and write their results");
  add_study_choice(*command, options->study);
  add_precision_options(*command, options->precision);
  add_threads_option(*command, options->threads);
  command
      ->add_option(
          "--out", options->out,
          "Folder for the results (default: results/<file's name>, or results/study for several "
          "files)")
      ->type_name("DIR");
  add_earlier_options(*command, options->earlier);
  command
      ->add_option("--checkpoint-every", options->checkpoint_every,
                   "How often what is done is written for --resume, such as 30s or 10min")
      ->type_name("TIME")
      ->capture_default_str();
  command
      ->add_option("--shard", options->shard,
                   "Simulate the I-th of N shares of the draws alone, such as 3/8, for "
                   "\"remitsim merge\" (--out: results/<scenario>.shards unless told otherwise)")
      ->check([](const std::string& text) { return fault_of_shard(text); })
      ->excludes("--until")
      ->type_name("I/N");
  command->add_flag("--quiet", options->quiet, "Neither progress nor tables");
  command->footer(
      "Examples:\n"
      "  remitsim run scenarios/africa-g8.json\n"
      "  remitsim run scenarios/cap-5.json scenarios/cap-3.json --draws 1000000 --out "
      "results/caps\n"
      "  remitsim run scenarios/cap-sweep.json\n"
      "  remitsim run scenarios/ --out results/all\n"
      "  remitsim run \"scenarios/cap-*.json\" --out results/caps\n"
      "  remitsim run scenarios/africa-g8.json --until 0.1% --out results/precise\n"
      "  remitsim run scenarios/africa-g8.json --until 1 --until-for Africa:extra_flow "
      "--time-limit 10min --out results/extra\n"
      "  remitsim run scenarios/africa-g8.json --draws 1000000 --resume\n"
      "  remitsim run scenarios/africa-g8.json --shard 3/8\n"
      "  mpirun -n 4 remitsim run scenarios/africa-g8.json --draws 100000000 --out results/fine\n"
      "\n"
      "Writes results.csv (every estimate with its standard error), differences.csv (where "
      "scenarios\n"
      "are compared, by \"against\"), results.sqlite (the same as a database), manifest.json "
      "(what\n"
      "made them) and a checkpoint (for --resume), all of them or none. The same run again "
      "replaces\n"
      "them; another one is refused, unless --resume or --force is given. The number of threads\n"
      "never changes a result, nor does the number of processes under mpirun or srun\n"
      "(docs/many-machines.md).");
  command->callback([options] { run_scenarios(*options); });
}

}  // namespace remitsim

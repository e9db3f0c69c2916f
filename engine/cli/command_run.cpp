#include "cli/command_run.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/exit_codes.hpp"
#include "cli/interrupt.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/precision_options.hpp"
#include "cli/progress_line.hpp"
#include "kernels/instruction_set.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/study.hpp"
#include "report/manifest.hpp"
#include "report/results_files.hpp"
#include "report/summary_table.hpp"
#include "simulate/default_threads.hpp"
#include "store/results_folder.hpp"
#include "store/run_identity.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <memory>

namespace remitsim {

namespace {

struct RunOptions {
  std::vector<std::filesystem::path> scenarios;
  std::filesystem::path survey;
  std::filesystem::path out;
  bool force = false;
  std::optional<std::uint64_t> draws;
  std::optional<std::uint64_t> seed;
  std::optional<SamplingMethod> method;
  std::optional<bool> control_variates;
  PrecisionOptions precision;
  unsigned threads = 0;
  Kernel kernel = Kernel::automatic;
  bool quiet = false;
};

/// A finished (or interrupted) run, and what is to be said of it.
struct Run {
  StudyResult result;
  RunRecord record;
};

std::filesystem::path folder_of(const RunOptions& options) {
  if (!options.out.empty()) return options.out;
  const bool alone = options.scenarios.size() == 1;
  return std::filesystem::path("results") / (alone ? options.scenarios[0].stem() : "study");
}

/// When a run ends before its last draw.
struct Limits {
  std::optional<Precision> until;
  std::optional<double> seconds;
};

/// The most draws of a run until a precision is reached, where no other number is given.
constexpr std::uint64_t most_draws = 1'000'000'000;

StudyOptions study_of(const RunOptions& options, const Limits& limits) {
  StudyOptions study{.draws = options.draws,
                     .seed = options.seed,
                     .method = options.method,
                     .control_variates = options.control_variates,
                     .until = limits.until,
                     .threads = options.threads > 0 ? options.threads : default_threads(),
                     .kernel = options.kernel};
  if (limits.until && !study.draws) study.draws = most_draws;
  return study;
}

Run simulate_with_progress(const Survey& survey, const std::vector<Scenario>& scenarios,
                           const RunOptions& options, const Limits& limits) {
  const auto start = std::chrono::steady_clock::now();
  const auto seconds = [start] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  ProgressLine progress(options.quiet);

  Run run;
  run.record.started = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  catch_interrupts();
  StudyOptions study = study_of(options, limits);
  study.on_progress = [&](const Progress& done) { progress.show(done); };
  study.should_stop = [&] {
    return interrupted() || (limits.seconds && seconds() > *limits.seconds);
  };
  run.record.threads = study.threads;
  run.result = simulate(survey, scenarios, study);
  progress.end();
  run.record.kernel = kernel_in_use();
  run.record.wall_seconds = seconds();
  return run;
}

void print_summaries(const Survey& survey, const std::vector<Scenario>& scenarios,
                     const StudyResult& result) {
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    fmt::print("{}\n", summary_table(survey, scenarios[s], result, result.scenarios[s]));
  }
}

/// Whatever becomes of the files, the tables are not lost.
void write_and_print(const Survey& survey, const std::vector<Scenario>& scenarios,
                     ResultsFolder& results, const RunOptions& options, Run& run) {
  try {
    results.write(survey, scenarios, run.result, run.record);
  } catch (const OutputError&) {
    if (!options.quiet) print_summaries(survey, scenarios, run.result);
    throw;
  }
  if (!options.quiet) print_summaries(survey, scenarios, run.result);
}

void tell_rescued(const ResultsFolder& results) {
  if (!results.rescued()) return;
  fmt::print(stderr,
             "remitsim: an earlier run was killed before its results were in place; they are in "
             "{}\n",
             results.rescued()->string());
}

void tell_precision(const PrecisionReached& precision) {
  const bool is_reached = precision.is_reached();
  fmt::print(is_reached ? stdout : stderr, "{}: the widest 95 % interval is {}; wanted {}\n",
             is_reached ? "As precise as wanted" : "remitsim: not as precise as wanted",
             in_words(precision), width_in_words(precision, precision.wanted));
}

void run_scenarios(const RunOptions& options) {
  const Limits limits{options.precision.precision(), options.precision.time_limit_seconds()};
  const Survey survey = load_survey(options.survey);
  const std::vector<Scenario> scenarios = load_scenarios(options.scenarios, survey);
  const std::filesystem::path folder = folder_of(options);
  ResultsFolder results(folder, options.force,
                        [&] { return identity_of(survey, scenarios, study_of(options, limits)); });
  tell_rescued(results);
  Run run = simulate_with_progress(survey, scenarios, options, limits);
  if (run.result.draws == 0) {
    fmt::print(stderr, "remitsim: {} before the first draws were done; nothing is written\n",
               interrupted() ? "interrupted" : "the time was over");
    if (interrupted()) throw Interrupted{};
    throw NotConverged{};
  }
  write_and_print(survey, scenarios, results, options, run);
  fmt::print("{} draws in {:.1f} s on {} threads; all results are in {}\n", run.result.draws,
             run.record.wall_seconds, run.record.threads, (folder / results_csv_file).string());
  if (run.result.precision) tell_precision(*run.result.precision);
  if (interrupted()) {
    fmt::print(stderr, "remitsim: interrupted; the results are those of the first {} of {} draws\n",
               run.result.draws, run.result.draws_requested);
    throw Interrupted{};
  }
  if (run.result.draws < run.result.draws_requested) {
    fmt::print(stderr, "remitsim: the time was over after {} of {} draws\n", run.result.draws,
               run.result.draws_requested);
    throw NotConverged{};
  }
  if (run.result.precision && !run.result.precision->is_reached()) throw NotConverged{};
}

}  // namespace

void add_run_command(CLI::App& app) {
  auto options = std::make_shared<RunOptions>();
  options->survey = default_survey_folder();
  CLI::App* command = app.add_subcommand("run", "Simulate scenarios and write their results");
  command
      ->add_option("SCENARIO", options->scenarios,
                   "Scenario files; several run over the same draws")
      ->required();
  add_survey_option(*command, options->survey);
  add_draws_option(*command, options->draws, "scenario's");
  add_seed_option(*command, options->seed);
  add_method_option(*command, options->method);
  add_control_variates_option(*command, options->control_variates);
  add_precision_options(*command, options->precision);
  add_threads_option(*command, options->threads);
  add_kernel_option(*command, options->kernel);
  command
      ->add_option(
          "--out", options->out,
          "Folder for the results (default: results/<scenario>, or results/study for several)")
      ->type_name("DIR");
  command->add_flag("--force", options->force,
                    "Replace the results of another run that the folder holds");
  command->add_flag("--quiet", options->quiet, "Neither progress nor tables");
  command->footer(
      "Examples:\n"
      "  remitsim run scenarios/africa-g8.json\n"
      "  remitsim run scenarios/cap-5.json scenarios/cap-3.json --draws 1000000 --out "
      "results/caps\n"
      "  remitsim run scenarios/africa-g8.json --until 0.1% --out results/precise\n"
      "  remitsim run scenarios/africa-g8.json --until 1 --until-for Africa:extra_flow "
      "--time-limit 10min\n"
      "\n"
      "Writes results.csv (every estimate with its standard error), results.sqlite (the same as a\n"
      "database) and manifest.json (what made them), all of them or none. The same run again\n"
      "replaces them; another one is refused, unless --force is given. The number of threads "
      "never\n"
      "changes a result.");
  command->callback([options] { run_scenarios(*options); });
}

}  // namespace remitsim

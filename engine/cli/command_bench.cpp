#include "cli/command_bench.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/interrupt.hpp"
#include "cli/load_scenarios.hpp"
#include "cli/progress_line.hpp"
#include "cli/scenario_files.hpp"
#include "simulate/default_threads.hpp"
#include "speed/measure.hpp"
#include "speed/processor.hpp"
#include "speed/speed_table.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <memory>

namespace remitsim {

namespace {

struct BenchOptions {
  std::vector<std::filesystem::path> scenarios;
  std::filesystem::path survey;
  SpeedOptions speed;
  bool csv = false;
};

std::string fault_of_seconds(const std::string& text) {
  double seconds = 0;
  if (CLI::detail::lexical_cast(text, seconds) && seconds > 0 && seconds <= 3'600) return {};
  return fmt::format("must be above 0 and at most 3600, got {}", text);
}

MeasuredSpeed measure_with_progress(const Survey& survey, const std::vector<Scenario>& scenarios,
                                    SpeedOptions options) {
  ProgressLine progress(false);
  options.on_progress = [&](const SpeedProgress& now) {
    progress.show([&now] {
      return fmt::format("round {} of {}, {} {}, about {:.0f} s to go", now.round, now.rounds,
                         now.threads, now.threads == 1 ? "thread" : "threads",
                         std::ceil(now.seconds_to_go));
    });
  };
  options.should_stop = interrupted;
  catch_interrupts();
  const std::optional<MeasuredSpeed> speed = measure_speed(survey, scenarios, options);
  progress.end();
  if (!speed || interrupted()) {
    std::fputs("remitsim: interrupted before all was measured\n", stderr);
    throw Interrupted{};
  }
  return *speed;
}

SpeedSubject subject_of(const Survey& survey, const std::vector<Scenario>& scenarios) {
  std::vector<std::string> names;
  names.reserve(scenarios.size());
  for (const Scenario& scenario : scenarios) names.push_back(scenario.name);
  std::ifstream cpuinfo("/proc/cpuinfo");
  return {.scenarios = fmt::format("{}", fmt::join(names, ", ")),
          .survey = survey.name,
          .processor = processor_name(cpuinfo),
          .processors = default_threads()};
}

void bench_scenarios(const BenchOptions& options) {
  const Survey survey = load_survey(options.survey);
  const std::vector<Scenario> scenarios = load_scenarios(scenario_files(options.scenarios), survey);
  const MeasuredSpeed speed = measure_with_progress(survey, scenarios, options.speed);
  fmt::print("{}",
             options.csv ? speed_csv(speed) : speed_table(subject_of(survey, scenarios), speed));
}

}  // namespace

void add_bench_command(CLI::App& app) {
  auto options = std::make_shared<BenchOptions>();
  options->survey = default_survey_folder();
  CLI::App* command =
      app.add_subcommand("bench", "Measure how fast scenarios run here, by number of threads");
  command
      ->add_option(
          "SCENARIO", options->scenarios,
          fmt::format("{}; several scenarios run over the same draws", scenario_files_help))
      ->required();
  add_survey_option(*command, options->survey);
  add_draws_option(*command, options->speed.draws, "scenario's");
  add_seed_option(*command, options->speed.seed);
  add_method_option(*command, options->speed.method);
  add_control_variates_option(*command, options->speed.control_variates);
  add_threads_option(*command, options->speed.most_threads);
  add_kernel_option(*command, options->speed.kernel);
  command
      ->add_option("--seconds", options->speed.seconds,
                   "How long to measure each number of threads, three times over")
      ->check(fault_of_seconds)
      ->type_name("SECONDS")
      ->capture_default_str();
  command->add_flag("--csv", options->csv, "Print the table as CSV");
  command->footer(
      "Examples:\n"
      "  remitsim bench scenarios/africa-g8.json\n"
      "  remitsim bench scenarios/cap-5.json scenarios/cap-3.json --threads 16 --seconds 2\n"
      "  remitsim bench scenarios/sdg-2030.json --csv > speed.csv\n"
      "\n"
      "Runs the scenarios together with 1, 2, 4 ... and --threads threads, and prints the draws a\n"
      "second and how long the scenario's draws, or --draws, would take. Writes no results.");
  command->callback([options] { bench_scenarios(*options); });
}

}  // namespace remitsim

#include "cli/command_solve.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/exit_codes.hpp"
#include "cli/interrupt.hpp"
#include "cli/run_watch.hpp"
#include "files/write_file.hpp"
#include "report/cells.hpp"
#include "report/rounding.hpp"
#include "report/text_table.hpp"
#include "scenario/varied_scenario.hpp"
#include "solve/goal.hpp"
#include "solve/outcome.hpp"
#include "solve/solve.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <limits>
#include <memory>

namespace remitsim {

namespace {

struct SolveOptions {
  std::filesystem::path scenario;
  std::filesystem::path survey;
  std::string path;
  std::string goal;
  std::optional<double> from;
  std::optional<double> to;
  std::filesystem::path out;
  std::optional<std::uint64_t> draws;
  std::optional<std::uint64_t> seed;
  std::optional<SamplingMethod> method;
  unsigned threads = 0;
  Kernel kernel = Kernel::automatic;
  bool quiet = false;
};

Goal goal_of(const SolveOptions& options) {
  try {
    return read_goal(options.goal);
  } catch (const GoalError& error) {
    throw CLI::ValidationError("--until", error.what());
  }
}

double end_of_range(const std::optional<double>& told, double of_rule, const char* option) {
  const double end = told.value_or(of_rule);
  if (std::isfinite(end)) return end;
  throw CLI::ValidationError(
      option, "is needed: the number has no such limit of its own, and a range must be searched");
}

std::pair<double, double> range_of(const SolveOptions& options, const NumberRule& rule) {
  const double least = rule.excludes_least ? -std::numeric_limits<double>::infinity() : rule.least;
  const double from = end_of_range(options.from, least, "--from");
  const double to = end_of_range(options.to, rule.most, "--to");
  if (from < to) return {from, to};
  throw CLI::ValidationError("--from", fmt::format("must be below --to, got {} and {}", from, to));
}

/// A value as far as its interval tells it.
std::string value_cell(const Solution& solution) {
  const double half_width = (solution.high - solution.low) / 2;
  return rounded(solution.value, half_width / 2);
}

std::string outcome_cell(const Goal& goal, const Estimate& outcome, const std::string& unit) {
  const std::string suffix = goal.at_least ? "" : " " + unit_words(unit, /*of_single_year=*/false);
  return fmt::format("{} (std. error {}){}", estimate_cell(outcome), error_cell(outcome), suffix);
}

void tell_solution(const SolveOptions& options, const Goal& goal, const Solution& solution,
                   const std::string& unit) {
  fmt::print("{} = {} ({} to {} with these draws): {} = {}\n", options.path, value_cell(solution),
             rounded(solution.low, (solution.high - solution.low) / 4),
             rounded(solution.high, (solution.high - solution.low) / 4), outcome_in_words(goal),
             outcome_cell(goal, solution.outcome, unit));
}

void tell_trials(const SolveOptions& options, const Goal& goal, const SolveResult& result) {
  TextTable table({options.path, outcome_in_words(goal), "std. error"});
  for (const Trial& trial : result.trials) {
    table.add_row({fmt::format("{:.7g}", trial.value), estimate_cell(trial.outcome),
                   error_cell(trial.outcome)});
  }
  fmt::print("{}\n", table.to_string());
}

[[noreturn]] void tell_none(const SolveOptions& options, const Goal& goal,
                            const std::vector<Trial>& trials) {
  const auto [least, most] = std::minmax_element(
      trials.begin(), trials.end(),
      [](const Trial& a, const Trial& b) { return a.outcome.value < b.outcome.value; });
  fmt::print(stderr,
             "remitsim: no {} from {} to {} brings {} to {}: it goes from {} (at {:.7g}) to {} (at "
             "{:.7g})\n",
             options.path, trials.front().value, trials.back().value, outcome_in_words(goal),
             goal.target, estimate_cell(least->outcome), least->value, estimate_cell(most->outcome),
             most->value);
  throw NotConverged{};
}

void write_solution(const SolveOptions& options, const VariedScenario& varied,
                    const Solution& solution) {
  if (options.out.empty()) return;
  write_file(options.out, varied.with(solution.value).effective_json);
  fmt::print("The scenario with the first of these is in {}\n", options.out.string());
}

SolveResult solve_with_progress(const SolveOptions& options, const VariedScenario& varied,
                                const Survey& survey, const Goal& goal, std::string& unit) {
  const auto [from, to] = range_of(options, varied.rule());
  RunWatch watch(options.quiet, std::nullopt);
  StudyOptions study{.draws = options.draws,
                     .seed = options.seed,
                     .method = options.method,
                     .threads = options.threads,
                     .kernel = options.kernel};
  watch.watch(study);
  const OutcomeSimulator outcomes(
      survey, [&](double value) { return varied.with(value); }, goal, study, to);
  unit = outcomes.unit();
  SolveResult result = solve(from, to, goal.target, outcomes);
  watch.end();
  return result;
}

void solve_scenario(const SolveOptions& options) {
  const Goal goal = goal_of(options);
  std::error_code no_status;
  if (!options.out.empty() && std::filesystem::exists(options.out, no_status)) {
    throw CLI::ValidationError(
        "--out", fmt::format("{} is there already; name a new file", options.out.string()));
  }
  const Survey survey = load_survey(options.survey);
  const VariedScenario varied(options.scenario, options.path, survey);
  std::string unit;
  SolveResult result;
  try {
    result = solve_with_progress(options, varied, survey, goal, unit);
  } catch (const GoalError& error) {
    throw CLI::ValidationError("--until", error.what());
  } catch (const OutcomeSimulator::Stopped&) {
    std::fputs("remitsim: interrupted before a value was found\n", stderr);
    throw Interrupted{};
  }
  if (!options.quiet) tell_trials(options, goal, result);
  if (result.solutions.empty()) tell_none(options, goal, result.trials);
  for (const Solution& solution : result.solutions) tell_solution(options, goal, solution, unit);
  write_solution(options, varied, result.solutions.front());
}

void add_what_to_solve(CLI::App& command, SolveOptions& options) {
  command.add_option("SCENARIO", options.scenario, "Scenario file")->required();
  command
      .add_option("--vary", options.path,
                  "The number to find, by the keys that lead to it: policies.cap.total_percent")
      ->required()
      ->type_name("PATH");
  command
      .add_option(
          "--until", options.goal,
          "What it must bring about: \"savings[Africa] = 1800\", with a year \"savings[Africa, "
          "2030] = 1800\", or a probability \"P(savings[Africa] >= 1800) = 0.9\"")
      ->required()
      ->type_name("GOAL");
  command.add_option("--from", options.from, "Least value (default: the least that is valid)")
      ->type_name("X");
  command.add_option("--to", options.to, "Largest value (default: the largest that is valid)")
      ->type_name("X");
  command.add_option("--out", options.out, "Also write the scenario with the value, as JSON")
      ->type_name("FILE");
}

}  // namespace

void add_solve_command(CLI::App& app) {
  auto options = std::make_shared<SolveOptions>();
  options->survey = default_survey_folder();
  CLI::App* command =
      app.add_subcommand("solve", "Find the value of a number that brings an outcome about");
  add_what_to_solve(*command, *options);
  add_survey_option(*command, options->survey);
  add_draws_option(*command, options->draws, "scenario's");
  add_seed_option(*command, options->seed);
  add_method_option(*command, options->method);
  add_threads_option(*command, options->threads);
  add_kernel_option(*command, options->kernel);
  command->add_flag("--quiet", options->quiet, "The value alone, without what was tried");
  command->footer(
      "Examples:\n"
      "  remitsim solve scenarios/africa-g8.json --vary policies.cap.total_percent \\\n"
      "    --until 'savings[Africa] = 1200'\n"
      "  remitsim solve scenarios/africa-g8.json --vary policies.cap.total_percent \\\n"
      "    --until 'P(savings[Africa] >= 1000) = 0.9' --to 5 --out solved.json\n"
      "\n"
      "All values are tried over the same draws. The interval behind a value is what the number "
      "of\n"
      "draws leaves open; more draws narrow it. Where no value in the range does it, the program\n"
      "says so, with how far it gets, and ends with code 5.");
  command->callback([options] { solve_scenario(*options); });
}

}  // namespace remitsim

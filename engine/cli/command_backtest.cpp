#include "cli/command_backtest.hpp"

#include "backtest/report.hpp"
#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace remitsim {

namespace {

struct BacktestOptions {
  std::string from;
  std::string to;
  std::string last = "2013_4Q";
  std::optional<double> log_sigma;
  std::filesystem::path scenario = shipped_folder("scenarios") / "baseline.json";
  std::filesystem::path rounds = shipped_folder("data/rpw-rounds") / "corridor_costs.csv";
  std::filesystem::path survey = default_survey_folder();
  std::string format = "table";
};

Backtest backtest_of(const BacktestOptions& options, const Survey& survey, double log_sigma) {
  const auto rounds = load_rounds(options.rounds, survey.countries);
  const auto find = [&](const std::string& name) -> const SurveyRound& {
    return find_round(rounds, name, options.rounds);
  };
  if (options.from.empty()) {
    return backtest_all(rounds, find(options.last), survey.countries, log_sigma);
  }
  const SurveyRound& from = find(options.from);
  const SurveyRound& to = find(options.to);
  if (from.quarter >= to.quarter) {
    throw CLI::ValidationError("--to", fmt::format("must be a later round than --from, got {} and "
                                                   "{}; exchange the two",
                                                   to.name, from.name));
  }
  return backtest_pair(from, to, survey.countries, log_sigma);
}

void print_backtest(const BacktestOptions& options) {
  const Survey survey = load_survey(options.survey);
  std::string sigma_source = "as given";
  double log_sigma = 0;
  if (options.log_sigma) {
    log_sigma = *options.log_sigma;
  } else {
    const Scenario scenario = load_scenario(options.scenario, survey);
    log_sigma = scenario.uncertainty.price.log_sigma;
    sigma_source = "of the scenario " + scenario.name;
  }
  const Backtest backtest = backtest_of(options, survey, log_sigma);
  if (backtest.sections.empty()) {
    throw DataError(Diagnostic{options.rounds.string(), 0, 0,
                               "has no two rounds to compare with a corridor in common; give "
                               "others with --from and --to"});
  }
  fmt::print("{}", options.format == "csv" ? to_backtest_csv(backtest)
                                           : to_backtest_table(backtest, sigma_source));
}

}  // namespace

void add_backtest_command(CLI::App& app) {
  auto options = std::make_shared<BacktestOptions>();
  CLI::App* command = app.add_subcommand(
      "backtest", "Compare the price uncertainty with what happened between survey rounds");
  CLI::Option* from =
      command->add_option("--from", options->from, "Predict from this round")->type_name("ROUND");
  CLI::Option* to = command->add_option("--to", options->to, "Predict this round")
                        ->needs(from)
                        ->type_name("ROUND");
  from->needs(to);
  command
      ->add_option("--last", options->last,
                   "Without --from and --to: the last round that the calibration may see; later "
                   "ones are out of sample")
      ->excludes(from)
      ->type_name("ROUND")
      ->capture_default_str();
  CLI::Option* scenario =
      command
          ->add_option("--scenario", options->scenario,
                       "Take the price uncertainty of this scenario (default: the baseline's)")
          ->type_name("FILE");
  command->add_option("--log-sigma", options->log_sigma, "Take this price log_sigma instead")
      ->check(CLI::Range(0.0, 3.0))
      ->excludes(scenario)
      ->type_name("SIGMA");
  command->add_option("--rounds", options->rounds, "Corridor costs by survey round")
      ->type_name("FILE");
  add_survey_option(*command, options->survey);
  add_format_option(*command, options->format, {"table", "csv"},
                    "table, or csv with one figure a line");
  command->footer(
      "Examples:\n"
      "  remitsim backtest\n"
      "  remitsim backtest --log-sigma 0.15\n"
      "  remitsim backtest --from 2013_3Q --to 2013_4Q --scenario my-scenario.json\n"
      "  remitsim backtest --format csv > backtest.csv\n"
      "\n"
      "A round's mean costs are predicted from an earlier round's, with the uncertainty that the\n"
      "results of a scenario have. docs/methods.md says what is computed, and what was found.");
  command->callback([options] { print_backtest(*options); });
}

}  // namespace remitsim

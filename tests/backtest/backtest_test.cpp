#include "backtest/backtest.hpp"

#include "backtest/survey_round.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;

namespace {

const std::vector<Country> countries{{.code = "AUS", .region = "East Asia & Pacific"},
                                     {.code = "FJI", .region = "East Asia & Pacific"},
                                     {.code = "GBR", .region = "Europe & Central Asia"},
                                     {.code = "KEN", .region = "Sub-Saharan Africa"},
                                     {.code = "NLD", .region = "Europe & Central Asia"}};

/// Four corridors that cost this; the first 1.5 times as much.
SurveyRound round(const std::string& name, double cost_percent) {
  return {name,
          quarter_of(name).value(),
          {{{"AUS", "FJI"}, 1.5 * cost_percent},
           {{"GBR", "KEN"}, cost_percent},
           {{"GBR", "FJI"}, cost_percent},
           {{"NLD", "KEN"}, cost_percent}}};
}

/// "section: from to, …" of each section, and whether its pairs are taken together.
std::vector<std::string> described(const Backtest& backtest) {
  std::vector<std::string> lines;
  for (const BacktestSection& section : backtest.sections) {
    std::string words = section.name + ":";
    for (const BacktestLine& line : section.lines) words += " " + line.from + "-" + line.to;
    lines.push_back(words + (section.together ? " together" : ""));
  }
  return lines;
}

}  // namespace

TEST_CASE("a pair of rounds is predicted from the earlier one") {
  SurveyRound later = round("2013_4Q", 10);
  later.cost_percent[{"GBR", "KEN"}] = 12;
  later.cost_percent.erase({"NLD", "KEN"});
  const Backtest backtest = backtest_pair(round("2013_3Q", 10), later, countries, 0.1);
  CHECK(backtest.log_sigma == 0.1);
  CHECK(described(backtest) == std::vector<std::string>{"pair: 2013_3Q-2013_4Q"});
  const BacktestResult& result = backtest.sections[0].lines[0].result;
  const double log_ratio = std::log(1.2);
  CHECK(result.corridors == 3);
  CHECK(result.coverages[0].covered == 2);
  // ln 1.2 + 0.005 = 0.187 lies between 1.645 and 1.960 times 0.1.
  CHECK(result.coverages[2].covered == 2);
  CHECK(result.coverages[3].covered == 3);
  CHECK(result.bias_points.value == Approx(2.0 / 3));
  CHECK(result.bias_percent.value == Approx(100 * (log_ratio / 3 + 0.005)));
  CHECK(result.rms_log_ratio.value == Approx(log_ratio / std::sqrt(3)));
  CHECK(result.calibrated_log_sigmas[0].value == 0);
  CHECK(result.calibrated_log_sigmas[calibration_level].value > 0.1);
  CHECK(backtest.sections[0].lines[0].left_out.at("not in 2013_4Q") ==
        std::vector<std::string>{"NLD-KEN"});
}

TEST_CASE("all pairs up to the last round, by distance, and later rounds apart") {
  const std::vector<SurveyRound> rounds{round("2012_3Q", 9),  round("2013_1Q", 10),
                                        round("2013_2Q", 11), round("2013_3Q", 10),
                                        round("2013_4Q", 9),  round("2014_1Q", 8)};
  const Backtest backtest = backtest_all(rounds, rounds[3], countries, 0.1);
  CHECK(described(backtest) ==
        std::vector<std::string>{"one_quarter: 2013_1Q-2013_2Q 2013_2Q-2013_3Q together",
                                 "two_quarters: 2012_3Q-2013_1Q 2013_1Q-2013_3Q together",
                                 "out_of_sample: 2013_3Q-2013_4Q 2013_3Q-2014_1Q"});
  CHECK(backtest.sections[0].together->corridors == 8);
  CHECK(backtest.sections[0].together->bias_points.value == Approx(0).margin(1e-12));
}

TEST_CASE("what cannot be compared makes no section") {
  SurveyRound other = round("2013_4Q", 1);
  other.cost_percent = {{{"NLD", "FJI"}, 1}};
  CHECK(backtest_pair(round("2013_3Q", 1), other, countries, 0.1).sections.empty());
  const std::vector<SurveyRound> rounds{round("2013_4Q", 1)};
  CHECK(backtest_all(rounds, rounds[0], countries, 0.1).sections.empty());
}

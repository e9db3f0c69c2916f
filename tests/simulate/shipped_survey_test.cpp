// With every input constant, the engine on the shipped survey against a few lines over its tables
// that use nothing of the engine.

#include "remitsim/study.hpp"
#include "remitsim/survey.hpp"
#include "support/plain_csv.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace remitsim;

namespace {

const std::string folder = REMITSIM_SOURCE_DIR "/data/rpw-2013q4";

struct PlainCorridor {
  std::string region;
  std::string un_region;
  double flow = 0;
  std::vector<double> costs;  ///< of the services that count
};

double number_or_zero(const std::string& text) {
  return text.empty() ? 0 : std::stod(text);
}

std::vector<PlainCorridor> plain_corridors() {
  std::map<std::string, plain::Row> countries;
  for (const auto& row : plain::rows_of(folder + "/countries.csv")) countries[row.at("code")] = row;

  std::map<std::pair<std::string, std::string>, std::map<std::string, std::vector<double>>> costs;
  for (const auto& row : plain::rows_of(folder + "/services.csv")) {
    costs[{row.at("sender"), row.at("receiver")}][row.at("transparent")].push_back(
        number_or_zero(row.at("fee_percent_200")) + number_or_zero(row.at("margin_percent_200")));
  }
  std::vector<PlainCorridor> corridors;
  for (const auto& row : plain::rows_of(folder + "/corridors.csv")) {
    auto& by_transparency = costs[{row.at("sender"), row.at("receiver")}];
    const auto& counted =
        by_transparency["yes"].empty() ? by_transparency["no"] : by_transparency["yes"];
    const plain::Row& receiver = countries[row.at("receiver")];
    corridors.push_back({receiver.at("region"), receiver.at("un_region"),
                         number_or_zero(row.at("flow_usd_million")), counted});
  }
  return corridors;
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double plain_savings(const PlainCorridor& corridor, double cap, Level level) {
  const double before = mean_of(corridor.costs);
  if (level == Level::corridor) return corridor.flow * std::max(0.0, before - cap) / 100;
  std::vector<double> after = corridor.costs;
  for (double& cost : after) cost = std::min(cost, cap);
  return corridor.flow * (before - mean_of(after)) / 100;
}

Scenario constant_cap(double percent, Level level) {
  Scenario scenario;
  Policy policy;
  policy.step = Cap{Component::total, percent};
  policy.level = level;
  scenario.policies = {policy};
  return scenario;
}

}  // namespace

TEST_CASE("constant caps save what the tables say, for every region and level") {
  const Survey survey = load_survey(folder);
  const std::vector<PlainCorridor> corridors = plain_corridors();
  REQUIRE(corridors.size() == survey.corridors.size());
  for (const double cap : {5.0, 3.0}) {
    for (const Level level : {Level::service, Level::corridor}) {
      std::map<std::string, double> expected;
      for (const PlainCorridor& corridor : corridors) {
        const double savings = plain_savings(corridor, cap, level);
        for (const std::string& group :
             {corridor.region, corridor.un_region, std::string("World")}) {
          expected[group] += savings;
        }
      }
      const StudyResult study =
          simulate(survey, std::vector{constant_cap(cap, level)}, {.draws = 2});
      for (const auto& [group, savings] : expected) {
        INFO(group << ", cap of " << cap << " %");
        const MeasureResult* result = study.scenarios[0].find(group, "savings");
        REQUIRE(result != nullptr);
        CHECK((*result)[Statistic::mean].value == Approx(savings).epsilon(1e-9));
        CHECK((*result)[Statistic::p50].value == Approx(savings).epsilon(1e-9));
        CHECK((*result)[Statistic::mean].standard_error == 0);
      }
    }
  }
}

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

/// A service that counts for its corridor's cost.
struct PlainService {
  double cost = 0;
  std::string firm_types;  ///< with ";" between them
  bool qualifies = false;  ///< transparent, and five days at most

  bool is_of(const std::string& firm_type) const {
    return (";" + firm_types + ";").find(";" + firm_type + ";") != std::string::npos;
  }
};

struct PlainCorridor {
  std::string region;
  std::string un_region;
  double flow = 0;
  std::vector<PlainService> services;
  std::vector<double> costs;  ///< of these
};

double number_or_zero(const std::string& text) {
  return text.empty() ? 0 : std::stod(text);
}

std::vector<PlainCorridor> plain_corridors() {
  std::map<std::string, plain::Row> countries;
  for (const auto& row : plain::rows_of(folder + "/countries.csv")) countries[row.at("code")] = row;

  std::map<std::pair<std::string, std::string>, std::map<std::string, std::vector<PlainService>>>
      costs;
  for (const auto& row : plain::rows_of(folder + "/services.csv")) {
    const std::string transparent = row.at("transparent");
    costs[{row.at("sender"), row.at("receiver")}][transparent].push_back(
        {number_or_zero(row.at("fee_percent_200")) + number_or_zero(row.at("margin_percent_200")),
         row.at("firm_types"), transparent == "yes" && row.at("speed") != "6 days or more"});
  }
  std::vector<PlainCorridor> corridors;
  for (const auto& row : plain::rows_of(folder + "/corridors.csv")) {
    auto& by_transparency = costs[{row.at("sender"), row.at("receiver")}];
    const auto& counted =
        by_transparency["yes"].empty() ? by_transparency["no"] : by_transparency["yes"];
    const plain::Row& receiver = countries[row.at("receiver")];
    corridors.push_back({receiver.at("region"),
                         receiver.at("un_region"),
                         number_or_zero(row.at("flow_usd_million")),
                         counted,
                         {}});
    for (const PlainService& service : counted) corridors.back().costs.push_back(service.cost);
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

namespace {

/// The mean cost of a market whose services of one type, and the others, have these shares in all.
double mean_with_shares(const PlainCorridor& corridor, const std::string& firm_type,
                        double of_type) {
  std::vector<double> inside;
  std::vector<double> outside;
  for (const PlainService& service : corridor.services) {
    (service.is_of(firm_type) ? inside : outside).push_back(service.cost);
  }
  if (inside.empty() || outside.empty()) return mean_of(corridor.costs);
  return of_type * mean_of(inside) + (1 - of_type) * mean_of(outside);
}

double share_of(const PlainCorridor& corridor, const std::string& firm_type) {
  const auto count =
      std::count_if(corridor.services.begin(), corridor.services.end(),
                    [&](const PlainService& service) { return service.is_of(firm_type); });
  return static_cast<double>(count) / static_cast<double>(corridor.services.size());
}

double mean_at_best(const PlainCorridor& corridor, std::size_t n) {
  std::vector<double> qualifying;
  for (const PlainService& service : corridor.services) {
    if (service.qualifies) qualifying.push_back(service.cost);
  }
  if (qualifying.size() < n) return mean_of(corridor.costs);
  std::sort(qualifying.begin(), qualifying.end());
  qualifying.resize(n);
  std::vector<double> after = corridor.costs;
  for (double& cost : after) cost = std::min(cost, mean_of(qualifying));
  return mean_of(after);
}

/// World savings of a policy in the constant world, by the engine and by plain loops.
template <typename MeanAfter>
void check_savings(const Step& step, Level level, MeanAfter mean_after) {
  const Survey survey = load_survey(folder);
  Scenario scenario;
  Policy policy;
  policy.step = step;
  policy.level = level;
  scenario.policies = {policy};
  double expected = 0;
  for (const PlainCorridor& corridor : plain_corridors()) {
    expected += corridor.flow * (mean_of(corridor.costs) - mean_after(corridor)) / 100;
  }
  const StudyResult study = simulate(survey, std::vector{scenario}, {.draws = 2});
  CHECK((*study.scenarios[0].find("World", "savings"))[Statistic::mean].value ==
        Approx(expected).epsilon(1e-9));
}

ServiceKind of_type(const std::string& firm_type) {
  ServiceKind kind;
  kind.firm_types = {firm_type};
  return kind;
}

}  // namespace

TEST_CASE("policies on the whole market save what the tables say") {
  const std::string bank = "Bank";
  const std::string operators = "Money transfer operator";
  check_savings(Remove{of_type(bank)}, Level::service,
                [&](const PlainCorridor& corridor) { return mean_with_shares(corridor, bank, 0); });
  check_savings(ShiftShare{20, of_type(operators)}, Level::service,
                [&](const PlainCorridor& corridor) {
                  const double share = share_of(corridor, operators);
                  return mean_with_shares(corridor, operators, std::min(1.0, share + 0.2));
                });
  check_savings(BestN{3}, Level::service,
                [](const PlainCorridor& corridor) { return mean_at_best(corridor, 3); });
  check_savings(Tax{1.5}, Level::service,
                [](const PlainCorridor& corridor) { return mean_of(corridor.costs) + 1.5; });
}

TEST_CASE("a target for the mean saves what the tables say, whichever mean it is for") {
  double simple = 0;
  double by_service = 0;
  double services = 0;
  double by_flow = 0;
  double flow = 0;
  const std::vector<PlainCorridor> corridors = plain_corridors();
  for (const PlainCorridor& corridor : corridors) {
    const double cost = mean_of(corridor.costs);
    const auto n = static_cast<double>(corridor.costs.size());
    simple += cost / static_cast<double>(corridors.size());
    by_service += n * cost;
    services += n;
    by_flow += corridor.flow * cost;
    flow += corridor.flow;
  }
  const auto scaled_by = [](double ratio) {
    return [ratio](const PlainCorridor& corridor) { return ratio * mean_of(corridor.costs); };
  };
  check_savings(AverageTarget{GroupMean::simple, 3}, Level::corridor, scaled_by(3 / simple));
  check_savings(AverageTarget{GroupMean::by_service, 3}, Level::corridor,
                scaled_by(3 / (by_service / services)));
  check_savings(AverageTarget{GroupMean::flow_weighted, 3}, Level::corridor,
                scaled_by(3 / (by_flow / flow)));
}

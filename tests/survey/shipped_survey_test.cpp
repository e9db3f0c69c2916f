#include "remitsim/survey.hpp"
#include "support/plain_csv.hpp"
#include "survey/groups.hpp"
#include "survey/indicators.hpp"
#include "survey/inflows.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

using namespace remitsim;

// The survey that ships, read again without the engine and with the rules written out a second
// time.

namespace {

const std::string folder = REMITSIM_SOURCE_DIR "/data/rpw-2013q4";

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

struct PlainService {
  double cost_percent = 0;
  bool transparent = false;
  bool has_margin = false;
  bool fast = false;
};

struct PlainCorridor {
  std::string sender;
  std::string region;
  double flow = 0;
  std::string source;
  std::vector<PlainService> services;

  [[nodiscard]] std::vector<double> counted() const {
    std::vector<double> transparent;
    std::vector<double> all;
    for (const PlainService& service : services) {
      all.push_back(service.cost_percent);
      if (service.transparent) transparent.push_back(service.cost_percent);
    }
    return transparent.empty() ? all : transparent;
  }
  [[nodiscard]] double cost() const { return mean(counted()); }
};

std::map<std::string, PlainCorridor> plain_corridors() {
  std::map<std::string, std::string> regions;
  for (plain::Row& row : plain::rows_of(folder + "/countries.csv"))
    regions[row["code"]] = row["region"];
  std::map<std::string, PlainCorridor> corridors;
  for (plain::Row& row : plain::rows_of(folder + "/corridors.csv")) {
    corridors[row["sender"] + "-" + row["receiver"]] = {row["sender"],
                                                        regions.at(row["receiver"]),
                                                        std::stod(row["flow_usd_million"]),
                                                        row["flow_source"],
                                                        {}};
  }
  const std::set<std::string> slow{"6 days or more"};
  for (plain::Row& row : plain::rows_of(folder + "/services.csv")) {
    const std::string margin = row["margin_percent_200"];
    corridors.at(row["sender"] + "-" + row["receiver"])
        .services.push_back(
            {std::stod(row["fee_percent_200"]) + (margin.empty() ? 0 : std::stod(margin)),
             row["transparent"] == "yes", !margin.empty(), !slow.contains(row["speed"])});
  }
  return corridors;
}

const Survey& shipped() {
  static const Survey survey = load_survey(folder);
  return survey;
}

}  // namespace

TEST_CASE("shipped: the printed counts of the survey") {
  const Survey& survey = shipped();
  std::set<std::size_t> senders;
  std::set<std::size_t> receivers;
  for (const Corridor& corridor : survey.corridors) {
    senders.insert(corridor.sender);
    receivers.insert(corridor.receiver);
  }
  CHECK(survey.name == "rpw-2013q4");
  CHECK(survey.year == 2013);
  CHECK(survey.corridors.size() == 220);
  CHECK(senders.size() == 32);
  CHECK(receivers.size() == 89);
  CHECK(survey.services.size() == 2904);
}

TEST_CASE("shipped: the published indicators, to the printed digits") {
  const ThresholdCount count = count_by_threshold(shipped(), 5);
  CHECK(count.above == 173);
  CHECK(count.at_most == 47);
  CHECK(global_average_percent(shipped()).value() == Approx(8.58).margin(0.005));
  for (const Group& group : built_in_groups(shipped())) {
    if (group.kind != GroupKind::region || group.name != "Sub-Saharan Africa") continue;
    CHECK(group.corridors.size() == 52);
    CHECK(simple_mean_percent(shipped(), group.corridors).value() == Approx(12.23).margin(0.005));
  }
}

TEST_CASE("shipped: every corridor's cost, flow and services") {
  const auto corridors = plain_corridors();
  REQUIRE(corridors.size() == shipped().corridors.size());
  for (const Corridor& corridor : shipped().corridors) {
    const std::string label = shipped().label_of(corridor);
    CAPTURE(label);
    const PlainCorridor& expected = corridors.at(label);
    CHECK(corridor_cost_percent(shipped(), corridor) == Approx(expected.cost()).epsilon(1e-12));
    CHECK(corridor.flow_usd_million == expected.flow);
    CHECK(to_string(corridor.flow_source) == expected.source);
    CHECK(corridor.service_count == expected.services.size());
    CHECK(counted_services(shipped(), corridor).size() == expected.counted().size());
  }
}

TEST_CASE("shipped: corridors whose cost is a lower bound") {
  const auto corridors = plain_corridors();
  for (const Corridor& corridor : shipped().corridors) {
    const std::string label = shipped().label_of(corridor);
    CAPTURE(label);
    // The rule written the other way round: Russia as a sender, or no transparent service.
    const PlainCorridor& expected = corridors.at(label);
    const bool none_transparent =
        std::none_of(expected.services.begin(), expected.services.end(),
                     [](const PlainService& service) { return service.transparent; });
    CHECK(cost_is_lower_bound(shipped(), corridor) ==
          (expected.sender == "RUS" || none_transparent));
  }
}

TEST_CASE("shipped: means by region, simple and weighted by flow") {
  std::map<std::string, std::vector<double>> costs;
  std::map<std::string, double> weighted;
  std::map<std::string, double> flows;
  for (const auto& [label, corridor] : plain_corridors()) {
    for (const std::string& name : {corridor.region, std::string("World")}) {
      costs[name].push_back(corridor.cost());
      weighted[name] += corridor.cost() * corridor.flow;
      flows[name] += corridor.flow;
    }
  }
  std::size_t compared = 0;
  for (const Group& group : built_in_groups(shipped())) {
    if (group.kind != GroupKind::region && group.kind != GroupKind::world) continue;
    CAPTURE(group.name);
    ++compared;
    CHECK(simple_mean_percent(shipped(), group.corridors).value() ==
          Approx(mean(costs.at(group.name))).epsilon(1e-12));
    CHECK(flow_weighted_mean_percent(shipped(), group.corridors).value() ==
          Approx(weighted.at(group.name) / flows.at(group.name)).epsilon(1e-12));
    CHECK(flow_usd_million(shipped(), group.corridors) ==
          Approx(flows.at(group.name)).epsilon(1e-12));
  }
  CHECK(compared == costs.size());
}

TEST_CASE("shipped: global average and SmaRT") {
  std::vector<double> transparent;
  std::vector<double> smart;
  for (const auto& [label, corridor] : plain_corridors()) {
    std::vector<double> qualifying;
    for (const PlainService& service : corridor.services) {
      if (service.transparent && corridor.sender != "RUS")
        transparent.push_back(service.cost_percent);
      if (service.transparent && service.fast) qualifying.push_back(service.cost_percent);
    }
    std::sort(qualifying.begin(), qualifying.end());
    if (qualifying.size() >= 3)
      smart.push_back((qualifying[0] + qualifying[1] + qualifying[2]) / 3);
  }
  CHECK(global_average_percent(shipped()).value() == Approx(mean(transparent)).epsilon(1e-12));
  const SmartSummary summary = smart_summary(shipped());
  CHECK(summary.corridors == smart.size());
  CHECK(summary.mean_percent.value() == Approx(mean(smart)).epsilon(1e-12));
}

TEST_CASE("shipped: observed, imputed and absent flows") {
  std::map<std::string, std::size_t> counts;
  std::map<std::string, double> flows;
  for (const auto& [label, corridor] : plain_corridors()) {
    ++counts[corridor.source];
    flows[corridor.source] += corridor.flow;
  }
  for (const FlowsOfSource& source : flows_by_source(shipped())) {
    const std::string word(to_string(source.source));
    CAPTURE(word);
    CHECK(source.corridors.size() == counts[word]);
    CHECK(source.usd_million == Approx(flows[word]).epsilon(1e-12));
  }
  CHECK(counts["observed"] == 213);
  CHECK(counts["imputed"] == 6);
  CHECK(counts["absent"] == 1);
}

TEST_CASE("shipped: no country gets more through surveyed corridors than its inflow") {
  std::map<std::string, double> observed;
  for (plain::Row& row : plain::rows_of(folder + "/corridors.csv")) {
    if (row["flow_source"] == "observed") {
      observed[row["receiver"]] += std::stod(row["flow_usd_million"]);
    }
  }
  std::size_t compared = 0;
  for (plain::Row& row : plain::rows_of(folder + "/countries.csv")) {
    CAPTURE(row["code"]);
    if (!observed.contains(row["code"])) continue;
    ++compared;
    CHECK(observed[row["code"]] <= std::stod(row["inflow_usd_million"]) * (1 + 1e-12));
  }
  CHECK(compared == observed.size());
}

TEST_CASE("shipped: the printed inflows of the world and of Sub-Saharan Africa") {
  std::size_t compared = 0;
  for (const InflowCoverage& coverage : inflow_coverage(shipped())) {
    if (coverage.is_world) {
      ++compared;
      CHECK(coverage.inflow_usd_million / 1000 == Approx(557.1).margin(0.05));
    } else if (coverage.name == "Sub-Saharan Africa") {
      ++compared;
      CHECK(coverage.inflow_usd_million / 1000 == Approx(32.2).margin(0.05));
      CHECK(coverage.observed_usd_million / 1000 == Approx(15.9).margin(0.05));
    }
  }
  CHECK(compared == 2);
}

#include "simulate/busy_study.hpp"
#include "simulate/results_of.hpp"
#include "statistics/joined_bins.hpp"
#include "support/part_of.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace remitsim;
using test::options_for;

namespace {

StudyResult run(const StudyOptions& options) {
  return simulate(test::three_corridors(), test::two_busy_scenarios(), options);
}

/// All bins of a study, with all digits.
std::string text_of(const StudyResult& result) {
  std::string text;
  for (const ScenarioResult& scenario : result.scenarios) {
    for (const GroupHistogram& histogram : scenario.histograms) {
      text += scenario.scenario + " " + histogram.group + "\n";
      for (const HistogramBin& bin : histogram.bins) {
        char line[128];
        std::snprintf(line, sizeof line, "%a %a %llu\n", bin.low, bin.high,
                      static_cast<unsigned long long>(bin.draws));
        text += line;
      }
    }
  }
  return text;
}

/// The bin that holds the value below which the share p of the draws lies.
const HistogramBin& bin_at(const std::vector<HistogramBin>& bins, double p, std::uint64_t draws) {
  std::uint64_t passed = 0;
  for (const HistogramBin& bin : bins) {
    passed += bin.draws;
    if (p * static_cast<double>(draws) <= static_cast<double>(passed)) return bin;
  }
  return bins.back();
}

void check_bins(const std::vector<HistogramBin>& bins, std::uint64_t draws) {
  REQUIRE_FALSE(bins.empty());
  CHECK(bins.size() <= 64);
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    CHECK(std::isfinite(bins[i].low));
    CHECK(bins[i].low <= bins[i].high);
    CHECK(bins[i].draws > 0);
    if (i > 0) CHECK(bins[i].low > bins[i - 1].high);
    sum += bins[i].draws;
  }
  CHECK(sum == draws);
}

LogHistogram histogram_of(const std::vector<double>& values) {
  LogHistogram histogram;
  histogram.add(values);
  return histogram;
}

/// Values in the bins that the picture has, by hand.
void check_joined(const std::vector<double>& values, std::size_t most) {
  const auto bins = joined_bins(histogram_of(values), most);
  CHECK(bins.size() <= most);
  for (const LogBins::Counted& bin : bins) {
    std::uint64_t inside = 0;
    for (const double value : values) inside += value >= bin.low && value <= bin.high ? 1u : 0u;
    INFO(bin.low << " to " << bin.high);
    CHECK(bin.count == inside);
  }
}

}  // namespace

TEST_CASE("each group but single ones has a histogram of all its draws") {
  const StudyResult result = run(options_for(20'000));
  for (const ScenarioResult& scenario : result.scenarios) {
    std::set<std::string> groups;
    for (const GroupHistogram& histogram : scenario.histograms) {
      INFO(scenario.scenario << ", " << histogram.group);
      groups.insert(histogram.group);
      CHECK(histogram.measure == "savings");
      CHECK(histogram.unit == "usd_million");
      check_bins(histogram.bins, result.draws);
      CHECK(histogram.bins.size() > 20);
    }
    std::set<std::string> expected;
    for (const GroupResult& group : scenario.main_period().groups) {
      const bool is_single =
          group.kind == "sender" || group.kind == "receiver" || group.kind == "corridor";
      if (!is_single) expected.insert(group.name);
    }
    CHECK(groups == expected);
    CHECK(groups.contains("From Britain"));
  }
}

TEST_CASE("the quantiles of the results lie in the bins that they should") {
  const StudyResult result = run(options_for(20'000));
  const std::vector<std::pair<Statistic, double>> quantiles = {{Statistic::p05, 0.05},
                                                               {Statistic::p25, 0.25},
                                                               {Statistic::p50, 0.50},
                                                               {Statistic::p75, 0.75},
                                                               {Statistic::p95, 0.95}};
  for (const ScenarioResult& scenario : result.scenarios) {
    for (const GroupHistogram& histogram : scenario.histograms) {
      const MeasureResult* savings = scenario.find(histogram.group, "savings");
      REQUIRE(savings != nullptr);
      for (const auto& [statistic, p] : quantiles) {
        const HistogramBin& bin = bin_at(histogram.bins, p, result.draws);
        INFO(histogram.group << " " << to_string(statistic) << " " << bin.low << " " << bin.high);
        CHECK((*savings)[statistic].value >= bin.low);
        CHECK((*savings)[statistic].value <= bin.high);
      }
    }
  }
}

TEST_CASE("histograms are the same to the bit for any threads, shards and resumption") {
  const std::string expected = text_of(run(options_for(20'000)));
  StudyOptions one = options_for(20'000);
  one.threads = 1;
  CHECK(text_of(run(one)) == expected);

  std::vector<NamedBytes> shards;
  for (const std::uint64_t index : {3u, 1u, 2u}) {
    shards.push_back({"part", simulate_shard(test::three_corridors(), test::two_busy_scenarios(),
                                             options_for(20'000), {index, 3})});
  }
  CHECK(text_of(merge_shards(test::three_corridors(), test::two_busy_scenarios(),
                             options_for(20'000), shards)) == expected);

  std::string checkpoint;
  StudyOptions stopped = options_for(20'000);
  int blocks = 7;
  stopped.should_stop = [&] { return blocks-- <= 0; };
  stopped.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  REQUIRE(run(stopped).draws < 20'000);
  StudyOptions resumed = options_for(20'000);
  resumed.resume_from = part_of("a.part", checkpoint);
  CHECK(text_of(run(resumed)) == expected);
}

TEST_CASE("what does not vary is one bin of one value") {
  Scenario scenario;
  scenario.name = "certain";
  scenario.policies = {test::policy_of(Cap{Component::total, 5})};
  const ScenarioResult result = test::run_one(test::three_corridors(), scenario, 512);
  REQUIRE_FALSE(result.histograms.empty());
  for (const GroupHistogram& histogram : result.histograms) {
    INFO(histogram.group);
    REQUIRE(histogram.bins.size() == 1);
    CHECK(histogram.bins[0].draws == 512);
    CHECK(histogram.bins[0].low == histogram.bins[0].high);
    CHECK(histogram.bins[0].low == Approx(test::mean_of(result, histogram.group, "savings").value));
  }
}

TEST_CASE("without a policy the histograms are of the costs, and of the total over several years") {
  Scenario scenario = test::busy_scenario("years", 5);
  Horizon horizon;
  horizon.first_year = 2013;
  horizon.last_year = 2014;
  scenario.horizon = horizon;
  const ScenarioResult years = test::run_one(test::three_corridors(), scenario, 256);
  const GroupHistogram& world = years.histograms.front();
  CHECK(world.group == "World");
  const double mean = test::mean_of(years, "World", "savings").value;  // of the total
  CHECK(world.bins.front().low < mean);
  CHECK(world.bins.back().high > mean);
  scenario.policies.clear();
  const ScenarioResult without = test::run_one(test::three_corridors(), scenario, 256);
  CHECK(without.histograms.front().measure == "cost_before");
}

TEST_CASE("bins that are joined have the draws that lie in them, of any sign") {
  std::vector<double> values;
  for (int i = -2'000; i <= 3'000; ++i) values.push_back(i / 256.0);  // exact in single precision
  values.insert(values.end(), 500, 0.0);
  check_joined(values, 64);
  check_joined(values, 3);
  const auto bins = joined_bins(histogram_of(values), 64);
  CHECK(bins.size() > 50);
  CHECK(bins.front().low == -2'000 / 256.0);
  CHECK(bins.back().high == 3'000 / 256.0);
}

TEST_CASE("a few values far away do not take the picture from the others") {
  std::vector<double> values;
  for (int i = 0; i < 10'000; ++i) values.push_back(64 + i / 1'024.0);
  values.push_back(1e6);
  check_joined(values, 16);
  const auto bins = joined_bins(histogram_of(values), 16);
  CHECK(bins.size() >= 10);
  CHECK(bins.back().high == 1e6);
}

TEST_CASE("one value beside rare others keeps its bin") {
  std::vector<double> values(10'000, 5.0);
  for (int i = 1; i <= 20; ++i) values.push_back(5 - i / 8.0);
  for (int i = 1; i <= 20; ++i) values.push_back(5 + i / 8.0);
  check_joined(values, 3);
  CHECK(joined_bins(histogram_of(values), 3)[1].count == 10'000);
}

#include "remitsim/study.hpp"
#include "report/differences_csv.hpp"
#include "report/results_csv.hpp"
#include "simulate/busy_study.hpp"
#include "simulate/results_of.hpp"
#include "support/part_of.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <vector>

using namespace remitsim;
using Catch::Contains;
using test::busy_scenario;
using test::options_for;
using test::three_corridors;

namespace {

/// Two scenarios of which the second is compared with the first.
std::vector<Scenario> compared(Scenario first, Scenario second) {
  second.against = first.name;
  return {std::move(first), std::move(second)};
}

/// "b", with a cap of 3 percent, against "a", with one of 5.
std::vector<Scenario> two_compared() {
  return compared(busy_scenario("a", 5), busy_scenario("b", 3));
}

StudyResult run(const std::vector<Scenario>& scenarios,
                const StudyOptions& options = options_for(4'000)) {
  return simulate(three_corridors(), scenarios, options);
}

Scenario plain_cap(const std::string& name, double percent) {
  Scenario scenario;
  scenario.name = name;
  scenario.policies = {test::policy_of(Cap{Component::total, percent}, Level::corridor)};
  return scenario;
}

const MeasureResult& difference_in(const ScenarioResult& result, const std::string& group,
                                   const std::string& measure) {
  const MeasureResult* found = result.find_difference(group, measure);
  INFO(group << ": " << measure);
  REQUIRE(found != nullptr);
  return *found;
}

/// How many differences there are, and how many of them are 0 without error.
struct Counted {
  std::size_t all = 0;
  std::size_t none = 0;
};

Counted count(const ScenarioResult& result) {
  Counted counted;
  for (const PeriodResult& period : result.differences) {
    for (const GroupResult& group : period.groups) {
      for (const MeasureResult& difference : group.measures) {
        const Estimate& mean = difference[Statistic::mean];
        const bool is_none = mean.value == 0 && mean.standard_error == 0 &&
                             difference[Statistic::sd].value == 0 && !difference.variance_ratio;
        ++counted.all;
        if (is_none) ++counted.none;
      }
    }
  }
  return counted;
}

std::string fault_of(const std::vector<Scenario>& scenarios) {
  try {
    run(scenarios);
  } catch (const StudyError& error) {
    return error.what();
  }
  return "no fault";
}

}  // namespace

TEST_CASE("without uncertainty the difference is that of the two numbers, known exactly") {
  // Corridors cost 6.5, 6 and 7 percent: two points of all flows lie between the caps.
  const StudyResult result = run(compared(plain_cap("five", 5), plain_cap("three", 3)));
  const MeasureResult& savings = difference_in(result.scenarios[1], "World", "savings");
  CHECK(savings[Statistic::mean].value == Approx((300 + 900 + 200) * 0.02));
  CHECK(savings[Statistic::mean].standard_error < 1e-12);
  CHECK(savings[Statistic::p05].value == Approx(28));
  CHECK_FALSE(savings.variance_ratio.has_value());
  const MeasureResult& cost = difference_in(result.scenarios[1], "GBR-KEN", "cost_after");
  CHECK(cost[Statistic::mean].value == Approx(-2));
  CHECK_FALSE(cost.has_quantiles);
}

TEST_CASE("with uncertain flows the difference has the mean, and the spread, of the flows") {
  std::vector<Scenario> scenarios = compared(plain_cap("five", 5), plain_cap("three", 3));
  for (Scenario& scenario : scenarios) scenario.uncertainty.flow.log_sigma = 0.4;
  const StudyResult result = run(scenarios, options_for(20'000));
  const MeasureResult& savings = difference_in(result.scenarios[1], "GBR-IND", "savings");
  const double mean = 900 * 0.02;
  const double sd = mean * std::sqrt(std::expm1(0.16));
  const Estimate estimate = savings[Statistic::mean];
  CHECK(std::fabs(estimate.value - mean) < 4 * estimate.standard_error);
  CHECK(estimate.standard_error == Approx(sd / std::sqrt(20'000)).epsilon(0.1));
  CHECK(std::fabs(savings[Statistic::sd].value - sd) < 4 * savings[Statistic::sd].standard_error);
  // Savings of 1 and 3 points of one flow: (1 + 9)/(3 − 1)².
  CHECK(savings.variance_ratio.value() == Approx(2.5));
}

TEST_CASE("common draws make the difference of like scenarios far better known") {
  const StudyResult result = run(compared(busy_scenario("a", 5), busy_scenario("b", 4.9)));
  for (const std::string measure : {"savings", "extra_flow", "consumer_surplus", "cost_after"}) {
    INFO(measure);
    CHECK(difference_in(result.scenarios[1], "World", measure).variance_ratio.value() > 100);
  }
}

TEST_CASE("the variance ratio is that of the errors in the results") {
  for (const auto method :
       {SamplingMethod::random, SamplingMethod::sobol, SamplingMethod::antithetic}) {
    for (const bool control_variates : {false, true}) {
      StudyOptions options = options_for(4'096);
      options.method = method;
      options.control_variates = control_variates;
      const StudyResult result = run(two_compared(), options);
      const auto error = [&](std::size_t s) {
        return test::mean_of(result.scenarios[s], "World", "savings").standard_error;
      };
      const MeasureResult& savings = difference_in(result.scenarios[1], "World", "savings");
      const double own = savings[Statistic::mean].standard_error;
      CHECK(savings.variance_ratio.value() ==
            Approx((error(0) * error(0) + error(1) * error(1)) / (own * own)));
      CHECK(savings[Statistic::mean].value ==
            Approx(test::mean_of(result.scenarios[1], "World", "savings").value -
                   test::mean_of(result.scenarios[0], "World", "savings").value));
    }
  }
}

TEST_CASE("differences whose sides have control variates of their own have an error") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios[1].uncertainty.flow.log_sigma = 0.2;
  scenarios[1].uncertainty.price.log_sigma = 0.35;
  for (const auto method :
       {SamplingMethod::random, SamplingMethod::sobol, SamplingMethod::antithetic}) {
    StudyOptions options = options_for(8'192);
    options.method = method;
    const Estimate plain =
        difference_in(run(scenarios, options).scenarios[1], "World", "savings")[Statistic::mean];
    options.control_variates = true;
    const Estimate controlled =
        difference_in(run(scenarios, options).scenarios[1], "World", "savings")[Statistic::mean];
    CHECK(controlled.standard_error > 0);
    CHECK(std::abs(controlled.value - plain.value) <
          4 * std::hypot(controlled.standard_error, plain.standard_error));
  }
}

TEST_CASE("scenarios that are the same differ by exactly 0") {
  const Counted counted =
      count(run(compared(busy_scenario("a", 5), busy_scenario("b", 5))).scenarios[1]);
  CHECK(counted.all > 100);
  CHECK(counted.none == counted.all);
}

TEST_CASE("where policies do nothing, scenarios differ by exactly 0 however they are worked out") {
  // A policy that looks at single services has them summed in another order.
  Scenario merged = busy_scenario("merged", 5);
  merged.policies.clear();
  Scenario one_by_one = merged;
  one_by_one.name = "one by one";
  one_by_one.policies.push_back(test::policy_of(Cap{Component::total, 1'000}));
  const Counted counted = count(run(compared(merged, one_by_one)).scenarios[1]);
  CHECK(counted.all > 100);
  CHECK(counted.none == counted.all);
}

TEST_CASE("where a further policy does nothing, savings differ by exactly 0") {
  Scenario taxed = busy_scenario("taxed", 5);
  taxed.policies = {test::policy_of(Tax{1}, Level::corridor)};
  Scenario also_capped = taxed;
  also_capped.name = "also capped";
  also_capped.policies.push_back(test::policy_of(Cap{Component::total, 1'000}));
  const StudyResult result = run(compared(taxed, also_capped));
  for (const std::string measure : {"savings", "extra_flow", "consumer_surplus", "cost_after",
                                    "cost_before", "provider_revenue_change"}) {
    INFO(measure);
    const MeasureResult& difference = difference_in(result.scenarios[1], "World", measure);
    CHECK(difference[Statistic::mean].value == 0);
    CHECK(difference[Statistic::sd].value == 0);
  }
}

TEST_CASE("what no policy changes does not differ, and neither do groups that none reaches") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios[0].policies = scenarios[1].policies;
  scenarios[1].policies[0].where.receivers = {"KEN"};
  const StudyResult result = run(scenarios);
  for (const std::string measure : {"flow_before", "cost_before", "corridors_above_before"}) {
    const MeasureResult& before = difference_in(result.scenarios[1], "World", measure);
    CHECK(before[Statistic::mean].value == 0);
    CHECK(before[Statistic::mean].standard_error == 0);
    CHECK(before[Statistic::p95].value == 0);
  }
  const MeasureResult& kenya = difference_in(result.scenarios[1], "GBR-KEN", "savings");
  CHECK(kenya[Statistic::mean].value == 0);
  CHECK(kenya[Statistic::mean].standard_error == 0);
  CHECK(difference_in(result.scenarios[1], "GBR-IND", "savings")[Statistic::mean].value < 0);
}

TEST_CASE("a scenario's own results do not change by its being compared") {
  std::vector<Scenario> scenarios = two_compared();
  const std::string with = results_csv(run(scenarios));
  scenarios[1].against.clear();
  CHECK(results_csv(run(scenarios)) == with);
}

TEST_CASE("a scenario may be compared with a later one, and two with one another") {
  std::vector<Scenario> scenarios = two_compared();
  const std::string forwards = differences_csv(run(scenarios));
  std::swap(scenarios[0], scenarios[1]);
  CHECK(differences_csv(run(scenarios)) == forwards);
  scenarios[1].against = scenarios[0].name;
  const StudyResult both = run(scenarios);
  const MeasureResult& b_less_a = difference_in(both.scenarios[0], "World", "savings");
  const MeasureResult& a_less_b = difference_in(both.scenarios[1], "World", "savings");
  CHECK(a_less_b[Statistic::mean].value == -b_less_a[Statistic::mean].value);
  CHECK(a_less_b[Statistic::sd].value == b_less_a[Statistic::sd].value);
}

TEST_CASE("several scenarios may be compared with one") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios.push_back(busy_scenario("c", 2));
  scenarios.back().against = "a";
  const StudyResult three = run(scenarios);
  CHECK(three.scenarios[0].differences.empty());
  StudyResult first = three;
  first.scenarios.pop_back();
  CHECK(differences_csv(first) == differences_csv(run(two_compared())));
  CHECK(difference_in(three.scenarios[2], "World", "savings")[Statistic::mean].value >
        difference_in(three.scenarios[1], "World", "savings")[Statistic::mean].value);
}

TEST_CASE("what a scenario is compared with may run beside it without results of its own") {
  const std::vector<Scenario> scenarios = two_compared();
  StudyOptions options = options_for(4'000);
  options.others = scenarios;
  const StudyResult part = run({scenarios[1]}, options);
  REQUIRE(part.scenarios.size() == 1);
  StudyResult whole = run(scenarios);
  whole.scenarios.erase(whole.scenarios.begin());
  CHECK(differences_csv(part) == differences_csv(whole));
  CHECK(results_csv(part) == results_csv(whole));
}

TEST_CASE("with a horizon there are differences for each year and for all of them") {
  std::vector<Scenario> scenarios = two_compared();
  for (Scenario& scenario : scenarios) {
    scenario.horizon = Horizon{.first_year = 2014, .last_year = 2015};
  }
  const StudyResult result = run(scenarios);
  const std::vector<PeriodResult>& periods = result.scenarios[1].differences;
  REQUIRE(periods.size() == 3);
  CHECK(periods[0].period == "2014");
  CHECK(periods[0].find("GBR-KEN", "savings") == nullptr);
  const auto savings = [&](std::size_t p) {
    return test::mean_in(periods[p], "World", "savings").value;
  };
  CHECK(savings(2) == Approx(savings(0) + savings(1)));
  CHECK(difference_in(result.scenarios[1], "GBR-KEN", "savings").unit == "usd_million");
}

TEST_CASE("sums over other years are not compared, and the years that both have are") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios[0].horizon = Horizon{.first_year = 2014, .last_year = 2015};
  scenarios[1].horizon = Horizon{.first_year = 2015, .last_year = 2016};
  for (Scenario& scenario : scenarios) scenario.horizon->present_value = PresentValue{3, 2014};
  const StudyResult result = run(scenarios);
  REQUIRE(result.scenarios[1].differences.size() == 1);
  CHECK(result.scenarios[1].differences[0].period == "2015");
  scenarios[1].horizon = scenarios[0].horizon;
  scenarios[1].horizon->present_value->discount_rate_percent = 5;
  CHECK(run(scenarios).scenarios[1].differences.size() == 3);  // two years and their total
}

TEST_CASE("groups of one name that hold other corridors are not compared") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios[0].groups = {{"Mine", Selector{.senders = {"GBR"}}, {}}};
  scenarios[1].groups = {{"Mine", Selector{.senders = {"USA"}}, {}}};
  CHECK(run(scenarios).scenarios[1].find_difference("Mine", "savings") == nullptr);
  CHECK(run(scenarios).scenarios[1].find_difference("World", "savings") != nullptr);
  scenarios[1].groups = scenarios[0].groups;
  CHECK(run(scenarios).scenarios[1].find_difference("Mine", "savings") != nullptr);
}

TEST_CASE("of a family that is compared with one of its own, that one has no comparison") {
  std::vector<Scenario> family = {busy_scenario("cap=3%", 3), busy_scenario("cap=5%", 5)};
  for (Scenario& scenario : family) scenario.against = "cap=5%";
  const StudyResult result = run(family);
  CHECK(result.scenarios[1].against.empty());
  CHECK(result.scenarios[1].differences.empty());
  CHECK(result.scenarios[0].against == "cap=5%");
  CHECK(difference_in(result.scenarios[0], "World", "savings")[Statistic::mean].value > 0);
}

TEST_CASE("what only one of the two has is left out") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios[0].groups.clear();
  scenarios[1].indicators.smart = true;
  scenarios[1].conversions = {{"schools", "savings", Distribution::constant(1e6)}};
  const StudyResult result = run(scenarios);
  CHECK(result.scenarios[1].find("From Britain", "savings") != nullptr);
  CHECK(result.scenarios[1].find("World", "schools") != nullptr);
  CHECK(result.scenarios[1].find_difference("From Britain", "savings") == nullptr);
  CHECK(result.scenarios[1].find_difference("World", "schools") == nullptr);
  CHECK(result.scenarios[1].find_difference("World", "savings") != nullptr);
}

TEST_CASE("differences have the same bytes on any threads, in any shards and when resumed") {
  const std::vector<Scenario> scenarios = two_compared();
  const Survey survey = three_corridors();
  StudyOptions options = options_for(10'000);
  const std::string expected = differences_csv(simulate(survey, scenarios, options));
  options.threads = 5;
  CHECK(differences_csv(simulate(survey, scenarios, options)) == expected);

  std::vector<NamedBytes> shards;
  for (const std::uint64_t i : {3u, 1u, 2u}) {
    shards.push_back({"shard", simulate_shard(survey, scenarios, options, {i, 3})});
  }
  CHECK(differences_csv(merge_shards(survey, scenarios, options, shards)) == expected);

  StudyOptions interrupted = options;
  std::string checkpoint;
  int blocks = 4;
  interrupted.should_stop = [&] { return blocks-- <= 0; };
  interrupted.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  simulate(survey, scenarios, interrupted);
  options.resume_from = part_of("checkpoint", checkpoint);
  CHECK(differences_csv(simulate(survey, scenarios, options)) == expected);
}

TEST_CASE("what other comparisons left behind is refused") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios.push_back(busy_scenario("c", 2));
  StudyOptions options = options_for(2'000);
  std::string checkpoint;
  options.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  run(scenarios, options);
  options.on_checkpoint = nullptr;
  options.resume_from = part_of("a.part", checkpoint);
  CHECK_NOTHROW(run(scenarios, options));
  scenarios[1].against = "c";
  CHECK_THROWS_WITH(run(scenarios, options), Contains("a.part: it is of another study"));
}

TEST_CASE("a scenario cannot be compared with itself, nor with one that does not run with it") {
  std::vector<Scenario> scenarios = {busy_scenario("cap-5", 5), busy_scenario("cap-3", 3)};
  scenarios[1].against = "cap-3";
  CHECK_THAT(fault_of(scenarios), Contains("cap-3 is to be compared with itself"));
  scenarios[1].against = "cap5";
  CHECK_THAT(fault_of(scenarios),
             Contains("cap-3 is to be compared with \"cap5\" (\"against\"), which does not run "
                      "with it; did you mean \"cap-5\"?"));
  scenarios[1].against = "baseline";
  CHECK_THAT(fault_of(scenarios), Contains("give the two scenarios to one run"));
}

TEST_CASE("scenarios that have no result in common cannot be compared") {
  std::vector<Scenario> scenarios = two_compared();
  scenarios[1].horizon = Horizon{.first_year = 2020, .last_year = 2021};
  CHECK_THAT(fault_of(scenarios),
             Contains("b is compared with a (\"against\"), and their results have nothing in "
                      "common: no period, or no group"));
}

#include "kernels/instruction_set.hpp"
#include "remitsim/study.hpp"
#include "report/results_csv.hpp"
#include "simulate/busy_study.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace remitsim;
using test::busy_scenario;
using test::three_corridors;

namespace {

StudyResult run(const std::vector<Scenario>& scenarios, std::uint64_t draws, unsigned threads = 1) {
  return simulate(three_corridors(), scenarios, {.draws = draws, .seed = 4, .threads = threads});
}

}  // namespace

TEST_CASE("the number of threads never changes a byte") {
  const std::vector<Scenario> scenarios = {busy_scenario("a", 5), busy_scenario("b", 3)};
  const std::string one = results_csv(run(scenarios, 10'000, 1));
  for (const unsigned threads : {2u, 3u, 8u}) {
    CHECK(results_csv(run(scenarios, 10'000, threads)) == one);
  }
}

TEST_CASE("a scenario's result does not depend on which others run with it") {
  const Scenario a = busy_scenario("a", 5);
  Scenario b = busy_scenario("b", 3);
  b.uncertainty.flow.log_sigma = 0.1;
  b.uncertainty.price = {};
  const StudyResult together = run({b, a}, 3'000);
  const StudyResult alone = run({a}, 3'000);
  StudyResult a_of_both = together;
  a_of_both.scenarios = {together.scenarios[1]};
  CHECK(results_csv(a_of_both) == results_csv(alone));
}

TEST_CASE("a stopped run is the run of the draws it did") {
  const std::vector<Scenario> scenarios = {busy_scenario("a", 5)};
  std::uint64_t done = 0;
  const StudyResult stopped =
      simulate(three_corridors(), scenarios,
               {.draws = 1'000'000,
                .seed = 4,
                .method = SamplingMethod::random,
                .threads = 2,
                .on_progress = [&](const Progress& progress) { done = progress.draws_done; },
                .should_stop = [&] { return done > 2'000; }});
  REQUIRE(stopped.draws > 2'000);
  REQUIRE(stopped.draws < 1'000'000);
  CHECK(stopped.draws_requested == 1'000'000);
  const StudyResult shorter =
      simulate(three_corridors(), scenarios,
               {.draws = stopped.draws, .seed = 4, .method = SamplingMethod::random});
  CHECK(results_csv(stopped) == results_csv(shorter));
}

TEST_CASE("a run stopped before its first block has no results") {
  const StudyResult stopped = simulate(three_corridors(), std::vector{busy_scenario("a", 5)},
                                       {.should_stop = [] { return true; }});
  CHECK(stopped.draws == 0);
  CHECK(stopped.scenarios.empty());
}

TEST_CASE("another seed gives other results") {
  const std::vector<Scenario> scenarios = {busy_scenario("a", 5)};
  const StudyResult other = simulate(three_corridors(), scenarios, {.draws = 1'000, .seed = 5});
  CHECK(results_csv(other) != results_csv(run(scenarios, 1'000)));
}

TEST_CASE("a scenario without policy gives savings of exactly 0 with error exactly 0") {
  Scenario scenario = busy_scenario("none", 5);
  scenario.policies.clear();
  const StudyResult result = run({scenario}, 3'000);
  for (const GroupResult& group : result.scenarios[0].main_period().groups) {
    for (const std::string measure : {"savings", "extra_flow", "consumer_surplus",
                                      "efficiency_gain", "provider_revenue_change"}) {
      const MeasureResult* found = result.scenarios[0].find(group.name, measure);
      REQUIRE(found != nullptr);
      for (std::size_t s = 0; s < statistic_count; ++s) {
        const auto statistic = static_cast<Statistic>(s);
        if (is_quantile(statistic) && !found->has_quantiles) continue;
        CHECK((*found)[statistic].value == 0);
        CHECK((*found)[statistic].standard_error == 0);
      }
    }
  }
  CHECK(results_csv(result).find("-0") == std::string::npos);
}

TEST_CASE("every group and measure is there, and groups add up") {
  const StudyResult result = run({busy_scenario("a", 5)}, 2'000);
  const ScenarioResult& scenario = result.scenarios[0];
  const auto mean = [&](const std::string& group, const std::string& measure) {
    const MeasureResult* found = scenario.find(group, measure);
    REQUIRE(found != nullptr);
    return (*found)[Statistic::mean].value;
  };
  for (const std::string measure : {"savings", "extra_flow", "consumer_surplus", "efficiency_gain",
                                    "provider_revenue_change", "flow_before"}) {
    const double world = mean("World", measure);
    CHECK(mean("Sub-Saharan Africa", measure) + mean("South Asia", measure) == Approx(world));
    CHECK(mean("GBR-KEN", measure) + mean("GBR-IND", measure) + mean("USA-UGA", measure) ==
          Approx(world));
    CHECK(mean("From Britain", measure) == Approx(mean("GBR", measure)));
  }
  CHECK(mean("World", "savings") > 0);
  CHECK(mean("World", "cost_after") < mean("World", "cost_before"));
}

TEST_CASE("a group without flow has simple costs but no flow-weighted ones") {
  const Survey survey =
      made_up::survey_of({{"GBR", "ERI", 0, {{8}}, "Sub-Saharan Africa", FlowSource::absent},
                          {"GBR", "KEN", 5, {{6}}}});
  const StudyResult result = simulate(survey, std::vector{Scenario{}}, {.draws = 300});
  const ScenarioResult& scenario = result.scenarios[0];
  CHECK(scenario.find("GBR-ERI", "cost_before") == nullptr);
  REQUIRE(scenario.find("GBR-ERI", "simple_cost_before") != nullptr);
  CHECK((*scenario.find("GBR-ERI", "simple_cost_before"))[Statistic::mean].value == 8);
  CHECK((*scenario.find("World", "cost_before"))[Statistic::mean].value == Approx(6));
}

TEST_CASE("a world outside of what the elasticity is defined for is told, not averaged") {
  Scenario scenario;
  scenario.name = "to-zero";
  scenario.response.elasticity = Distribution::constant(-1);
  scenario.response.with_respect_to = ElasticityOf::cost;
  Policy policy;
  policy.step = Cap{Component::total, 0};
  scenario.policies = {policy};
  for (const unsigned threads : {1u, 2u, 8u}) {
    CHECK_THROWS_WITH(run({scenario}, 10'000, threads), Catch::Contains("to-zero") &&
                                                            Catch::Contains("GBR-KEN") &&
                                                            Catch::Contains("in draw 0"));
  }
}

TEST_CASE("every instruction set of the processor gives the same bits") {
  const auto on = [](Kernel kernel) {
    const std::vector scenarios = {busy_scenario("busy", 5)};
    return results_csv(simulate(three_corridors(), scenarios, {.draws = 1'000, .kernel = kernel}));
  };
  const std::string baseline = on(Kernel::baseline);
  for (const Kernel kernel : {Kernel::automatic, Kernel::avx2, Kernel::avx512}) {
    if (is_supported(kernel)) CHECK(on(kernel) == baseline);
  }
}

TEST_CASE("a sender, a receiver and a corridor have the quantiles that are asked for most") {
  Scenario scenario;
  scenario.published = {{.label = "x", .group = "GBR-KEN", .measure = "flow_before", .period = ""}};
  scenario.conversions = {{"meals", "savings", Distribution::constant(2)}};
  const StudyResult result = run({scenario}, 300, 1);
  const auto has_quantiles = [&](const char* group, const char* measure) {
    return result.scenarios[0].find(group, measure)->has_quantiles;
  };
  CHECK(has_quantiles("World", "extra_flow"));
  for (const char* measure : {"savings", "cost_after"}) {
    CHECK(has_quantiles("GBR-KEN", measure));
    CHECK(has_quantiles("GBR-IND", measure));
  }
  for (const char* measure : {"flow_before", "extra_flow", "meals"}) {
    CHECK(has_quantiles("GBR-KEN", measure));
    CHECK_FALSE(has_quantiles("GBR-IND", measure));
    CHECK_FALSE(has_quantiles("GBR", measure));
  }
}

TEST_CASE("a fault names its own cause") {
  Scenario subsidy;
  subsidy.response.elasticity = Distribution::constant(-1);
  Policy policy;
  policy.step = Tax{-130};
  subsidy.policies = {policy};
  CHECK_THROWS_WITH(run({subsidy}, 1'000, 1), Catch::Contains("take a smaller subsidy"));

  Scenario shrinking;
  shrinking.horizon = Horizon{.first_year = 2013, .last_year = 2113};
  shrinking.horizon->flow_growth_percent = Distribution::constant(-99.99999);
  CHECK_THROWS_WITH(run({shrinking}, 1'000, 1), Catch::Contains("runs out of range"));

  Scenario dear;
  dear.policies = {policy};
  dear.conversions = {{"units", "savings", Distribution::constant(1e-305)}};
  // The receiver's only corridor is the first; groups of the same corridors have one estimate.
  CHECK_THROWS_WITH(run({dear}, 1'000, 1),
                    Catch::Contains("units of KEN") && Catch::Contains("runs out of range"));
}

TEST_CASE("a policy's own pass-through has the same worlds beside another policy") {
  Scenario alone;
  Policy cap;
  cap.step = Cap{Component::total, 3};
  cap.pass_through_percent = Distribution{Uniform{0, 100}};
  alone.policies = {cap};
  Scenario with_another = alone;
  Policy tax;
  tax.step = Tax{0};
  with_another.policies = {tax, cap};
  const auto savings = [](const Scenario& scenario) {
    return (*run({scenario}, 1'000, 1).scenarios[0].find("World", "savings"))[Statistic::mean]
        .value;
  };
  CHECK(savings(alone) == savings(with_another));
}

TEST_CASE("progress counts up to all draws") {
  std::vector<std::uint64_t> done;
  simulate(three_corridors(), std::vector{busy_scenario("a", 5)},
           {.draws = 3'000,
            .method = SamplingMethod::random,
            .threads = 2,
            .on_progress = [&](const Progress& progress) { done.push_back(progress.draws_done); }});
  CHECK(done == std::vector<std::uint64_t>{1'024, 2'048, 3'000});
}

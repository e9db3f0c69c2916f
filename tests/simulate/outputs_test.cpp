#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

#include <cmath>

using namespace remitsim;
using test::mean_of;
using test::policy_of;
using test::run_one;

namespace {

Survey two_corridors() {
  Survey survey = made_up::survey_of(
      {{"GBR", "KEN", 1000, {{8, 2}, {4, 1}, {3, 1}, {2, 1}}}, {"GBR", "IND", 500, {{3, 1}}}});
  for (Service& service : survey.services) service.speed = Speed::same_day;
  return survey;
}

Scenario capped(double sigma) {
  Scenario scenario;
  scenario.uncertainty.price.log_sigma = sigma;
  scenario.policies = {policy_of(Cap{Component::total, 4}, Level::corridor)};
  return scenario;
}

}  // namespace

TEST_CASE("money converts into units, with the uncertainty of their price") {
  Scenario scenario = capped(0);
  scenario.conversions = {{"child_years", "savings", Distribution::constant(128.6)},
                          {"meals", "savings", {Uniform{1, 3}}}};
  const ScenarioResult result = run_one(two_corridors(), scenario, 20'000);
  const double savings = mean_of(result, "World", "savings").value;
  CHECK(mean_of(result, "World", "child_years").value == Approx(savings * 1e6 / 128.6));
  // E 1/X for X uniform on [1, 3] is ln 3 / 2.
  const Estimate meals = mean_of(result, "World", "meals");
  CHECK(std::fabs(meals.value - savings * 1e6 * std::log(3) / 2) < 4 * meals.standard_error);
  CHECK(test::measure_in(result.main_period(), "World", "meals").unit == "meals");
}

TEST_CASE("the probability of a threshold is the share of worlds that reach it") {
  Scenario scenario = capped(0.3);
  const double median = [&] {
    const ScenarioResult result = run_one(two_corridors(), scenario, 20'000);
    return test::measure_in(result.main_period(), "World", "flow_before")[Statistic::p50].value;
  }();
  CHECK(median == 1500);
  scenario.uncertainty.flow = {0.4, {100, 0, 0, 0}, {}};
  // All flows move together: F ≥ 1500 where σz ≥ σ²/2.
  scenario.probabilities = {{"World", "flow_before", 1500}};
  scenario.sampling.method = SamplingMethod::random;
  const ScenarioResult result = run_one(two_corridors(), scenario, 20'000);
  REQUIRE(result.probabilities.size() == 1);
  const Estimate& probability = result.probabilities[0].probability;
  const double expected = std::erfc(0.2 / std::sqrt(2)) / 2;
  CHECK(std::fabs(probability.value - expected) < 4 * probability.standard_error);
  CHECK(probability.standard_error ==
        Approx(std::sqrt(probability.value * (1 - probability.value) / 20'000)).epsilon(1e-3));
}

TEST_CASE("a probability of what there is not is refused") {
  Scenario scenario = capped(0.3);
  scenario.probabilities = {{"Atlantis", "savings", 1}};
  CHECK_THROWS_WITH(run_one(two_corridors(), scenario), Catch::Contains("Atlantis"));
}

TEST_CASE("SmaRT averages are there where they are asked for and a corridor has one") {
  Scenario scenario = capped(0);
  CHECK(run_one(two_corridors(), scenario).find("GBR-KEN", "smart_cost_before") == nullptr);
  scenario.indicators.smart = true;
  const ScenarioResult result = run_one(two_corridors(), scenario);
  CHECK(result.find("GBR-IND", "smart_cost_before") == nullptr);
  CHECK(mean_of(result, "GBR-KEN", "smart_cost_before").value == Approx((5 + 4 + 3) / 3.0));
  // A corridor-level cap scales all services alike: 22/4 percent to 4.
  CHECK(mean_of(result, "World", "smart_cost_after").value == Approx(4.0 * 4 / 5.5));
}

TEST_CASE("means over services count each service") {
  const ScenarioResult result = run_one(two_corridors(), capped(0));
  CHECK(mean_of(result, "World", "service_cost_before").value ==
        Approx((10 + 5 + 4 + 3 + 4) / 5.0));
  CHECK(mean_of(result, "World", "simple_cost_before").value == Approx((5.5 + 4) / 2));
}

TEST_CASE("the probability that a corridor is above the threshold is its count's mean") {
  Scenario scenario = capped(0.2);
  scenario.policies.clear();
  scenario.indicators.threshold_percent = 5.5;
  const Estimate above =
      mean_of(run_one(two_corridors(), scenario, 20'000), "GBR-KEN", "corridors_above_after");
  const double expected = std::erfc(0.1 / std::sqrt(2)) / 2;  // σz > σ²/2
  CHECK(std::fabs(above.value - expected) < 4 * above.standard_error);
}

TEST_CASE("after a removal SmaRT averages what is left, in the corridors that keep three") {
  const auto market = [](const std::string& receiver, std::vector<double> operators) {
    made_up::CorridorOf corridor{"GBR", receiver, 100, {}};
    for (const double cost : operators) {
      corridor.prices.push_back({cost, 0, true, "Money transfer operator"});
    }
    for (const double cost : {6.0, 7.0, 8.0}) corridor.prices.push_back({cost, 0, true, "Bank"});
    return corridor;
  };
  made_up::CorridorOf few{"GBR", "UGA", 100, {}};
  for (const double cost : {1.0, 2.0, 3.0}) {
    few.prices.push_back({cost, 0, true, "Money transfer operator"});
  }
  few.prices.push_back({9, 0, true, "Bank"});
  Survey survey = made_up::survey_of({market("KEN", {1, 2}), few});
  for (Service& service : survey.services) service.speed = Speed::same_day;

  Scenario scenario;
  scenario.indicators.smart = true;
  scenario.policies = {policy_of(Remove{{.firm_types = {"Money transfer operator"}}})};
  const ScenarioResult result = test::run_one(survey, scenario);
  CHECK(mean_of(result, "GBR-KEN", "smart_cost_before").value == Approx(3));
  CHECK(mean_of(result, "GBR-KEN", "smart_cost_after").value == Approx(7));
  CHECK(mean_of(result, "GBR-UGA", "smart_cost_before").value == Approx(2));
  CHECK(result.find("GBR-UGA", "smart_cost_after") == nullptr);
  CHECK(mean_of(result, "World", "smart_cost_after").value == Approx(7));

  // A benchmark among what is left.
  scenario.policies.push_back(policy_of(BestN{1}));
  const ScenarioResult capped = test::run_one(survey, scenario);
  CHECK(mean_of(capped, "GBR-KEN", "cost_after").value == Approx(6));
}

TEST_CASE("services that a shift of the market empties are still priced, and count for SmaRT") {
  Survey survey = made_up::survey_of({{"GBR",
                                       "KEN",
                                       100,
                                       {{1, 0, true, "Bank"},
                                        {2, 0, true, "Bank"},
                                        {3, 0, true, "Bank"},
                                        {9, 0, true, "Post office"}}}});
  for (Service& service : survey.services) service.speed = Speed::same_day;
  Scenario scenario;
  scenario.indicators.smart = true;
  scenario.policies = {policy_of(ShiftShare{100, {.firm_types = {"Post office"}}})};
  const ScenarioResult result = test::run_one(survey, scenario);
  CHECK(mean_of(result, "GBR-KEN", "cost_after").value == Approx(9));
  CHECK(mean_of(result, "GBR-KEN", "smart_cost_after").value == Approx(2));
}

TEST_CASE("a probability that no draw speaks against has an error") {
  Scenario scenario;
  scenario.sampling.method = SamplingMethod::random;
  scenario.probabilities = {{"World", "savings", -1.0}};
  const ScenarioResult result =
      test::run_one(made_up::survey_of({{"GBR", "KEN", 1, {{5}}}}), scenario, 996);
  CHECK(result.probabilities[0].probability.value == 1);
  CHECK(result.probabilities[0].probability.standard_error ==
        Approx(std::sqrt(0.998 * 0.002 / 1'000)));
}

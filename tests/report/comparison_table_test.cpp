#include "report/comparison_table.hpp"

#include "report/some_differences.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace remitsim;
using Catch::Contains;
using test::compared_result;

namespace {

Scenario cap() {
  Scenario scenario;
  scenario.policies = {{}};
  return scenario;
}

std::string table_of(const Scenario& scenario, const ScenarioResult& result) {
  return comparison_table(scenario, result, std::vector<std::string>{"World", "South Asia"});
}

}  // namespace

TEST_CASE("the comparison shows the difference, its interval and what common draws were worth") {
  ScenarioResult result = compared_result().scenarios[1];
  MeasureResult& savings = result.differences[0].groups[0].measures[0];
  savings.estimates[0] = {1234.56, 2.5};
  savings.estimates[2] = {1000, 10};
  savings.estimates[6] = {1500, 10};
  savings.variance_ratio = 41.7;
  const std::string table = table_of(cap(), result);
  CHECK_THAT(table, Contains("Compared with cap-5, world by world"));
  CHECK_THAT(table, Contains("Savings, US$ million a year"));
  CHECK_THAT(table, Contains("1,235") && Contains("2.5") && Contains("1,000 to 1,500") &&
                        Contains("42 times"));
  CHECK_THAT(table, !Contains("South Asia"));
}

TEST_CASE("where nothing is saved, costs are compared") {
  ScenarioResult result = compared_result().scenarios[1];
  MeasureResult cost = result.differences[0].groups[0].measures[0];
  cost.measure = "cost_after";
  cost.estimates[0] = {-0.75, 0};
  cost.variance_ratio.reset();
  result.differences[0].groups[0].measures.push_back(cost);
  result.differences[0].groups[0].measures[0].estimates.fill({0, 0});
  const std::string table = table_of(Scenario(), result);
  CHECK_THAT(table, Contains("Cost after, flow-weighted") && Contains("-0.75"));
  CHECK_THAT(table_of(cap(), result), Contains("Savings"));
}

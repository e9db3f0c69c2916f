#include "report/result_rows.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <vector>

using namespace remitsim;

namespace {

StudyResult result_of(const Estimate& estimate) {
  MeasureResult measure{"savings", "usd_million", {}};
  measure.estimates.fill(estimate);
  StudyResult result{.draws = 256, .draws_requested = 256, .seed = 1};
  result.scenarios = {{"a", {{"2013", {{"named", "Africa", {measure}}}}}, {}},
                      {"b", {{"2013", {{"world", "World", {measure}}}}}, {}}};
  return result;
}

}  // namespace

TEST_CASE("rows come by scenario, its probabilities last") {
  StudyResult result = result_of({1, 2});
  result.scenarios[0].probabilities = {{"Africa", "savings", 1800.5, {0.25, 0.01}}};
  std::vector<std::string> names;
  for_each_row(result, [&](const ResultRow& row) {
    names.push_back(std::string(row.scenario) + " " + std::string(row.group_kind) + " " +
                    std::string(row.unit) + " " + std::string(row.statistic));
  });
  REQUIRE(names.size() == 15);
  CHECK(names[0] == "a named usd_million mean");
  CHECK(names[6] == "a named usd_million p95");
  CHECK(names[7] == "a named probability at_least_1800.5");
  CHECK(names[8] == "b world usd_million mean");
}

TEST_CASE("no row has a negative zero") {
  for_each_row(result_of({-0.0, -0.0}), [](const ResultRow& row) {
    CHECK_FALSE(std::signbit(row.estimate.value));
    CHECK_FALSE(std::signbit(row.estimate.standard_error));
  });
}

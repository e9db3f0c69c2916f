#include "report/results_json.hpp"

#include "report/some_differences.hpp"
#include "report/some_rows.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <limits>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

const RunFacts facts{.version = "0.1.0",
                     .method = "sobol",
                     .seed = "18446744073709551615",
                     .draws = 512,
                     .draws_requested = 1024,
                     .survey = "made-up",
                     .survey_digest = "abc",
                     .scenarios = {{"cap", "A \"cap\""}}};

const DifferenceSource no_differences = [](const DifferenceVisitor&) {};

std::string json_of(const std::vector<ResultRow>& rows) {
  return results_json(facts, rows_of(rows), no_differences);
}

}  // namespace

TEST_CASE("the JSON has the run, the scenarios and a record for each row") {
  ResultRow row = row_of("mean", {0.1 + 0.2, 1e-17 / 3});
  row.group = "Gulf, \"big six\"";
  const auto json = nlohmann::json::parse(json_of({row, row}));
  CHECK(json["format"] == "remitsim-results/1");
  CHECK(json["run"]["seed"] == std::numeric_limits<std::uint64_t>::max());
  CHECK(json["run"]["draws"] == 512);
  CHECK(json["run"]["draws_requested"] == 1024);
  CHECK(json["run"]["survey_sha256"] == "abc");
  CHECK(json["scenarios"][0]["title"] == "A \"cap\"");
  REQUIRE(json["results"].size() == 2);
  const auto& record = json["results"][1];
  CHECK(record["group"] == "Gulf, \"big six\"");
  CHECK(record["statistic"] == "mean");
  CHECK(record["value"] == 0.1 + 0.2);
  CHECK(record["standard_error"] == 1e-17 / 3);
}

TEST_CASE("the digits in the JSON are those of the CSV") {
  const std::string json = json_of({row_of("mean", {1800, 0.25})});
  CHECK_THAT(json, Catch::Contains("\"value\": 1800, \"standard_error\": 0.25}"));
}

TEST_CASE("what is no finite number is null in the JSON") {
  const double infinite = std::numeric_limits<double>::infinity();
  const auto json = nlohmann::json::parse(json_of({row_of("mean", {none, infinite})}));
  CHECK(json["results"][0]["value"].is_null());
  CHECK(json["results"][0]["standard_error"].is_null());
}

TEST_CASE("results without a row are a valid JSON") {
  CHECK(nlohmann::json::parse(results_json({.seed = "1"}, rows_of({}), no_differences))["results"]
            .empty());
}

TEST_CASE("the JSON has a record for each difference, where there are some") {
  const StudyResult result = compared_result();
  const auto differences = [&](const DifferenceVisitor& visit) {
    for_each_difference(result, visit);
  };
  const auto json = nlohmann::json::parse(results_json(facts, rows_of({}), differences));
  REQUIRE(json["differences"].size() == 1);
  const auto& record = json["differences"][0];
  CHECK(record["scenario"] == "cap-3");
  CHECK(record["against"] == "cap-5");
  CHECK(record["group"] == "World");
  CHECK(record["difference"] == 0.1);
  CHECK(record["standard_error"] == 0.25);
  CHECK(record["p95"] == 7);
  CHECK(record["variance_ratio"] == 40.5);
  CHECK_FALSE(nlohmann::json::parse(json_of({})).contains("differences"));
}

#include "report/results_csv.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>

using namespace remitsim;

namespace {

StudyResult result_of(const std::string& group, const Estimate& estimate) {
  MeasureResult measure{"savings", "usd_million", {}};
  measure.estimates.fill(estimate);
  StudyResult result{.draws = 256, .draws_requested = 256, .seed = 1};
  result.scenarios = {{"cap", {{"2013", {{"named", group, {measure}}}}}, {}}};
  return result;
}

}  // namespace

TEST_CASE("the table is tidy: one statistic a row, in the documented order") {
  const std::string csv = results_csv(result_of("Africa", {0.1, 0.25}));
  CHECK(csv ==
        "scenario,period,group_kind,group,measure,unit,statistic,value,standard_error\n"
        "cap,2013,named,Africa,savings,usd_million,mean,0.1,0.25\n"
        "cap,2013,named,Africa,savings,usd_million,sd,0.1,0.25\n"
        "cap,2013,named,Africa,savings,usd_million,p05,0.1,0.25\n"
        "cap,2013,named,Africa,savings,usd_million,p25,0.1,0.25\n"
        "cap,2013,named,Africa,savings,usd_million,p50,0.1,0.25\n"
        "cap,2013,named,Africa,savings,usd_million,p75,0.1,0.25\n"
        "cap,2013,named,Africa,savings,usd_million,p95,0.1,0.25\n");
}

TEST_CASE("a measure without quantiles has its mean and standard deviation alone") {
  StudyResult result = result_of("Africa", {0.1, 0.25});
  result.scenarios[0].periods[0].groups[0].measures[0].has_quantiles = false;
  CHECK(results_csv(result) ==
        "scenario,period,group_kind,group,measure,unit,statistic,value,standard_error\n"
        "cap,2013,named,Africa,savings,usd_million,mean,0.1,0.25\n"
        "cap,2013,named,Africa,savings,usd_million,sd,0.1,0.25\n");
}

TEST_CASE("numbers read back as the same double") {
  const double value = 0.1 + 0.2;
  const std::string csv = results_csv(result_of("Africa", {value, 1e-17 / 3}));
  const std::size_t end = csv.find(",mean,") + 6;
  CHECK(std::stod(csv.substr(end)) == value);
  CHECK(std::stod(csv.substr(csv.find(',', end) + 1)) == 1e-17 / 3);
}

TEST_CASE("names with commas and quotes are quoted") {
  const std::string csv = results_csv(result_of("Gulf, \"big six\"", {1, 0}));
  CHECK(csv.find("named,\"Gulf, \"\"big six\"\"\",savings") != std::string::npos);
}

TEST_CASE("the answer to a question of probability is a row of the main period") {
  StudyResult result = result_of("Africa", {1, 0});
  result.scenarios[0].probabilities = {{"Africa", "savings", 1800, {0.25, 0.01}}};
  const std::string csv = results_csv(result);
  CHECK(csv.find("cap,2013,named,Africa,savings,probability,at_least_1800,0.25,0.01\n") !=
        std::string::npos);
}

TEST_CASE("a long table comes in pieces that are far shorter than it") {
  StudyResult result = result_of("Africa", {0.1, 0.25});
  for (int i = 0; i < 2'000; ++i) result.scenarios.push_back(result.scenarios.front());
  const RowSource rows = [&result](const RowVisitor& visit) { for_each_row(result, visit); };
  std::string text;
  std::size_t longest = 0;
  results_csv_pieces(rows)([&](std::string_view piece) {
    text += piece;
    longest = std::max(longest, piece.size());
  });
  CHECK(text == results_csv(result));
  CHECK(text.size() > 500'000);
  CHECK(longest < 100'000);
}

#include "report/group_estimates.hpp"

#include "report/some_rows.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

ResultRow in_region(ResultRow row) {
  row.group_kind = "region";
  row.group = "South Asia";
  return row;
}

bool any(const ResultRow& /*row*/) {
  return true;
}

}  // namespace

TEST_CASE("the statistics of a measure come together") {
  ResultRow question = row_of("at_least_10", {0.5, 0.1});
  question.unit = "probability";
  const auto estimates = group_estimates(
      rows_of({row_of("mean", {1, 0.5}), row_of("p05", {0.1, 0.01}), row_of("p95", {3, 0.2}),
               in_region(row_of("mean", {4, 1})), in_region(row_of("sd", {2, 1})), question}),
      any);
  REQUIRE(estimates.size() == 2);
  CHECK(estimates[0].kind == "world");
  CHECK(estimates[0].result.unit == "usd_million");
  CHECK(estimates[0].result[Statistic::mean].standard_error == 0.5);
  CHECK(estimates[0].result[Statistic::p95].value == 3);
  CHECK(estimates[0].result.has_quantiles);
  CHECK(estimates[1].group == "South Asia");
  CHECK(estimates[1].result[Statistic::sd].value == 2);
  CHECK_FALSE(estimates[1].result.has_quantiles);
  CHECK(std::isnan(estimates[1].result[Statistic::p05].value));
}

TEST_CASE("only what is wanted is taken") {
  const auto estimates =
      group_estimates(rows_of({row_of("mean", {1, 0.5}), in_region(row_of("mean", {4, 1}))}),
                      [](const ResultRow& row) { return row.group == "South Asia"; });
  REQUIRE(estimates.size() == 1);
  CHECK(estimates[0].result[Statistic::mean].value == 4);
}

TEST_CASE("a difference has the error of its mean, and of its quantiles what draws leave at most") {
  DifferenceRow row{"cut", "cap", "2013", "world", "World", "savings", "usd_million"};
  row.numbers = {5, 0.25, 2, 1, none, 4.5, none, 9, 33};
  const DifferenceSource source = [&](const DifferenceVisitor& visit) { visit(row); };
  const auto found = group_differences(source, 10'000, [](const DifferenceRow&) { return true; });
  REQUIRE(found.size() == 1);
  CHECK(found[0].against == "cap");
  CHECK(found[0].result[Statistic::mean].standard_error == 0.25);
  CHECK(found[0].result[Statistic::p95].value == 9);
  // That of a normal distribution's 95th percentile is 2.11 σ/√n, of an exponential's 4.36 σ/√n.
  CHECK(found[0].result[Statistic::p95].standard_error == Approx(4.36 * 2 / 100));
  CHECK(found[0].result.variance_ratio == 33);
  CHECK(group_differences(source, 1, [](const DifferenceRow&) { return false; }).empty());
}

TEST_CASE("names are listed once, by scenario, in their order") {
  ResultRow total = row_of("mean", {1, 0});
  total.period = "total";
  ResultRow of_other = row_of("mean", {1, 0});
  of_other.scenario = "cut";
  of_other.measure = "extra_flow";
  const auto names =
      names_in_results(rows_of({row_of("mean", {1, 0}), row_of("sd", {1, 0}),
                                in_region(row_of("mean", {1, 0})), total, of_other}));
  REQUIRE(names.size() == 2);
  const NamesInResults& cap = names.at("cap");
  CHECK(cap.periods == std::vector<std::string>{"2013", "total"});
  CHECK(cap.groups == std::vector<GroupName>{{"world", "World"}, {"region", "South Asia"}});
  CHECK(cap.measures == std::vector<std::string>{"savings"});
  CHECK(cap.main_period() == "total");
  CHECK(names.at("cut").main_period() == "2013");
  CHECK(NamesInResults().main_period().empty());
}

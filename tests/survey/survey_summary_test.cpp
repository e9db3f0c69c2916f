#include "survey/survey_summary.hpp"

#include "files/csv.hpp"
#include "survey/indicators.hpp"
#include "survey/small_survey.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <tuple>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

using Key = std::tuple<std::string, std::string, std::string, std::string>;

/// The CSV's values by indicator, kind, group and unit; each there once.
std::map<Key, std::string> values_of(const std::string& csv) {
  Diagnostics diagnostics;
  const auto rows = read_csv(csv, "summary", diagnostics);
  REQUIRE(diagnostics.empty());
  std::map<Key, std::string> values;
  for (const CsvRow& row : rows) {
    REQUIRE(row.size() == 5);
    const Key key(row[0].text, row[1].text, row[2].text, row[3].text);
    CHECK(values.emplace(key, row[4].text).second);
  }
  return values;
}

}  // namespace

TEST_CASE("the CSV summary has one figure a line") {
  auto values = values_of(to_summary_csv(small_survey(), 5));
  const auto world = [&](const char* indicator, const char* unit) {
    return values.at({indicator, "world", "World", unit});
  };
  CHECK(values.at({"indicator", "group_kind", "group", "unit"}) == "value");
  CHECK(world("countries", "count") == "5");
  CHECK(world("unsurveyed_countries", "count") == "1");
  CHECK(world("senders", "count") == "3");
  CHECK(world("receivers", "count") == "3");
  CHECK(world("corridors", "count") == "4");
  CHECK(world("services", "count") == "11");
  CHECK(world("transparent_services", "count") == "8");
  CHECK(world("firms", "count") == "11");
  CHECK(world("corridors_with_cost_a_lower_bound", "count") == "2");
  CHECK(world("threshold", "percent") == "5");
  CHECK(world("corridors_above_threshold", "count") == "1");
  CHECK(world("corridors_at_most_threshold", "count") == "3");
  CHECK(world("corridors_with_smart", "count") == "2");
  CHECK(world("imputed_flow", "usd_million") == "10");
  CHECK(world("corridors_with_absent_flow", "count") == "1");
  CHECK(world("countries_with_inflow", "count") == "4");
  CHECK(world("countries_with_surveyed_inflow", "count") == "3");
  CHECK(world("inflow", "usd_million") == "133");
  CHECK(world("inflow_in_surveyed_corridors", "usd_million") == "90");
  CHECK(values.at({"inflow", "region", "Sub-Saharan Africa", "usd_million"}) == "108");
  CHECK(values.at({"simple_mean_cost", "corridor", "GBR-KEN", "percent"}) == "3.5");
  CHECK(values.at({"flow", "region", "Sub-Saharan Africa", "usd_million"}) == "90");
  CHECK(values.at({"corridors", "sender", "GBR", "count"}) == "2");
}

TEST_CASE("a figure that is not defined has no line") {
  const auto values = values_of(to_summary_csv(small_survey(), 5));
  CHECK_FALSE(values.contains({"flow_weighted_mean_cost", "corridor", "GBR-ERI", "percent"}));
  CHECK(values.contains({"flow_weighted_mean_cost", "corridor", "GBR-KEN", "percent"}));
}

TEST_CASE("the summary table names the rules, and the corridors without an observed flow") {
  Survey survey = small_survey();
  survey.corridors[1].flow_usd_million = 1234567.4;
  survey.corridors[2].flow_basis = "matrix 2012, unscaled";
  const std::string table = to_summary_table(survey, 4.5);
  CHECK_THAT(table,
             Contains("Survey small, flows of 2013") && Contains("corridors above 4.5 percent"));
  CHECK_THAT(table, Contains("1,234,627"));
  CHECK_THAT(table, Contains("KEN-GBR") && Contains("10  matrix 2012, unscaled"));
  CHECK_THAT(table, Contains("GBR-ERI"));
  CHECK_THAT(table, Contains("5  countries, 1 of them in no surveyed corridor"));
  CHECK_THAT(table, !Contains("GBR-KEN"));
}

TEST_CASE("the summary table shows each region's inflow and how much of it is surveyed") {
  const std::string table = to_summary_table(small_survey(), 5);
  const auto line_of = [&](const std::string& words) {
    const std::size_t start = table.find(words, table.find("inflow,"));
    return table.substr(start, table.find('\n', start) - start);
  };
  CHECK_THAT(line_of("Sub-Saharan Africa"), Contains(" 3 ") && Contains(" 2 ") &&
                                                Contains(" 108 ") && Contains(" 90 ") &&
                                                Catch::Matchers::EndsWith(" 83.3"));
  CHECK_THAT(line_of("World"), Contains(" 133 ") && Catch::Matchers::EndsWith(" 67.7"));
}

TEST_CASE("the summary table says none where a mean does not exist") {
  Survey survey = small_survey();
  for (Corridor& corridor : survey.corridors) corridor.flow_usd_million = 0;
  CHECK_THAT(to_summary_table(survey, 5), Contains("none  mean of the corridors weighted by flow"));
}

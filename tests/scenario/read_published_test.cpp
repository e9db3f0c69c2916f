#include "model/measures.hpp"
#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// A published figure of the group and measure, with its values on line 3.
std::string figure(const std::string& group, const std::string& measure,
                   const std::string& values) {
  return R"("published": [ { "label": "ODI 2014", "source": "s", "accounting_rule": "r", "group": ")" +
         group + R"(", "measure": ")" + measure + "\",\n" + values + " } ]";
}

}  // namespace

TEST_CASE("published figures are read") {
  const auto figures = read_with(R"("published": [
      { "label": "ODI 2014", "group": "Africa", "measure": "savings", "value_usd_million": 1800,
        "low_usd_million": 1400, "high_usd_million": 2300, "source": "report", "accounting_rule": "rule" },
      { "label": "Cost", "group": "Mine", "measure": "cost_after", "value_percent": 5,
        "source": "paper", "accounting_rule": "mean" } ],
      "groups": [ { "name": "Mine", "where": { "receiver": "KEN" } } ])")
                           .published;
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].label == "ODI 2014");
  CHECK(figures[0].group == "Africa");
  CHECK(figures[0].measure == "savings");
  CHECK(figures[0].value == 1800);
  CHECK(figures[0].low == 1400);
  CHECK(figures[0].high == 2300);
  CHECK(figures[0].source == "report");
  CHECK(figures[0].accounting_rule == "rule");
  CHECK(figures[1].group == "Mine");
  CHECK(figures[1].value == 5);
  CHECK_FALSE(figures[1].low);
  CHECK_FALSE(figures[1].high);
}

TEST_CASE("every measure can be published, in its unit alone") {
  for (const MeasureInfo& measure : all_measures()) {
    const std::string name(measure.name);
    const std::string unit(measure.unit);
    const std::string other = unit == "percent" ? "usd_million" : "percent";
    CHECK(faults_with(figure("World", name, "\"value_" + unit + "\": 1")).empty());
    CHECK(faults_with(figure("World", name, "\"value_" + unit + "\": 1, \"low_" + other + "\": 0"))
              .size() == 1);
  }
  CHECK(
      faults_with(figure("World", "cost_after", "\"value_percent\": 1, \"high_usd_million\": 2")) ==
      Faults{"3:41: high_usd_million does not fit the measure cost_after; write "
             "\"high_percent\""});
}

TEST_CASE("a published figure is of a group and a measure of the results") {
  CHECK(faults_with(figure("Afrika", "savings", "\"value_usd_million\": 1")) ==
        Faults{"2:87: group \"Afrika\" is neither a group of the results nor one of the scenario's "
               "\"groups\"; did you mean \"Africa\"?"});
  const Faults faults = faults_with(figure("World", "saving", "\"value_usd_million\": 1"));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].find("2:107: measure must be one of \"savings\", \"extra_flow\"") == 0);
  CHECK(faults[0].find("got \"saving\"; did you mean \"savings\"?") != std::string::npos);
}

TEST_CASE("a published figure is whole") {
  CHECK(faults_with(R"("published": [{}])") ==
        Faults{"2:15: a published figure needs the key \"label\"",
               "2:15: a published figure needs the key \"group\"",
               "2:15: a published figure needs the key \"measure\"",
               "2:15: a published figure needs the key \"source\"",
               "2:15: a published figure needs the key \"accounting_rule\""});
  CHECK(faults_with(figure("World", "savings", "\"low_usd_million\": 1")) ==
        Faults{"2:16: a published figure needs the key \"value_usd_million\""});
  CHECK(
      faults_with(figure("World", "savings", "\"value_usd_million\": 5, \"low_usd_million\": 6")) ==
      Faults{"3:22: value_usd_million must lie between the low and the high value"});
}

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
  const std::string smart = ", \"indicators\": { \"smart\": true }";
  for (const MeasureInfo& measure : all_measures()) {
    const std::string name(measure.name);
    const std::string unit(measure.unit);
    const std::string other = unit == "percent" ? "usd_million" : "percent";
    const std::string value = "\"value_" + unit + "\": 1";
    CHECK(faults_with(figure("World", name, value) + smart).empty());
    CHECK(faults_with(figure("World", name, value + ", \"low_" + other + "\": 0") + smart).size() ==
          1);
  }
  CHECK(
      faults_with(figure("World", "cost_after", "\"value_percent\": 1, \"high_usd_million\": 2")) ==
      Faults{"3:41: high_usd_million does not fit the measure cost_after; write "
             "\"high_percent\""});
}

TEST_CASE("a published figure is of a group and a measure of the results") {
  CHECK(faults_with(figure("Afrika", "savings", "\"value_usd_million\": 1")) ==
        Faults{"2:87: group \"Afrika\" is neither a group of the results nor one of the scenario's "
               "\"groups\" or \"pools\"; did you mean \"Africa\"?"});
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

TEST_CASE("a conversion can be published, in units of its own") {
  const std::string conversion =
      R"("conversions": [ { "name": "years", "measure": "savings", "usd_per_unit": 100 } ],)";
  const PublishedFigure read =
      read_with(conversion + figure("World", "years", R"("value": 5, "low": 4, "high": 6)"))
          .published.at(0);
  CHECK(read.measure == "years");
  CHECK(read.value == 5);
  CHECK(read.low == 4);
  CHECK(read.high == 6);
  CHECK(faults_with(conversion + figure("World", "years", "\"value_usd_million\": 5")) ==
        Faults{"2:98: a published figure needs the key \"value\"",
               "3:22: value_usd_million does not fit the measure years; write \"value\""});
}

TEST_CASE("a SmaRT average is published only where it is computed") {
  CHECK(faults_with(figure("World", "smart_cost_after", "\"value_percent\": 5")) ==
        Faults{"2:107: measure is smart_cost_after, which is not computed unless the scenario has "
               "\"indicators\": { \"smart\": true }"});
}

TEST_CASE("how well a figure is known, and whether it comes out") {
  const PublishedFigure plain =
      read_with(figure("World", "savings", "\"value_usd_million\": 5")).published.at(0);
  CHECK(plain.mark == Mark::seen);
  CHECK(plain.comes_out);
  CHECK(plain.remark.empty());
  CHECK(plain.own_estimates.empty());
  CHECK(plain.period.empty());
  const PublishedFigure figure_read =
      read_with(figure("World", "savings",
                       R"("value_usd_million": 5, "mark": "computed", "comes_out": false,
                          "remark": "Another base.", "own_estimates": ["Africa", "KEN"])"))
          .published.at(0);
  CHECK(figure_read.mark == Mark::computed);
  CHECK_FALSE(figure_read.comes_out);
  CHECK(figure_read.remark == "Another base.");
  CHECK(figure_read.own_estimates == std::vector<std::string>{"Africa", "KEN"});

  const auto faults = [](const std::string& entries) {
    return faults_with(figure("World", "savings", "\"value_usd_million\": 5,\n" + entries));
  };
  CHECK(faults("\"comes_out\": false") ==
        Faults{"2:16: a published figure needs the key \"remark\" where \"comes_out\" is false, "
               "which says why"});
  CHECK(faults("\"comes_out\": \"no\"") ==
        Faults{"4:14: comes_out must be true or false, got the text \"no\""});
  CHECK(faults("\"own_estimates\": \"Afrika\"").size() == 1);
}

TEST_CASE("a published figure is of a period of the results") {
  const auto faults = [](const std::string& horizon, const std::string& group,
                         const std::string& measure, const std::string& period) {
    const std::string unit = measure == "savings" ? "usd_million" : "percent";
    return faults_with(
        figure(group, measure, "\"value_" + unit + "\": 5,\n\"period\": \"" + period + "\"") +
        horizon);
  };
  const std::string years = ", \"horizon\": { \"first_year\": 2014, \"last_year\": 2016 }";
  const std::string valued =
      ", \"horizon\": { \"first_year\": 2014, \"last_year\": 2016, \"present_value\": { "
      "\"discount_rate_percent\": 3 } }";
  for (const std::string period : {"2014", "2016", "total"}) {
    CHECK(faults(years, "World", "savings", period).empty());
  }
  CHECK(faults(valued, "KEN", "savings", "present_value").empty());
  CHECK(
      faults("", "World", "savings", "total") ==
      Faults{"4:11: period needs a \"horizon\": without one, results are for a single year; leave "
             "it out"});
  CHECK(faults(years, "World", "savings", "2017") ==
        Faults{"4:11: period must be a year from \"2014\" to \"2016\", \"total\" or "
               "\"present_value\", got \"2017\""});
  CHECK(faults(years, "World", "savings", "present_value") ==
        Faults{"4:11: period asks for a present value, but the horizon has none; give it "
               "\"present_value\": { \"discount_rate_percent\": … }"});
  CHECK(faults(valued, "World", "cost_after", "present_value") ==
        Faults{"4:11: period asks for the present value of a measure that is no money; take "
               "\"total\""});
  for (const std::string small : {"GBR", "KEN", "GBR-KEN"}) {
    CHECK(
        faults(years, small, "savings", "2015") ==
        Faults{"4:11: period asks for a single year of a sender, receiver or corridor, which have "
               "results for \"total\" alone; define a group for it in \"groups\""});
    CHECK(faults(years, small, "savings", "total").empty());
  }
}

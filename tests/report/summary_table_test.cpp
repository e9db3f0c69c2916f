#include "report/summary_table.hpp"

#include "model/measures.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using Catch::Contains;

namespace {

const Survey survey = made_up::survey_of(
    {{"GBR", "KEN", 3000, {{5, 3}}}, {"GBR", "IND", 1000, {{2, 1}}, "South Asia"}});

Scenario cap_with_published_figure() {
  Scenario scenario;
  scenario.name = "cap";
  scenario.title = "A cap of 5 %";
  Policy policy;
  policy.step = Cap{Component::total, 5};
  scenario.policies = {policy};
  PublishedFigure figure;
  figure.label = "ODI 2014";
  figure.group = "Sub-Saharan Africa";
  figure.measure = "savings";
  figure.value = 1800;
  figure.low = 1400;
  figure.high = 2300;
  figure.source = "Watkins and Quattri";
  figure.accounting_rule = "a headline base";
  scenario.published = {figure};
  return scenario;
}

std::string table_of(const Scenario& scenario) {
  const StudyResult study = simulate(survey, std::vector{scenario}, {.draws = 500, .seed = 1});
  return summary_table(survey, scenario, study, study.scenarios[0]);
}

}  // namespace

TEST_CASE("the table shows savings beside the figure in print and what each stands on") {
  const std::string table = table_of(cap_with_published_figure());
  CHECK_THAT(table, Contains("A cap of 5 %"));
  CHECK_THAT(table, Contains("512 draws, seed 1"));
  CHECK_THAT(table, Contains("1,800 (1,400 to 2,300)"));
  CHECK_THAT(table, Contains("every service's cost at most 5 %"));
  CHECK_THAT(table, Contains("a headline base"));
  CHECK_THAT(table, Contains("Source: Watkins and Quattri"));
  // 3 points on US$ 3,000 million.
  CHECK_THAT(table, Contains("Sub-Saharan Africa") && Contains("90"));
}

TEST_CASE("a corridor with a figure in print has intervals of all its measures") {
  Scenario scenario = cap_with_published_figure();
  scenario.uncertainty.flow.log_sigma = 0.4;
  scenario.published[0].group = "GBR-KEN";
  const std::string table = table_of(scenario);
  const std::size_t detail = table.find("GBR-KEN: the other measures");
  REQUIRE(detail != std::string::npos);
  const std::size_t row = table.find(info_of(Measure::flow_before).title, detail);
  REQUIRE(row != std::string::npos);
  CHECK_THAT(table.substr(row, table.find('\n', row) - row), Contains(" to "));
}

TEST_CASE("without a policy the table is about costs, and no column is empty") {
  Scenario scenario = cap_with_published_figure();
  scenario.policies.clear();
  scenario.published.clear();
  const std::string table = table_of(scenario);
  CHECK_THAT(table, Contains("Cost before, flow-weighted, % of the principal"));
  CHECK_THAT(table, !Contains("in print"));
  CHECK_THAT(table, Contains("Reform: none."));
}

TEST_CASE("no line is wider than the page") {
  const std::string table = table_of(cap_with_published_figure());
  for (std::size_t start = 0; start < table.size();) {
    const std::size_t end = table.find('\n', start);
    CHECK(end - start <= 110);
    start = end + 1;
  }
}

TEST_CASE("a long label stands on a line of its own") {
  Scenario scenario = cap_with_published_figure();
  scenario.published[0].label = "Overseas Development Institute";
  CHECK_THAT(table_of(scenario),
             Contains("  Overseas Development Institute\n                a headline base\n"));
}

TEST_CASE("a figure in print for another measure stands beside that measure") {
  Scenario scenario = cap_with_published_figure();
  PublishedFigure figure;
  figure.label = "IMF";
  figure.group = "South Asia";
  figure.measure = "extra_flow";
  figure.value = 777;
  scenario.published.push_back(figure);
  const std::string table = table_of(scenario);
  const std::size_t detail = table.find("South Asia: the other measures");
  REQUIRE(detail != std::string::npos);
  CHECK_THAT(table.substr(detail), Contains("in print") && Contains("777"));
}

TEST_CASE("years, pools, conversions and probabilities are shown where there are some") {
  Scenario scenario = cap_with_published_figure();
  Pool pool;
  pool.name = "Rest of Africa";
  pool.flow_usd_million = 16'000;
  scenario.pools = {pool};
  scenario.conversions = {{"child_years", "savings", Distribution::constant(100)}};
  scenario.probabilities = {{"World", "savings", 50}};
  Horizon horizon;
  horizon.first_year = 2014;
  horizon.last_year = 2016;
  horizon.present_value = PresentValue{3, 2014};
  scenario.horizon = horizon;
  const std::string table = table_of(scenario);
  CHECK_THAT(table, Contains("Rest of Africa"));
  CHECK_THAT(table, Contains("by year") && Contains("2015") && Contains("present value"));
  CHECK_THAT(table, Contains("child years"));
  CHECK_THAT(table, Contains("World: Savings") && Contains("50 US$ million"));
  CHECK_THAT(table, Contains("corridors above 5 % after"));
  CHECK_THAT(table, !Contains("child_years"));
  CHECK_THAT(table, Contains("Years: 2014 to 2016"));
}

TEST_CASE("what a scenario is compared with is shown, by region and for the world") {
  Scenario loose = cap_with_published_figure();
  loose.name = "loose";
  loose.policies[0].step = Cap{Component::total, 6};
  Scenario tight = cap_with_published_figure();
  tight.against = "loose";
  const StudyResult study = simulate(survey, std::vector{loose, tight}, {.draws = 500, .seed = 1});
  CHECK_THAT(summary_table(survey, loose, study, study.scenarios[0]), !Contains("Compared with"));
  const std::string table = summary_table(survey, tight, study, study.scenarios[1]);
  const std::size_t comparison = table.find("Compared with loose");
  REQUIRE(comparison != std::string::npos);
  // One point on US$ 3,000 million; and none in Asia, where it costs less.
  CHECK_THAT(table.substr(comparison), Contains("Sub-Saharan Africa") && Contains(" 30 "));
  CHECK_THAT(table.substr(comparison), Contains("South Asia") && Contains("0 to 0"));
}

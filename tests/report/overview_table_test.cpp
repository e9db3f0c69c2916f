#include "report/overview_table.hpp"

#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace remitsim;
using Catch::Contains;

namespace {

const Survey survey = made_up::survey_of(
    {{"GBR", "KEN", 3000, {{5, 3}}}, {"GBR", "IND", 1000, {{2, 1}}, "South Asia"}});

/// 8 percent, of which all above `percent` is saved.
Scenario cap_at(double percent, const std::string& name) {
  Scenario scenario;
  scenario.name = name;
  Policy policy;
  policy.step = Cap{Component::total, percent};
  scenario.policies = {policy};
  return scenario;
}

std::string overview_of(const std::vector<Scenario>& scenarios) {
  const StudyResult study = simulate(survey, scenarios, {.draws = 16, .seed = 1});
  OverviewTable overview(scenarios);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    overview.add(scenarios[s], study.scenarios[s]);
  }
  return overview.to_string();
}

std::string line_of(const std::string& table, const std::string& start) {
  const std::size_t at = table.find(start);
  REQUIRE(at != std::string::npos);
  return table.substr(at, table.find('\n', at) - at);
}

}  // namespace

TEST_CASE("each scenario has a line, with what it saves and the cost after") {
  const std::string table = overview_of({cap_at(5, "five"), cap_at(6, "six")});
  CHECK_THAT(line_of(table, "Savings of World"), Contains("US$ million a year"));
  // 3 points on US$ 3,000 million; the other corridor costs 3 percent.
  CHECK_THAT(line_of(table, "five"), Contains(" 90 ") && Contains("4.5"));
  CHECK_THAT(line_of(table, "six"), Contains(" 60 "));
  CHECK_THAT(table, !Contains("difference"));
}

TEST_CASE("where all are about one group, so is the overview") {
  std::vector<Scenario> scenarios = {cap_at(5, "five"), cap_at(6, "six")};
  for (Scenario& scenario : scenarios) {
    PublishedFigure figure;
    figure.label = "A figure";
    figure.group = "South Asia";
    figure.measure = "savings";
    scenario.published = {figure};
  }
  CHECK_THAT(overview_of(scenarios), Contains("Savings of South Asia"));
  scenarios.back().published.clear();
  CHECK_THAT(overview_of(scenarios), Contains("Savings of World"));
}

TEST_CASE("the difference stands beside each scenario but the one that it is from") {
  std::vector<Scenario> scenarios = {cap_at(5, "five"), cap_at(6, "six")};
  scenarios.front().against = "six";
  const std::string table = overview_of(scenarios);
  CHECK_THAT(line_of(table, "five"), Contains(" 30 "));
  CHECK_THAT(table, Contains("Difference: from six"));
}

TEST_CASE("one year is told apart from several that are added up") {
  std::vector<Scenario> scenarios = {cap_at(5, "five"), cap_at(6, "six")};
  scenarios.back().horizon = Horizon{};
  scenarios.back().horizon->first_year = survey.year;
  scenarios.back().horizon->last_year = survey.year + 1;
  const std::string table = overview_of(scenarios);
  CHECK_THAT(line_of(table, "Savings of World"), !Contains("a year"));
  CHECK_THAT(line_of(table, "five"), Contains(std::to_string(survey.year) + " "));
  CHECK_THAT(line_of(table, "six"),
             Contains(std::to_string(survey.year) + " to " + std::to_string(survey.year + 1)));
}

TEST_CASE("of very many scenarios the first and the last are shown, and how many are not") {
  std::vector<Scenario> scenarios;
  for (int s = 0; s < 50; ++s) scenarios.push_back(cap_at(5, "s" + std::to_string(100 + s)));
  const std::string table = overview_of(scenarios);
  CHECK_THAT(table, Contains("… 10 more"));
  CHECK_THAT(table, Contains("s119") && !Contains("s120") && !Contains("s129") && Contains("s130"));
  CHECK(std::count(table.begin(), table.end(), '\n') == 1 + 40 + 1);
}

#include "report/groups_table.hpp"

#include "report/some_rows.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace remitsim;
using namespace remitsim::test;

namespace {

const GroupsShown& shown(std::string_view words) {
  const auto all = all_groups_shown();
  return *std::find_if(all.begin(), all.end(),
                       [&](const GroupsShown& each) { return each.words == words; });
}

ResultRow row_in(std::string_view kind, std::string_view group, double mean,
                 std::string_view statistic = "mean") {
  ResultRow row = row_of(statistic, {mean, 1});
  row.group_kind = kind;
  row.group = group;
  return row;
}

/// Of regions, receivers and corridors, and of what no table of savings in 2013 by "cap" has.
std::vector<ResultRow> some_rows() {
  std::vector<ResultRow> rows = {
      row_in("world", "World", 60),          row_in("region", "Asia", 20),
      row_in("region", "Asia", 10, "p05"),   row_in("region", "Asia", 20, "p50"),
      row_in("region", "Asia", 1234, "p95"), row_in("region", "Europe", 40),
      row_in("receiver", "IND", 20),         row_in("receiver", "KEN", 35),
      row_in("receiver", "MEX", 5),          row_in("corridor", "GBR-KEN", 35)};
  for (int other = 0; other < 3; ++other) {
    rows.push_back(row_in("region", "Asia", 999));
    if (other == 0) rows.back().scenario = "cut";
    if (other == 1) rows.back().period = "2014";
    if (other == 2) rows.back().measure = "extra_flow";
  }
  return rows;
}

RunFacts facts() {
  RunFacts facts;
  facts.scenarios = {{"cap", "At most 5 %"}};
  return facts;
}

ResultsTable table_of(std::string_view words, std::size_t top = 10,
                      const Survey* survey = nullptr) {
  return groups_table(rows_of(some_rows()), facts(),
                      {.groups = shown(words),
                       .scenario = "cap",
                       .period = "2013",
                       .measure = "savings",
                       .top = top},
                      survey);
}

/// The cells of the column of that title in print.
std::vector<std::string> column(const ResultsTable& table, const std::string& title) {
  std::vector<std::string> cells;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].title != title) continue;
    for (const TableRow& row : table.rows) {
      cells.push_back(printed(row.at(c), table.columns[c].kind));
    }
  }
  return cells;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE("a table of regions has all of them in their order, and the world at the end") {
  const ResultsTable table = table_of("regions");
  CHECK(table.title == "Savings, by region, US$ million a year, 2013: At most 5 % (cap)");
  CHECK(table.label == "cap-regions-savings-2013");
  CHECK(column(table, "Region") == Cells{"Asia", "Europe", "World"});
  CHECK(column(table, "mean") == Cells{"20", "40", "60"});
  CHECK(column(table, "90 % interval") == Cells{"10 to 1,234", "", ""});
  for (const TableRow& row : table.rows) CHECK(row.size() == table.columns.size());
}

TEST_CASE("a table of receivers has the largest, sorted, and says of how many") {
  const ResultsTable table = table_of("receivers", 2);
  CHECK(table.title ==
        "Savings, the 2 largest of 3 receivers, US$ million a year, 2013: At most 5 % (cap)");
  CHECK(column(table, "Receiver") == Cells{"KEN", "IND"});
  CHECK(table_of("receivers", 3).title ==
        "Savings, by receiver, US$ million a year, 2013: At most 5 % (cap)");
}

TEST_CASE("countries have their names where the survey is known") {
  const Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}}}});
  CHECK(column(table_of("receivers", 2, &survey), "Name") == Cells{"Land of KEN", "IND"});
  CHECK(column(table_of("corridors", 2, &survey), "Name") == Cells{"Land of GBR to Land of KEN"});
  CHECK(column(table_of("corridors"), "Name").empty());
}

TEST_CASE("the world by itself is no table of groups") {
  CHECK(table_of("groups").rows.empty());
  CHECK(table_of("senders").rows.empty());
}

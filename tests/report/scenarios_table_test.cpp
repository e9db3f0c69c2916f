#include "report/scenarios_table.hpp"

#include "report/some_rows.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace remitsim;
using namespace remitsim::test;

namespace {

using Cells = std::vector<std::string>;

ResultRow row_by(std::string_view scenario, std::string_view period, double mean) {
  ResultRow row = row_of("mean", {mean, 1});
  row.scenario = scenario;
  row.period = period;
  return row;
}

DifferenceSource one_difference() {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  return [](const DifferenceVisitor& visit) {
    DifferenceRow row{"cut", "cap", "2013", "world", "World", "savings", "usd_million"};
    row.numbers = {-5, 0.2, 2, -9, none, -5, none, -1, 33};
    visit(row);
    row.group = "Elsewhere";
    row.numbers[0] = 999;
    visit(row);
  };
}

DifferenceSource no_differences() {
  return [](const DifferenceVisitor&) {};
}

ResultsTable table_of(const DifferenceSource& differences,
                      std::map<std::string, std::string> period_of,
                      GroupName group = {"world", "World"}) {
  RunFacts facts;
  facts.draws = 1'000'000;
  ResultRow elsewhere = row_by("cap", "2013", 999);
  elsewhere.group_kind = "named";  // a group that is called like the world
  return scenarios_table(
      rows_of({row_by("cap", "2013", 30), elsewhere, row_by("cut", "2013", 25),
               row_by("sdg", "2015", 1), row_by("sdg", "total", 100)}),
      differences, facts,
      {.group = std::move(group), .measure = "savings", .period_of = std::move(period_of)});
}

/// The cells of the n-th column of that title in print.
Cells column(const ResultsTable& table, const std::string& title, int nth = 0) {
  Cells cells;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].title != title || nth-- != 0) continue;
    for (const TableRow& row : table.rows) {
      cells.push_back(printed(row.at(c), table.columns[c].kind));
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("scenarios stand side by side, with the differences that there are") {
  const ResultsTable table = table_of(one_difference(), {{"cap", "2013"}, {"cut", "2013"}});
  CHECK(table.title == "Savings, World, by scenario, US$ million a year, 2013");
  CHECK(column(table, "Scenario") == Cells{"cap", "cut"});
  CHECK(column(table, "mean") == Cells{"30", "25"});
  CHECK(column(table, "less") == Cells{"", "cap"});
  CHECK(column(table, "difference") == Cells{"", "-5.0"});
  CHECK(column(table, "std. error", 1) == Cells{"", "0.20"});
  CHECK(column(table, "90 % interval", 1) == Cells{"", "-9.000 to -1.000"});
  CHECK(column(table, "Period").empty());
  for (const TableRow& row : table.rows) CHECK(row.size() == table.columns.size());
}

TEST_CASE("without differences there are no columns of them") {
  const ResultsTable table = table_of(no_differences(), {{"cap", "2013"}, {"cut", "2013"}});
  CHECK(column(table, "difference").empty());
  CHECK(table.rows.size() == 2);
}

TEST_CASE("scenarios of different periods have a column that says which") {
  const ResultsTable table =
      table_of(no_differences(), {{"cap", "2013"}, {"cut", "2013"}, {"sdg", "total"}});
  CHECK(table.title == "Savings, World, by scenario, US$ million");
  CHECK(column(table, "Period") == Cells{"2013", "2013", "total"});
  CHECK(column(table, "mean") == Cells{"30", "25", "100"});
}

TEST_CASE("tables of other groups and periods have other labels") {
  const auto label_of = [](const std::string& kind, const std::string& name,
                           const std::string& period) {
    return table_of(no_differences(), {{"cap", period}, {"cut", period}}, {kind, name}).label;
  };
  CHECK(label_of("world", "World", "2013") == "scenarios-world-savings-2013");
  CHECK(label_of("world", "World", "total") == "scenarios-world-savings-total");
  CHECK(label_of("region", "South Asia", "2013") == "scenarios-region-south-asia-savings-2013");
  CHECK(label_of("sender", "BRA", "2013") == "scenarios-sender-bra-savings-2013");
  CHECK(label_of("receiver", "BRA", "2013") == "scenarios-receiver-bra-savings-2013");
  CHECK(table_of(no_differences(), {{"cap", "2013"}, {"sdg", "total"}}).label ==
        "scenarios-world-savings");
}

#include "report/table_csv.hpp"

#include "files/csv.hpp"
#include "report/some_table.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

std::vector<CsvRow> rows_of_csv(const std::string& csv) {
  Diagnostics faults;
  auto rows = read_csv(csv, "table.csv", faults);
  CHECK(faults.empty());
  return rows;
}

}  // namespace

TEST_CASE("a CSV table has the columns for data, and numbers without commas") {
  ResultsTable table{.title = "Not in the file", .notes = {"Nor is this."}};
  table.columns = {data_column("scenario"),
                   {.title = "Region", .names = {"group"}},
                   {.title = "only in print", .use = ColumnUse::print},
                   {.title = "mean", .names = {"mean"}, .kind = ColumnKind::number},
                   {.title = "interval", .names = {"p05", "p95"}, .kind = ColumnKind::interval}};
  table.rows = {{{"cap"}, {"Asia, East"}, {"x"}, {"-1,234.5"}, {"-2,000", "0"}},
                {{"cap"}, {"World"}, {"x"}, {}, {}}};
  CHECK(table_csv(table) ==
        "scenario,group,mean,p05,p95\n"
        "cap,\"Asia, East\",-1234.5,-2000,0\n"
        "cap,World,,,\n");
}

TEST_CASE("texts come back from CSV as they were, but that none begins like a formula") {
  const std::vector<CsvRow> rows = rows_of_csv(table_csv(hostile_table()));
  const std::vector<std::string> texts = hostile_texts();
  REQUIRE(rows.size() == texts.size() + 1);
  std::size_t changed = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    REQUIRE(rows[i + 1].size() == 5);
    const std::string& text = rows[i + 1][0].text;
    const bool is_formula = std::string("=+-@\t\r").find(texts[i].front()) != std::string::npos;
    if (is_formula) ++changed;
    CHECK(text == (is_formula ? "'" + texts[i] : texts[i]));
    // A negative number is a number.
    CHECK(rows[i + 1][1].text == "-1234.5");
    CHECK(rows[i + 1][2].text == "-2000");
    CHECK(rows[i + 1][3].text == "-500");
  }
  CHECK(changed == 7);
}

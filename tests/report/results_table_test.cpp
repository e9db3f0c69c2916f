#include "report/results_table.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace remitsim;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

MeasureResult measure_of(const Estimate& mean, const Estimate& p05, const Estimate& p95) {
  MeasureResult measure;
  measure.estimates.fill({none, none});
  measure.estimates[static_cast<std::size_t>(Statistic::mean)] = mean;
  measure.estimates[static_cast<std::size_t>(Statistic::p05)] = p05;
  measure.estimates[static_cast<std::size_t>(Statistic::p95)] = p95;
  return measure;
}

}  // namespace

TEST_CASE("a number has the digits that its error supports") {
  CHECK(number_cell({1234.56, 2.5}).text == "1,235");
  CHECK(error_cell_of({1234.56, 2.51}).text == "2.5");
  CHECK(number_cell({0, 0}).text == "0");
  CHECK(error_cell_of({5, 0}).text == "0");
  CHECK(number_cell({-0.75, 0.01}).text == "-0.75");
}

TEST_CASE("a number that is not known, or whose error is not, is no number in print") {
  for (const double unknown : {none, std::numeric_limits<double>::infinity()}) {
    CHECK(number_cell({unknown, 1}).text.empty());
    CHECK(number_cell({1, unknown}).text.empty());
    CHECK(error_cell_of({1, unknown}).text.empty());
  }
}

TEST_CASE("an interval has two ends, or is empty") {
  MeasureResult measure = measure_of({1234, 2}, {1000, 12}, {1500, 12});
  CHECK(printed(interval_of(measure), ColumnKind::interval) == "1,000 to 1,500");
  CHECK(median_cell(measure).text.empty());
  measure.has_quantiles = false;
  CHECK(printed(interval_of(measure), ColumnKind::interval).empty());
  CHECK(printed({"1", ""}, ColumnKind::interval) == "1");
}

TEST_CASE("columns are shown where they are of use") {
  const ResultsTable table{.columns = {{.title = "everywhere"},
                                       {.title = "print", .use = ColumnUse::print},
                                       data_column("data")}};
  CHECK(columns_for(table, ColumnUse::print) == std::vector<std::size_t>{0, 1});
  CHECK(columns_for(table, ColumnUse::data) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("a text in one line has nothing that steers a terminal or turns what follows") {
  CHECK(in_one_line("  a\r\n b\tc  ") == "a b c");
  CHECK(in_one_line("red \x1B[31m text\x07") == "red [31m text");
  CHECK(in_one_line("x\u202Egnp\u202Cy") == "x gnp y");
  CHECK(in_one_line("a\u0085b\u009Bc") == "a b c");
  CHECK(in_one_line("é – \U0001F4B8 \u0623") == "é – \U0001F4B8 \u0623");
  CHECK(in_one_line("\n").empty());
}

TEST_CASE("a label has letters, digits and single dashes") {
  CHECK(table_label("Cap-5 regions: 100 % _of_ it") == "cap-5-regions-100-of-it");
  CHECK(table_label("é % ").empty());
}

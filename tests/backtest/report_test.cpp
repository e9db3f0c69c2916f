#include "backtest/report.hpp"

#include "files/csv.hpp"
#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include <limits>

using namespace remitsim;
using Catch::Contains;

namespace {

BacktestResult result() {
  BacktestResult made;
  made.corridors = 100;
  made.coverages = {Coverage{61, 100}, Coverage{82, 100}, Coverage{91, 100}, Coverage{93, 100}};
  made.bias_percent = {-1.25, 0.5};
  made.bias_points = {0.125, 0.0625};
  made.rms_log_ratio = {0.25, 0.03125};
  made.calibrated_log_sigmas = {MeasuredValue{0.0938, 0.0078}, MeasuredValue{0.1094, 0.0088},
                                MeasuredValue{0.1406, 0.0156},
                                MeasuredValue{std::numeric_limits<double>::infinity(), 1}};
  return made;
}

Backtest backtest() {
  BacktestSection section{"one_quarter", "One quarter ahead", {}, result(), {}};
  section.lines.push_back(
      {"2013_3Q", "2013_4Q", {{"not in 2013_3Q", {"GBR-ERI", "GBR-SOM"}}}, result()});
  section.shares_percent = {MeasuredValue{0.5, 0.75}, MeasuredValue{5, 2},
                            MeasuredValue{-0.25, 0.5}, MeasuredValue{94.75, 2.5}};
  return {0.15, {section}};
}

}  // namespace

TEST_CASE("the table shows coverage, bias, both sigmas, shares and what was left out") {
  const std::string table = to_backtest_table(backtest(), "as given");
  CHECK_THAT(table, Contains("log_sigma 0.15 (as given)") && Contains("One quarter ahead"));
  CHECK_THAT(table, Contains("2013_3Q → 2013_4Q") && Contains("all together"));
  CHECK_THAT(table, Contains("61.0   82.0   91.0   93.0"));
  CHECK_THAT(table, Contains("-1.2 ± 0.5") && Contains("0.12 ± 0.06") &&
                        Contains("0.250 ± 0.031   0.141 ± 0.016"));
  CHECK_THAT(table, Contains("5.0    4.0    3.0    2.2"));
  CHECK_THAT(table, Contains("50 %: 0.094 ± 0.008") && Contains("95 %: none"));
  CHECK_THAT(table, Contains("global 0.5 ± 0.8, sender 5.0 ± 2.0, receiver_region -0.2 ± 0.5, own "
                             "94.8 ± 2.5"));
  CHECK_THAT(table, Contains("not in 2013_3Q: 2 (GBR-ERI, GBR-SOM)"));
}

TEST_CASE("the CSV has every figure of the table, and the same digits as are computed") {
  Diagnostics diagnostics;
  const auto rows = read_csv(to_backtest_csv(backtest()), "backtest", diagnostics);
  REQUIRE(diagnostics.empty());
  std::vector<std::string> lines;
  for (const CsvRow& row : rows) {
    REQUIRE(row.size() == 6);
    lines.push_back(row[1].text + " " + row[2].text + " " + row[3].text + " " + row[4].text + " " +
                    row[5].text);
  }
  CHECK(std::vector<std::string>(lines.begin(), lines.begin() + 13) ==
        std::vector<std::string>{
            "from to statistic value standard_error", "2013_3Q 2013_4Q left_out 2 ",
            "2013_3Q 2013_4Q corridors 100 ", "2013_3Q 2013_4Q coverage_50_percent 61 5",
            "2013_3Q 2013_4Q coverage_80_percent 82 4", "2013_3Q 2013_4Q coverage_90_percent 91 3",
            fmt::format("2013_3Q 2013_4Q coverage_95_percent 93 {}",
                        binomial_error_points(0.95, 100)),
            "2013_3Q 2013_4Q bias_percent -1.25 0.5", "2013_3Q 2013_4Q bias_points 0.125 0.0625",
            "2013_3Q 2013_4Q rms_log_ratio 0.25 0.03125",
            "2013_3Q 2013_4Q log_sigma_50 0.0938 0.0078",
            "2013_3Q 2013_4Q log_sigma_80 0.1094 0.0088",
            "2013_3Q 2013_4Q log_sigma_90 0.1406 0.0156"});
  CHECK(lines.back() == "  own_share_percent 94.75 2.5");
}

#include "report/differences_csv.hpp"

#include "report/difference_rows.hpp"
#include "report/some_differences.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using test::compared_result;

namespace {

const std::string header =
    "scenario,against,period,group_kind,group,measure,unit,difference,standard_error,sd,p05,p25,"
    "p50,p75,p95,variance_ratio\n";

}  // namespace

TEST_CASE("the table of differences is tidy: one a row, with all its numbers") {
  CHECK(differences_csv(compared_result()) ==
        header + "cap-3,cap-5,2013,world,World,savings,usd_million,0.1,0.25,2,3,4,5,6,7,40.5\n");
}

TEST_CASE("numbers that there are not are empty, and zeros have no sign") {
  StudyResult result = compared_result();
  MeasureResult& difference = result.scenarios[1].differences[0].groups[0].measures[0];
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  difference.estimates = {{{-0.0, 0}, {0, 0}, {none}, {none}, {none}, {none}, {none}}};
  difference.has_quantiles = false;
  difference.variance_ratio.reset();
  CHECK(differences_csv(result) ==
        header + "cap-3,cap-5,2013,world,World,savings,usd_million,0,0,0,,,,,,\n");
}

TEST_CASE("a study without comparisons has no differences") {
  StudyResult result = compared_result();
  CHECK(has_differences(result));
  result.scenarios.pop_back();
  CHECK_FALSE(has_differences(result));
  CHECK(differences_csv(result) == header);
}

#include "report/results_stata.hpp"

#include "report/some_rows.hpp"

#include <catch2/catch.hpp>

#include <limits>
#include <set>
#include <sstream>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> names_in(const std::string& csv) {
  std::istringstream line(csv.substr(0, csv.find('\n')));
  std::vector<std::string> names;
  for (std::string name; std::getline(line, name, ',');) names.push_back(name);
  return names;
}

}  // namespace

TEST_CASE("the table for Stata has one row a group, and a variable for each number") {
  ResultRow other = row_of("mean", {3, 4});
  other.group_kind = "region";
  other.group = "Africa";
  const StataTable table =
      results_stata(rows_of({row_of("mean", {1, 0.5}), row_of("p05", {0.1 + 0.2, none}), other}));
  CHECK(table.csv ==
        "scenario,period,group_kind,group,mean_savings,se_savings,p05_savings,se_p05_savings\n"
        "cap,2013,world,World,1,0.5,0.30000000000000004,\n"
        "cap,2013,region,Africa,3,4,,\n");
  CHECK(table.renamed.empty());
}

TEST_CASE("rows of one group come together, however far apart they are") {
  ResultRow other = row_of("mean", {3, 4});
  other.period = "2014";
  ResultRow probability = row_of("at_least_10", {0.25, 0.01});
  probability.unit = "probability";
  CHECK(results_stata(rows_of({row_of("mean", {1, 2}), other, probability})).csv ==
        "scenario,period,group_kind,group,mean_savings,se_savings,at_least_10_savings,"
        "se_at_least_10_savings\n"
        "cap,2013,world,World,1,2,0.25,0.01\n"
        "cap,2014,world,World,3,4,,\n");
}

TEST_CASE("names are such as Stata takes, all different, and the changed ones are told") {
  std::vector<ResultRow> rows;
  for (const std::string_view measure :
       {"child_years_of_schooling_in_the_poorest", "child_years_of_schooling_in_the_richest",
        "Meals", "meals"}) {
    rows.push_back(row_of("at_least_-1.5e+20", {1, 2}));
    rows.back().measure = measure;
  }
  const StataTable table = results_stata(rows_of(rows));
  const std::vector<std::string> names = names_in(table.csv);
  CHECK(names.size() == 4 + 8);
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
  for (const std::string& name : names) {
    INFO(name);
    CHECK(name.size() <= 32);
    CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
  }
  CHECK(names[4] == "at_least__1_5e_20_child_years_of");
  CHECK(names[6] == "at_least__1_5e_20_child_years__2");
  REQUIRE(table.renamed.size() == 8);
  CHECK(table.renamed[0] == std::pair<std::string, std::string>(
                                "at_least_-1.5e+20_child_years_of_schooling_in_the_poorest",
                                "at_least__1_5e_20_child_years_of"));
}

#include "replicate/replication_results.hpp"

#include "replicate/capped_scenario.hpp"
#include "report/table_csv.hpp"
#include "report/table_markdown.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using Catch::Contains;

namespace {

/// With a printed figure that is 120 and should be 50.
Scenario capped() {
  Scenario scenario = capped_scenario();
  PublishedFigure& figure = scenario.published.front();
  figure.value = 120;
  figure.low = 100;
  figure.high = 150;
  figure.mark = Mark::recalled;
  figure.source = "A journal";
  figure.accounting_rule = "by hand";
  return scenario;
}

StudyOptions few_draws() {
  StudyOptions options;
  options.draws = 1024;
  return options;
}

/// Out of the rows of results.
std::vector<Replication> replicated(const Scenario& scenario) {
  const std::vector scenarios = {scenario};
  const StudyResult result = simulate(one_corridor(), scenarios, few_draws());
  return replications_of(one_corridor(), scenarios,
                         [&](const RowVisitor& visit) { for_each_row(result, visit); });
}

}  // namespace

TEST_CASE("a replication of results is that of a run") {
  const std::vector<Replication> of_results = replicated(capped());
  const std::vector<Replication> of_run =
      replicate(one_corridor(), std::vector{capped()}, few_draws());
  REQUIRE(of_results.size() == 1);
  REQUIRE(of_run.size() == 1);
  CHECK(of_results[0].same_rule == of_run[0].same_rule);
  CHECK(of_results[0].unit == "usd_million");
  for (const Statistic statistic : {Statistic::mean, Statistic::p05, Statistic::p95}) {
    CHECK(of_results[0].uncertain[statistic].value == of_run[0].uncertain[statistic].value);
    CHECK(of_results[0].own_estimates.at(0).result[statistic].value ==
          of_run[0].own_estimates.at(0).result[statistic].value);
  }
}

TEST_CASE("a figure about what stored results do not have is refused") {
  Scenario scenario = capped();
  scenario.published[0].own_estimates = {"Atlantis"};
  CHECK_THROWS_WITH(replicated(scenario), Contains("no savings of Atlantis"));
}

TEST_CASE("a table of printed figures has what is printed, what comes out, and the own estimates") {
  const std::string text = table_markdown(replication_results(replicated(capped())));
  CHECK_THAT(text, Contains("| A paper") && Contains("| 120 (100 to 150), recalled |") &&
                       Contains("|     50.00 |  -58.3 | no        |"));
  CHECK_THAT(text, Contains("| – Sub-Saharan Africa"));
  CHECK_THAT(text, Contains("- A paper: by hand. Source: A journal. Remark: a remark."));
}

TEST_CASE("as CSV a printed figure has numbers alone, and says whose they are") {
  const std::string csv = table_csv(replication_results(replicated(capped())));
  CHECK_THAT(csv, Contains("scenario,figure,kind,group,measure,unit,in_print,in_print_low,"
                           "in_print_high,mark,same_rule,gap_percent,comes_out,mean,p05,p95\n"));
  CHECK_THAT(csv, Contains("capped,A paper,figure in print,World,savings,usd_million,120,100,150,"
                           "recalled,50.00,-58.3,no,"));
  CHECK_THAT(csv, Contains("capped,A paper,own estimate,Sub-Saharan Africa,savings,usd_million,,,,,"
                           ",,,"));
}

TEST_CASE("the label names the scenario where the figures are of one") {
  std::vector<Replication> replications = replicated(capped());
  CHECK(replication_results(replications).label == "capped-figures-in-print");
  replications.push_back(replications[0]);
  replications[1].scenario = "other";
  CHECK(replication_results(replications).label == "figures-in-print");
  CHECK(replication_results({}).label == "figures-in-print");
}

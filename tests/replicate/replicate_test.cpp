#include "replicate/replicate.hpp"

#include "replicate/capped_scenario.hpp"
#include "replicate/replication_table.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

namespace {

std::vector<Replication> replicated(const Scenario& scenario) {
  StudyOptions options;
  options.draws = 1'000;
  return replicate(one_corridor(), std::vector{scenario}, options);
}

}  // namespace

TEST_CASE("a figure is replicated without the scenario that its own is compared with") {
  Scenario scenario = capped_scenario();
  scenario.against = "elsewhere";
  CHECK(replicated(scenario).size() == 1);
}

TEST_CASE("a value is held against the digits that are printed") {
  CHECK(rounds_to_print(1427, 1400));
  CHECK_FALSE(rounds_to_print(1876, 1800));
  CHECK(rounds_to_print(15850, 16000));
  CHECK_FALSE(rounds_to_print(15400, 16000));
  CHECK(rounds_to_print(8.5752, 8.58));
  CHECK_FALSE(rounds_to_print(8.5851, 8.58));
  CHECK(rounds_to_print(173, 173));
  CHECK_FALSE(rounds_to_print(172, 173));
  CHECK(rounds_to_print(-4440, -4000));
  CHECK(rounds_to_print(0.2, 0));
}

TEST_CASE("the same rule is the world without uncertainty, the own estimate is not") {
  const std::vector<Replication> replications = replicated(capped_scenario());
  REQUIRE(replications.size() == 1);
  const Replication& replication = replications[0];
  CHECK(replication.same_rule == Approx(50));
  CHECK(replication.matches_print);
  CHECK(replication.unit == "usd_million");
  REQUIRE(replication.own_estimates.size() == 1);
  const MeasureResult& own = replication.own_estimates[0].result;
  CHECK(own[Statistic::p05].value < 45);
  CHECK(own[Statistic::p95].value > 55);
}

TEST_CASE("a figure about what the results do not have is refused") {
  Scenario scenario = capped_scenario();
  scenario.published[0].own_estimates = {"Atlantis"};
  CHECK_THROWS_WITH(replicated(scenario), Catch::Contains("Atlantis"));
  scenario = capped_scenario();
  scenario.published[0].period = "2030";
  CHECK_THROWS_AS(replicated(scenario), StudyError);
}

TEST_CASE("the tables say what is printed, what comes out, and how far apart they are") {
  Scenario scenario = capped_scenario();
  scenario.published[0].value = 120;
  scenario.published[0].low = 100;
  scenario.published[0].high = 150;
  scenario.published[0].mark = Mark::recalled;
  const std::vector<Replication> replications = replicated(scenario);
  const std::string text = replication_text(replications);
  CHECK_THAT(text, Catch::Contains("-58.3 %") && Catch::Contains("US$ million"));
  CHECK_THAT(text, Catch::Contains("A paper: a remark."));
  CHECK_THAT(text, Catch::Contains("  Sub-Saharan Africa"));
  const std::string markdown = replication_markdown(replications);
  CHECK_THAT(markdown,
             Catch::Contains("| A paper | 120 (100 to 150), recalled | 50.00 | -58.3 % | no |"));
  CHECK_THAT(replication_csv(replications),
             Catch::Contains("capped,A paper,same rule,World,savings,usd_million,50") &&
                 Catch::Contains("in print,World,savings,usd_million,120,100,150,recalled,no"));
}

TEST_CASE("a count is shown without decimals") {
  Scenario scenario = capped_scenario();
  scenario.published[0].measure = "corridors_above_before";
  scenario.published[0].value = 1;
  CHECK_THAT(replication_markdown(replicated(scenario)),
             Catch::Contains("| A paper | 1 | 1 | 0.0 % | yes |  |  | corridors |"));
}

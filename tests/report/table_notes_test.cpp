#include "report/table_notes.hpp"

#include "remitsim/survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using Catch::Contains;

TEST_CASE("a note says what made the figures") {
  RunFacts facts;
  facts.version = "1.2.3";
  facts.method = "sobol";
  facts.seed = "2013";
  facts.draws = 4096;
  facts.draws_requested = 4096;
  facts.survey = "rpw-2013q4";
  CHECK(run_note(facts, "cap-5") ==
        "Own calculations with remitsim 1.2.3, scenario cap-5; survey rpw-2013q4; 4,096 draws "
        "(sobol), seed 2013.");
  facts.draws_requested = 100'000;
  CHECK_THAT(run_note(facts), Contains("4,096 of at most 100,000 draws") && !Contains("scenario"));
}

TEST_CASE("the publishers of the survey that ships are named, and none of another one") {
  RunFacts facts;
  facts.survey = "mine";
  facts.survey_digest = std::string(64, '0');
  CHECK_FALSE(data_note(facts));
  facts.survey_digest = load_survey(REMITSIM_SOURCE_DIR "/data/rpw-2013q4").digest;
  CHECK(data_note(facts) ==
        "Data: World Bank, Remittance Prices Worldwide, fourth quarter of 2013 (CC BY 4.0), and "
        "World Bank / KNOMAD, Bilateral Remittance Matrices. The publishers have not endorsed this "
        "work.");
}

TEST_CASE("a period and a unit are told in words") {
  CHECK(unit_and_period("usd_million", "2013") == "US$ million a year, 2013");
  CHECK(unit_and_period("usd_million", "total") == "US$ million, all years together");
  CHECK(unit_and_period("usd_million", "present_value") == "US$ million, present value");
  CHECK(unit_and_period("percent", "2030") == "% of the principal, 2030");
  CHECK(unit_and_period("usd_million", "") == "US$ million");
}

TEST_CASE("a scenario has its title and its name, or its name alone") {
  RunFacts facts;
  facts.scenarios = {{"cap-5", "At most 5 %"}, {"untitled", ""}};
  CHECK(scenario_words(facts, "cap-5") == "At most 5 % (cap-5)");
  CHECK(scenario_words(facts, "untitled") == "untitled");
}

#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

// A conversion's entries; they start at line 3.
std::string conversion(const std::string& entries) {
  return "\"conversions\": [ {\n" + entries + " } ]";
}

// A question's entries after the group's name; they start at line 3.
std::string probability(const std::string& entries) {
  return "\"probabilities\": [ { \"group\": \"Africa\",\n" + entries + " } ]";
}

}  // namespace

TEST_CASE("indicators are read") {
  const Indicators indicators =
      read_with(R"("indicators": { "threshold_percent": 3, "smart": true })").indicators;
  CHECK(indicators.threshold_percent == 3);
  CHECK(indicators.smart);
  CHECK_FALSE(read_with(R"("indicators": { "smart": false })").indicators.smart);
  CHECK(faults_with(R"("indicators": { "threshold_percent": 500, "smart": 1 })") ==
        Faults{"2:38: indicators.threshold_percent must lie in [0, 100], got 500 (percent, not "
               "basis points?)",
               "2:52: indicators.smart must be true or false, got the number 1"});
}

TEST_CASE("conversions are read") {
  const auto conversions = read_with(R"("conversions": [
      { "name": "school_years", "measure": "savings", "usd_per_unit": 128.6, "why": "w" },
      { "name": "2nd", "measure": "extra_flow",
        "usd_per_unit": { "uniform": { "minimum": 1, "maximum": 2 } } } ])")
                               .conversions;
  REQUIRE(conversions.size() == 2);
  CHECK(conversions[0].name == "school_years");
  CHECK(conversions[0].measure == "savings");
  CHECK(conversions[0].usd_per_unit.is_always(128.6));
  CHECK(conversions[1].measure == "extra_flow");
  CHECK(std::holds_alternative<Uniform>(conversions[1].usd_per_unit.shape));
}

TEST_CASE("conversions are checked") {
  const std::string rest = R"("measure": "savings", "usd_per_unit": 1)";
  CHECK(faults_with(conversion(R"("name": "child years", )" + rest)) ==
        Faults{"3:9: name must have letters, digits and underscores alone, such as "
               "\"school_years\", got \"child years\""});
  CHECK(faults_with(conversion(R"("name": "extra_flow", )" + rest)) ==
        Faults{"3:9: name must not be \"extra_flow\", as a measure has it"});
  CHECK(faults_with(conversion(R"("name": "a", )" + rest + " }, {\n\"name\": \"a\", " + rest)) ==
        Faults{"4:9: name must not be \"a\" twice"});
  CHECK(faults_with(conversion(R"("name": "a", "measure": "savings", "usd_per_unit": 0)")) ==
        Faults{"3:52: usd_per_unit must be greater than 0, got 0"});
  const Faults faults =
      faults_with(conversion(R"("name": "a", "measure": "cost_after", "usd_per_unit": 1)"));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].starts_with("3:25: measure must be one of \"savings\", \"extra_flow\", "));
  CHECK(faults[0].find("\"cost_before\"") == std::string::npos);
  CHECK(faults_with(R"("conversions": [{}])") ==
        Faults{"2:17: a conversion needs the key \"name\"",
               "2:17: a conversion needs the key \"measure\"",
               "2:17: a conversion needs the key \"usd_per_unit\""});
}

TEST_CASE("probabilities are read, in the unit of the measure") {
  const auto questions =
      read_with(R"("conversions": [ { "name": "years", "measure": "savings", "usd_per_unit": 1 } ],
      "groups": [ { "name": "Mine", "where": { "receiver": "KEN" } } ],
      "probabilities": [
      { "group": "Africa", "measure": "savings", "at_least_usd_million": 1000 },
      { "group": "Mine", "measure": "cost_after", "at_least_percent": 5 },
      { "group": "World", "measure": "corridors_above_after", "at_least_corridors": 2 },
      { "group": "World", "measure": "years", "at_least": 3.5 } ])")
          .probabilities;
  REQUIRE(questions.size() == 4);
  CHECK(questions[0].group == "Africa");
  CHECK(questions[0].measure == "savings");
  CHECK(questions[0].at_least == 1000);
  CHECK(questions[1].group == "Mine");
  CHECK(questions[1].at_least == 5);
  CHECK(questions[2].at_least == 2);
  CHECK(questions[3].measure == "years");
  CHECK(questions[3].at_least == 3.5);
}

TEST_CASE("probabilities are checked") {
  CHECK(faults_with(probability(R"("measure": "savings", "at_least_percent": 5)")) ==
        Faults{"3:43: at_least_percent does not fit the measure savings; write "
               "\"at_least_usd_million\""});
  CHECK(faults_with(probability(R"("measure": "savings")")) ==
        Faults{"2:20: a probability needs exactly one of the keys \"at_least_usd_million\", "
               "\"at_least_percent\", \"at_least_corridors\", \"at_least\", got none of them"});
  CHECK(faults_with(probability(R"("measure": "smart_cost_after", "at_least_percent": 5)")) ==
        Faults{"3:12: measure is smart_cost_after, which is not computed unless the scenario has "
               "\"indicators\": { \"smart\": true }"});
  CHECK(faults_with(probability(R"("measure": "saving", "at_least_usd_million": 5)")).size() == 1);
  CHECK(faults_with(R"("probabilities": [ { "group": "Afrika", "measure": "savings",
      "at_least_usd_million": 5 } ])") ==
        Faults{"2:31: group \"Afrika\" is neither a group of the results nor one of the scenario's "
               "\"groups\" or \"pools\"; did you mean \"Africa\"?"});
}

TEST_CASE("a name that a sender and a receiver have is refused") {
  Survey survey = small_survey();
  add_corridor(survey, 2, 1, {make_service("9", "Blue Bank", "Bank", "Cash to cash", 5, 1)});
  CHECK(faults_with(R"("probabilities": [ { "group": "KEN", "measure": "savings",
      "at_least_usd_million": 5 } ])",
                    survey) ==
        Faults{"2:31: group \"KEN\" is a sender and a receiver; give one of them a name of its own "
               "in \"groups\", such as { \"name\": \"Sent to KEN\", \"where\": { \"receiver\": "
               "\"KEN\" } }"});
}

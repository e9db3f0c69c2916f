#include "backtest/rounds_table.hpp"

#include "remitsim/diagnostics.hpp"
#include "survey/faults.hpp"
#include "survey/scratch_folder.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

const std::vector<Country> countries{{.code = "GBR"}, {.code = "KEN"}, {.code = "NLD"}};

std::vector<SurveyRound> rounds_of(const std::string& content) {
  const ScratchFolder folder;
  return load_rounds(folder.write("rounds.csv", content), countries);
}

/// Without the folder's name.
template <typename Action>
Lines faults_of(Action action) {
  try {
    action();
  } catch (const DataError& error) {
    Lines lines = lines_of(error.diagnostics());
    for (std::string& line : lines) line.erase(0, line.find("rounds.csv"));
    return lines;
  }
  return {};
}

const std::string header = "round,sender,receiver,cost_percent,services\n";

}  // namespace

TEST_CASE("rounds are read in the order of time") {
  const auto rounds = rounds_of(header +
                                "2014_1Q,GBR,KEN,6,3\n"
                                "2013_4Q,GBR,KEN,5.5,3\n"
                                "2013_4Q,NLD,KEN,-1,2\n");
  REQUIRE(rounds.size() == 2);
  CHECK(rounds[0].name == "2013_4Q");
  CHECK(rounds[0].cost_percent.size() == 2);
  CHECK(rounds[0].cost_percent.at({"GBR", "KEN"}) == 5.5);
  CHECK(rounds[0].cost_percent.at({"NLD", "KEN"}) == -1);
  CHECK(rounds[1].name == "2014_1Q");
  CHECK(rounds[1].quarter == rounds[0].quarter + 1);
}

TEST_CASE("every fault of a table of rounds is told with its place") {
  CHECK(faults_of([] {
          rounds_of(header +
                    "2013_Q4,GBR,KEN,1,1\n"
                    "2013_4Q,GBX,KEN,x,1\n"
                    "2013_4Q,GBR,KEN,1,1\n"
                    "2013_4Q,GBR,KEN,500,1\n"
                    "2013_4Q,GBR,KEN,2,1\n");
        }) ==
        Lines{"rounds.csv:2:1: round must be a year and a quarter such as 2013_4Q, got \"2013_Q4\"",
              "rounds.csv:3:9: sender must be a country of the survey, got \"GBX\"; did you mean "
              "\"GBR\"?",
              "rounds.csv:3:17: cost_percent must be a number, got \"x\"",
              "rounds.csv:5:17: cost_percent must lie in [-100, 200], got \"500\"",
              "rounds.csv:6:9: sender and receiver must be a pair listed once in a round; GBR-KEN "
              "is there twice in 2013_4Q, got \"GBR\""});
  CHECK(faults_of([] { rounds_of(header); }) == Lines{"rounds.csv: has a header but no rows"});
  CHECK(faults_of([] { rounds_of("round,sender,receiver\n"); }) ==
        Lines{"rounds.csv:1: the column \"cost_percent\" is missing"});
  CHECK(faults_of([] { load_rounds("/none/rounds.csv", countries); }) ==
        Lines{"rounds.csv: no such file"});
}

TEST_CASE("a round that is not there is refused with the nearest and all others") {
  const auto rounds = rounds_of(header + "2013_3Q,GBR,KEN,6,3\n2014_1Q,GBR,KEN,6,3\n");
  CHECK(find_round(rounds, "2014_1Q", "rounds.csv").quarter == rounds[1].quarter);
  CHECK(faults_of([&] { find_round(rounds, "2013_Q3", "rounds.csv"); }) ==
        Lines{"rounds.csv: holds no round \"2013_Q3\"; did you mean \"2013_3Q\"?; its rounds are "
              "2013_3Q, 2014_1Q"});
}

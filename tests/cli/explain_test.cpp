#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;
using Catch::Contains;

TEST_CASE("explain prints each value with the file and line that it comes from") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run("cd '" + source + "' && remitsim explain scenarios/cap-5.json");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("key ") && Contains("value ") && Contains("from\n"));
  CHECK_THAT(outcome.out, Contains("policies.cap.total_percent") && Contains("default\n"));
  CHECK_THAT(outcome.out, Contains(" scenarios/cap-5.json:37\n"));
}

TEST_CASE("explain shows one scenario of a family, with the files of its chain") {
  const Scratch scratch;
  const std::string command = "cd '" + source + "' && remitsim explain scenarios/cap-sweep.json";
  const Outcome first = scratch.run(command);
  CHECK(first.code == 0);
  CHECK_THAT(first.out, Contains("7 scenarios:\n  cap-sweep cap=2%\n") &&
                            Contains("The values of cap-sweep cap=2%:") &&
                            Contains(" scenarios/cap-5.json:") &&
                            Contains(" scenarios/cap-sweep.json:"));
  const Outcome other = scratch.run(command + " --scenario 'cap-sweep cap=8%' --json");
  CHECK(other.code == 0);
  CHECK_THAT(other.out, Contains("\"cap\": { \"total_percent\": 8 }"));
  const Outcome wrong = scratch.run(command + " --scenario 'cap-sweep cap=9%'");
  CHECK(wrong.code == 3);
  CHECK_THAT(wrong.err, Contains("has no scenario \"cap-sweep cap=9%\"; did you mean"));
}

TEST_CASE("what explain prints as JSON is a scenario of its own") {
  const Scratch scratch;
  REQUIRE(scratch.run("remitsim explain " + scenario("cap-3") + " --json > mine.json").code == 0);
  const Outcome mine = scratch.run("remitsim explain mine.json --json");
  CHECK(mine.code == 0);
  CHECK(mine.out == scratch.read("mine.json"));
}

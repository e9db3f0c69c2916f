// The README and the methods page show real output.

#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;

TEST_CASE("the README's table is what its command prints") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim run " + scenario("africa-g8"));
  REQUIRE(outcome.code == 0);
  // All but the last line, which has the time that it took.
  const std::string table = outcome.out.substr(0, outcome.out.find("\n100000 draws in "));
  REQUIRE(table.size() < outcome.out.size());
  std::ifstream stream(source + "/README.md");
  std::ostringstream readme;
  readme << stream.rdbuf();
  CHECK_THAT(readme.str(), Catch::Contains(table));
}

TEST_CASE("the README's table of printed figures is what its command prints") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim replicate --format markdown");
  REQUIRE(outcome.code == 0);
  std::ifstream stream(source + "/README.md");
  std::ostringstream readme;
  readme << stream.rdbuf();
  CHECK_THAT(readme.str(), Catch::Contains(outcome.out));
}

TEST_CASE("the methods page's backtest is what its command prints") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim backtest");
  REQUIRE(outcome.code == 0);
  std::ifstream stream(source + "/docs/methods.md");
  std::ostringstream methods;
  methods << stream.rdbuf();
  CHECK_THAT(methods.str(), Catch::Contains(outcome.out));
}

TEST_CASE("the README's own scenario is valid, and its mistake is told as it says") {
  const Scratch scratch;
  std::ifstream stream(source + "/README.md");
  std::ostringstream content;
  content << stream.rdbuf();
  const std::string readme = content.str();
  const std::string fence = "```jsonc\n";
  const std::size_t start = readme.find(fence) + fence.size();
  const std::string example = readme.substr(start, readme.find("```", start) - start);
  scratch.write("my-scenario.json", example);
  CHECK(scratch.run("remitsim check my-scenario.json").code == 0);

  REQUIRE(scratch.run("sed -i 's/\"total_percent\": 7/\"total_percent\": 500/' my-scenario.json")
              .code == 0);
  const Outcome outcome = scratch.run("remitsim check my-scenario.json");
  CHECK(outcome.code == 3);
  CHECK_THAT(readme, Catch::Contains(outcome.err));
}

// The README and the methods page show real output.

#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;

namespace {

/// A file of the project.
std::string project_file(const std::string& name) {
  std::ifstream stream(source + "/" + name);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

}  // namespace

TEST_CASE("the README's table is what its command prints") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim run " + scenario("africa-g8"));
  REQUIRE(outcome.code == 0);
  // All but the last line, which has the time that it took.
  const std::string table = outcome.out.substr(0, outcome.out.find("\n131,072 draws in "));
  REQUIRE(table.size() < outcome.out.size());
  CHECK_THAT(project_file("README.md"), Catch::Contains(table));
}

TEST_CASE("the README's table of printed figures is what its command prints") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim replicate --format markdown");
  REQUIRE(outcome.code == 0);
  CHECK_THAT(project_file("README.md"), Catch::Contains(outcome.out));
}

TEST_CASE("the methods page's backtest is what its command prints") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim backtest");
  REQUIRE(outcome.code == 0);
  CHECK_THAT(project_file("docs/methods.md"), Catch::Contains(outcome.out));
}

TEST_CASE("the README's own scenario is valid, and its mistake is told as it says") {
  const Scratch scratch;
  const std::string readme = project_file("README.md");
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

#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;
using Catch::Contains;

TEST_CASE("a program that was built without the page says what it needs") {
  const Scratch scratch;
  REQUIRE(scratch.run("remitsim run " + scenario("cap-5") + " --draws 64 --quiet --out out").code ==
          0);
  const Outcome outcome = scratch.run("remitsim report out");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("built without it") && Contains("scripts/install-dependencies"));
  CHECK_FALSE(scratch.has("report.html"));
}

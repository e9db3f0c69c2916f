#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;
using Catch::Contains;

TEST_CASE("every shipped scenario passes the check, and nothing is written") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim check '" + source + "'/scenarios/*.json");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("africa-g8.json: ok"));
  CHECK(scratch.is_empty());
}

TEST_CASE("check reads all files and ends with 3 if one is invalid") {
  const Scratch scratch;
  scratch.write("bad.json", R"({"format": "remitsim-scenario/1", "title": "A"})");
  const Outcome outcome = scratch.run("remitsim check bad.json " + scenario("cap-5"));
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err, Contains("bad.json:1:1") && Contains("why"));
  CHECK_THAT(outcome.out, Contains("cap-5.json: ok"));
}

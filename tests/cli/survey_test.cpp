#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;
using Catch::Contains;

TEST_CASE("survey prints what the data hold") {
  const Outcome outcome = Scratch().run("remitsim survey");
  CHECK(outcome.code == 0);
  for (const std::string words : {"220", "32", "89", "2,904", "173", "47", "12.23", "8.58"}) {
    CHECK_THAT(outcome.out, Contains(words));
  }
}

TEST_CASE("survey runs on a user's own tables, and refuses broken ones with 4") {
  const Scratch scratch;
  REQUIRE(scratch.run("cp -r '" + source + "/data/rpw-2013q4' mine").code == 0);
  CHECK(scratch.run("remitsim survey --survey mine").code == 0);
  REQUIRE(scratch.run("sed -i '2s/^ARE,EGY/ARE,XXX/' mine/corridors.csv").code == 0);
  const Outcome outcome = scratch.run("remitsim survey --survey mine");
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("corridors.csv:2:5") && Contains("XXX"));
  CHECK(outcome.out.empty());
}

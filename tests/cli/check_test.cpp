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

TEST_CASE("check finds what only a run of the scenarios would") {
  const Scratch scratch;
  const std::string extends = R"({"extends": ")" + source + R"(/scenarios/cap-5.json", )";
  scratch.write("draws.json",
                extends + R"("sweep": [{"vary": "sampling.draws", "values": [16, 32]}]})");
  scratch.write("a.json", extends + R"("against": "b"})");
  scratch.write("b.json", extends + R"("title": "B"})");
  scratch.write("c.json", extends + R"("against": "d"})");
  scratch.write("d.json", extends + R"("sampling": {"seed": 7}})");
  CHECK_THAT(scratch.run("remitsim check draws.json").err,
             Contains("draws.json: ") && Contains("share their draws"));
  CHECK_THAT(scratch.run("remitsim check a.json").err,
             Contains("a.json: ") && Contains("does not run with it"));
  const Outcome together = scratch.run("remitsim check a.json b.json c.json d.json");
  CHECK(together.code == 3);
  CHECK(together.out == "a.json: ok — No service above 5 percent\nb.json: ok — B\n");
  CHECK_THAT(together.err, Contains("c.json: ") && Contains("d.json: ") && Contains("seed"));
}

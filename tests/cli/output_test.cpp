#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

const std::string run = "remitsim run " + scenario("cap-5") + " --draws 300 --quiet --out ";

}  // namespace

TEST_CASE("a file in place of the results folder ends with 6 and is left alone") {
  const Scratch scratch;
  scratch.write("taken", "mine");
  const Outcome outcome = scratch.run(run + "taken");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("taken"));
  CHECK(scratch.read("taken") == "mine");
}

TEST_CASE("a folder in place of results.csv ends with 6 and leaves nothing half-written") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("mkdir -p out/results.csv && " + run + "out");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("results.csv"));
  CHECK(scratch.run("ls -A out").out == "results.csv\n");
}

TEST_CASE("a place where nothing can be written ends with 6") {
  CHECK(Scratch().run(run + "/proc/remitsim").code == 6);
}

TEST_CASE("a full standard output is told, not ignored") {
  for (const std::string format : {"table", "csv"}) {
    const Outcome outcome = Scratch().run("remitsim survey --format " + format + " >/dev/full");
    CHECK(outcome.code == 6);
    CHECK_THAT(outcome.err, Contains("standard output"));
  }
}

TEST_CASE("a standard error that is full does not change the exit code") {
  CHECK(Scratch().run("remitsim check missing.json 2>/dev/full").code == 3);
}

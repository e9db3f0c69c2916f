#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

const std::string family = R"({ "format": "remitsim-scenario/1", "extends": ")" + source +
                           R"(/scenarios/cap-5.json", "title": "Caps", "why": "A test.",
     "sweep": [{ "vary": "policies.cap.total_percent", "from": 4, "to": 6 }] })";

/// Changes a digit of the first line with this text.
std::string change(const std::string& text, const std::string& file) {
  return "sed -i '0,/" + text + "/ s/\\(" + text + ".*[.][0-9]\\)[0-9]/\\1x/' " + file;
}

}  // namespace

TEST_CASE("a run that is run again is identical, whatever way it was made") {
  const Scratch scratch;
  scratch.write("family.json", family);
  for (const std::string& arguments :
       {std::string("run family.json --draws 2000 --seed 5"),
        std::string("run family.json --draws 2000 --method random"),
        "run " + scenario("sdg-2030") + " --draws 1024 --control-variates",
        "run " + scenario("africa-g8") + " --until 2%"}) {
    INFO(arguments);
    REQUIRE(scratch.run("remitsim " + arguments + " --quiet --force --out out").code == 0);
    const Outcome outcome = scratch.run("remitsim verify out --quiet --threads 3");
    INFO(outcome.err);
    CHECK(outcome.code == 0);
    CHECK_THAT(outcome.out, Contains("identical: "));
  }
}

TEST_CASE("a run that was stopped is verified as far as it came") {
  const Scratch scratch;
  REQUIRE(scratch
              .run("remitsim run " + scenario("cap-5") +
                   " --draws 100000000 --method random --time-limit 3s --quiet --out out")
              .code == 5);
  const Outcome outcome = scratch.run("remitsim verify out");
  INFO(outcome.err);
  CHECK(outcome.code == 0);
}

TEST_CASE("a number that was changed is shown beside what the run gives") {
  const Scratch scratch;
  REQUIRE(
      scratch.run("remitsim run " + scenario("cap-5") + " --draws 1024 --quiet --out out").code ==
      0);
  REQUIRE(scratch.run(change("Africa,savings", "out/results.csv")).code == 0);
  const Outcome outcome = scratch.run("remitsim verify out");
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("out: is not what the run gives") && Contains("results.csv:") &&
                              Contains("where the run gives") && Contains("Africa,savings"));
  REQUIRE(scratch.run("sed -i '$ d' out/results.csv").code == 0);
  CHECK(scratch.run("remitsim verify out").code == 4);
}

TEST_CASE("a manifest that says something else than the database is refused") {
  const Scratch scratch;
  REQUIRE(scratch.run("remitsim run " + scenario("cap-5") + " --draws 64 --quiet --out out").code ==
          0);
  REQUIRE(scratch.run("cp out/manifest.json kept.json").code == 0);
  for (const std::string change :
       {"s/\"seed\": [0-9]*/\"seed\": 77/", "s/\"draws\": 64/\"draws\": 32/", "s/sobol/random/"}) {
    REQUIRE(scratch.run("sed '" + change + "' kept.json >out/manifest.json").code == 0);
    const Outcome outcome = scratch.run("remitsim verify out");
    CHECK(outcome.code == 4);
    CHECK_THAT(outcome.err, Contains("manifest.json: is of another run than results.sqlite"));
  }
  CHECK(scratch.run("rm out/manifest.json; remitsim verify out").code == 4);
}

TEST_CASE("what cannot be verified is told, with what is missing") {
  const Scratch scratch;
  CHECK(scratch.run("remitsim verify gone").code == 4);
  REQUIRE(scratch.run("remitsim run " + scenario("cap-5") + " --draws 64 --quiet --out out").code ==
          0);
  REQUIRE(
      scratch
          .run("cp -r '" + source + "/data/rpw-2013q4' survey && sed -i '$ d' survey/services.csv")
          .code == 0);
  const Outcome other = scratch.run("remitsim verify out --survey survey");
  CHECK(other.code == 4);
  CHECK_THAT(other.err, Contains("is of another survey") && Contains("--survey"));
}

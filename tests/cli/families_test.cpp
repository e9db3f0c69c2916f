// Files with sweeps, folders and patterns on the command line.

#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace remitsim;
using namespace remitsim::cli;
using Catch::Contains;

namespace {

std::string with_cap(const std::string& percent, const std::string& more = "") {
  return R"({ "format": "remitsim-scenario/1", "title": "T", "why": "W",
    "policies": [ { "cap": { "total_percent": )" +
         percent + " } } ]" + more + " }";
}

const std::string sweep =
    R"(, "sweep": [ { "vary": "policies.cap.total_percent", "values": [4, 3] } ])";

}  // namespace

TEST_CASE("the scenarios of a family are in the results under their names") {
  const Scratch scratch;
  scratch.write("caps.json", with_cap("5", sweep));
  const Outcome outcome = scratch.run("remitsim run caps.json --draws 256");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("T: cap=4%") && Contains("T: cap=3%"));
  const std::string csv = scratch.read("results/caps/results.csv");
  CHECK_THAT(csv, Contains("\ncaps cap=4%,") && Contains("\ncaps cap=3%,"));
}

TEST_CASE("a scenario of a family has the same results alone") {
  const Scratch scratch;
  scratch.write("caps.json", with_cap("5", sweep));
  REQUIRE(scratch.run("remitsim run caps.json --draws 256 --quiet").code == 0);
  REQUIRE(scratch
              .run("remitsim explain caps.json --scenario 'caps cap=3%' --json > 'caps cap=3%.json'"
                   " && remitsim run 'caps cap=3%.json' --draws 256 --quiet --out alone")
              .code == 0);
  const Outcome rows = scratch.run(
      "grep -c '^caps cap=3%,' alone/results.csv; "
      "diff <(grep '^caps cap=3%,' results/caps/results.csv) <(tail -n +2 alone/results.csv)");
  CHECK(rows.code == 0);
  CHECK(std::stoi(rows.out) > 1000);
}

TEST_CASE("a folder means the scenarios in it, in the order of their names") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir -p mine/schema mine/empty").code == 0);
  scratch.write("mine/b.json", with_cap("5"));
  scratch.write("mine/a.json", with_cap("4"));
  scratch.write("mine/schema/c.json", "{}");
  scratch.write("mine/x.schema.json", "{}");
  scratch.write("mine/notes.txt", "");
  const Outcome outcome = scratch.run("remitsim check mine/");
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "mine/a.json: ok — T\nmine/b.json: ok — T\n");
  CHECK(scratch.run("remitsim run mine --draws 64 --quiet").code == 0);
  CHECK(scratch.has("results/study/results.csv"));
  const Outcome empty = scratch.run("remitsim run mine/empty");
  CHECK(empty.code == 3);
  CHECK(empty.err == "mine/empty: this folder holds no scenarios, files that end in .json\n");
}

TEST_CASE("a pattern in quotes means the files that fit it") {
  const Scratch scratch;
  for (const std::string name : {"cap-1", "cap-2", "tax-1"}) {
    scratch.write(name + ".json", with_cap("5"));
  }
  const Outcome outcome = scratch.run("remitsim check 'cap-?.json' 'tax-*'");
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "cap-1.json: ok — T\ncap-2.json: ok — T\ntax-1.json: ok — T\n");
  const Outcome none = scratch.run("remitsim check 'fee-*.json'");
  CHECK(none.code == 3);
  CHECK(none.err == "fee-*.json: no file fits this pattern\n");
  scratch.write("odd[1].json", with_cap("5"));
  CHECK(scratch.run("remitsim check 'odd[1].json'").code == 0);
}

TEST_CASE("check tells how many scenarios a family has") {
  const Scratch scratch;
  scratch.write("caps.json", with_cap("5", sweep));
  CHECK(scratch.run("remitsim check caps.json").out ==
        "caps.json: ok — 2 scenarios, from \"caps cap=4%\" to \"caps cap=3%\"\n");
}

TEST_CASE("two scenarios of one name are refused, whichever files make them") {
  const Scratch scratch;
  scratch.write("caps.json", with_cap("5", sweep));
  scratch.write("caps cap=3%.json", with_cap("3"));
  const Outcome outcome = scratch.run("remitsim run 'caps cap=3%.json' caps.json --draws 64");
  CHECK(outcome.code == 3);
  CHECK(
      outcome.err ==
      "caps.json: has the same name as caps cap=3%.json, and results go by the name; rename one\n");
}

TEST_CASE("where one scenario is asked for, a family is refused") {
  const Scratch scratch;
  scratch.write("caps.json", with_cap("5", sweep));
  const Outcome outcome = scratch.run("remitsim survey --after caps.json");
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err, Contains("makes a family of 2 scenarios, where one is asked for"));
}

// The folder of results: all or nothing, and never two runs in one.

#include "files/sha256.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

const std::string three_files = "manifest.json\nresults.csv\nresults.sqlite\n";
const std::string all_files = "checkpoint-1.part\n" + three_files;
const std::string run = "remitsim run " + scenario("cap-5") + " --quiet --draws 300 ";

/// Starts a run into the folder "out" that would take hours, as $!, and waits until it is under
/// way.
const std::string long_run =
    "'" REMITSIM_PROGRAM "' run " + scenario("cap-5") +
    " --method random --draws 1000000000 --out out >first.out 2>first.err & "
    "for (( i = 0; i < 600; ++i )); do "
    "[[ -e out.partial/.lock && $(awk '{print $14 + $15}' /proc/$!/stat) -gt 100 ]] && break; "
    "sleep 0.1; done; ";

std::string ls(const Scratch& scratch, const std::string& folder) {
  return scratch.run("ls -A " + folder).out;
}

/// Whether the folder has one run's files, which go together.
void check_whole(const Scratch& scratch, const std::string& folder,
                 const std::string& files = all_files) {
  REQUIRE(ls(scratch, folder) == files);
  const auto manifest = nlohmann::json::parse(scratch.read(folder + "/manifest.json"));
  const std::string csv = scratch.read(folder + "/results.csv");
  CHECK(manifest["results"]["sha256"] == remitsim::sha256(csv));
  CHECK(manifest["database"]["sha256"] ==
        remitsim::sha256(scratch.read(folder + "/results.sqlite")));
  CHECK(scratch.run("remitsim export " + folder).out == csv);
}

}  // namespace

TEST_CASE("a command works twice in a row, and leaves one folder") {
  const Scratch scratch;
  const std::string first = "remitsim run " + scenario("africa-g8") + " --draws 300 --quiet";
  REQUIRE(scratch.run(first).code == 0);
  const std::string database = scratch.read("results/africa-g8/results.sqlite");
  const Outcome again = scratch.run(first + " --threads 1");
  INFO(again.err);
  REQUIRE(again.code == 0);
  check_whole(scratch, "results/africa-g8");
  CHECK(scratch.read("results/africa-g8/results.sqlite") == database);
  CHECK(ls(scratch, "results") == "africa-g8\n");
}

TEST_CASE("another run into the folder ends with 6 at once, says why, and changes nothing") {
  const Scratch scratch;
  REQUIRE(scratch.run(run + "--out out").code == 0);
  const std::string csv = scratch.read("out/results.csv");
  const std::string manifest = scratch.read("out/manifest.json");
  const Outcome outcome =
      scratch.run("remitsim run " + scenario("cap-5") + " --draws 100000000 --out out");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("out: holds the results of another run (512 draws, not "
                                   "134,217,728); choose another folder with --out, go on from "
                                   "there with \"run --resume\", or replace them with --force"));
  CHECK(scratch.read("out/results.csv") == csv);
  CHECK(scratch.read("out/manifest.json") == manifest);
  CHECK(ls(scratch, ".") == "out\n");
  REQUIRE(
      scratch.run("remitsim run " + scenario("cap-5") + " --draws 600 --out out --force").code ==
      0);
  CHECK(scratch.read("out/results.csv") != csv);
  check_whole(scratch, "out");
}

TEST_CASE("a scenario that was changed since is another run") {
  const Scratch scratch;
  REQUIRE(scratch.run("cp " + scenario("cap-5") + " mine.json").code == 0);
  const std::string mine = "remitsim run mine.json --quiet --draws 300";
  REQUIRE(scratch.run(mine).code == 0);
  const Outcome outcome = scratch.run("echo >> mine.json; " + mine);
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("scenario mine before its file was changed"));
}

TEST_CASE("an interrupted run is not replaced by the same one, unless that is forced") {
  const Scratch scratch;
  CHECK(scratch.run(long_run + "kill -INT $!; wait $!").code == 130);
  check_whole(scratch, "out");
  const Outcome outcome = scratch.run("remitsim run " + scenario("cap-5") +
                                      " --method random --draws 1000000000 --out out");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("a run that was stopped after") && Contains("--force"));
  CHECK(scratch.run(run + "--out out --force").code == 0);
}

TEST_CASE("of two runs into one folder the second is refused, and the first one's work is whole") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(long_run + run +
                                      "--force --out out; second=$?; kill -INT $!; wait $!; "
                                      "echo $?; exit $second");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("out: another run (process ") && Contains("--out"));
  CHECK(outcome.out == "130\n");
  check_whole(scratch, "out");
  CHECK_FALSE(scratch.has("out.partial"));
}

TEST_CASE("many runs into one folder at once end with one run's results") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(
      "for seed in 1 2 3 4 5 6; do "
      "'" REMITSIM_PROGRAM "' run " +
      scenario("cap-5") +
      " --quiet --threads 1 --draws 300 --seed $seed --out out >$seed.out 2>$seed.err & done; "
      "wait");
  CHECK(outcome.code == 0);
  check_whole(scratch, "out");
  CHECK_FALSE(scratch.has("out.partial"));
  CHECK_FALSE(scratch.has("out.2"));
  // Those that came while it was under way, or after it, are refused.
  CHECK(scratch.run("cat *.out | wc -l").out == "1\n");
  CHECK(scratch.run("cat *.err | wc -l").out == "5\n");
}

TEST_CASE("a run that is killed leaves no results, and the next one clears up") {
  const Scratch scratch;
  CHECK(scratch.run(long_run + "kill -KILL $!; wait $!").code == 137);
  CHECK_FALSE(scratch.has("out"));
  CHECK(scratch.has("out.partial"));
  REQUIRE(scratch.run(run + "--out out").code == 0);
  check_whole(scratch, "out");
  CHECK_FALSE(scratch.has("out.partial"));
}

TEST_CASE("what a killed run had finished is kept, and told") {
  const Scratch scratch;
  REQUIRE(scratch.run(run + "--out out && mv out out.partial").code == 0);
  const Outcome outcome = scratch.run(run + "--seed 5 --out out");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err, Contains("an earlier run was killed before its results were in place; "
                                   "they are in out.2"));
  check_whole(scratch, "out.2");
  check_whole(scratch, "out");
}

TEST_CASE("what comes into the folder during a run is left alone, and the results are kept") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run(long_run + "mkdir out; echo mine >out/thesis.tex; kill -INT $!; wait $!");
  CHECK(outcome.code == 6);
  CHECK_THAT(scratch.read("first.err"), Contains("the results of this run are in out.2"));
  CHECK(scratch.read("out/thesis.tex") == "mine\n");
  CHECK(ls(scratch, "out") == "thesis.tex\n");
  check_whole(scratch, "out.2");
  // The tables are told in any case.
  CHECK_THAT(scratch.read("first.out"), Contains("What the figures stand on"));
}

TEST_CASE("a file that may not be so large ends with 6, and nothing is left") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run("export TMPDIR=\"$PWD\"; ulimit -f 300; " + run + "--out new/out");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("results.csv: cannot be written: File too large"));
  CHECK(ls(scratch, ".").empty());
  // Nor is what was there before.
  REQUIRE(scratch.run(run + "--out out").code == 0);
  const std::string csv = scratch.read("out/results.csv");
  const Outcome again = scratch.run("export TMPDIR=\"$PWD\"; ulimit -f 300; " + run + "--out out");
  CHECK(again.code == 6);
  CHECK(scratch.read("out/results.csv") == csv);
  check_whole(scratch, "out");
}

TEST_CASE("a full disk ends with 6, and the results are where there is room") {
  // Full with the CSV file, and full with the database.
  for (const std::string size : {"300k", "3000k"}) {
    const Scratch scratch;
    if (scratch.run("mkdir disk tmp && mount -t tmpfs -o size=" + size + " x disk").code != 0) {
      WARN("no disk can be mounted here: not tested");
      return;
    }
    const Outcome outcome = scratch.run("export TMPDIR=\"$PWD/tmp\"; " + run + "--out disk/out");
    const std::string left = ls(scratch, "disk");
    CHECK(scratch.run("umount disk").code == 0);
    CHECK(outcome.code == 6);
    const std::string file = size == "300k" ? "results.csv" : "results.sqlite";
    CHECK_THAT(outcome.err, Contains("disk/out.partial/" + file + ": cannot be written: ") &&
                                (Contains("full") || Contains("No space left on device")) &&
                                Contains("; the results of this run are in ") &&
                                Contains("tmp/remitsim-out-"));
    // A checkpoint that still had room is kept.
    CHECK(left == (size == "300k" ? "" : "out.partial\n"));
    const std::string kept = ls(scratch, "tmp");
    check_whole(scratch, "tmp/" + kept.substr(0, kept.size() - 1), three_files);
  }
}

TEST_CASE("a disk that can only be read ends with 6 before anything is simulated") {
  const Scratch scratch;
  if (scratch.run("mkdir disk && mount -t tmpfs -o ro x disk").code != 0) {
    if (geteuid() == 0) {
      WARN("no disk can be mounted here: not tested");
      return;
    }
    REQUIRE(scratch.run("chmod a-w disk").code == 0);
  }
  const Outcome outcome =
      scratch.run("timeout 60 bash -c \"'" REMITSIM_PROGRAM "' run " + scenario("cap-5") +
                  " --method random --draws 1000000000 --out disk/out\"; "
                  "code=$?; umount disk 2>/dev/null; exit $code");
  CHECK(outcome.code == 6);
  CHECK_THAT(outcome.err, Contains("disk/out: folder cannot be created"));
}

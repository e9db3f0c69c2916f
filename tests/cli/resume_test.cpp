// A study that is stopped, killed, spread or cut into batches has the bytes of one run.

#include "support/plain_sqlite.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

const std::string two_scenarios = scenario("cap-5") + " " + scenario("fx-margin-cap");
const std::string run = "remitsim run " + two_scenarios + " --quiet --draws 8192 ";

/// results.csv and results.sqlite of one run.
struct Whole {
  std::string csv;
  std::string database;
};

const Whole& whole() {
  static const Whole whole = [] {
    const Scratch scratch;
    REQUIRE(scratch.run(run + "--out out").code == 0);
    return Whole{scratch.read("out/results.csv"), scratch.read("out/results.sqlite")};
  }();
  return whole;
}

void check_whole(const Scratch& scratch, const std::string& folder = "out") {
  CHECK(scratch.read(folder + "/results.csv") == whole().csv);
  CHECK(scratch.read(folder + "/results.sqlite") == whole().database);
}

/// Starts the run of the first argument in the background, as $!, and waits for it to have worked
/// for so many hundredths of a second.
std::string started(const std::string& arguments, const std::string& hundredths) {
  return "'" REMITSIM_PROGRAM "' " + arguments + " >first.out 2>first.err & " +
         "for (( i = 0; i < 6000; ++i )); do [[ $(awk '{print $14 + $15}' /proc/$!/stat "
         "2>/dev/null || echo 9999) -gt " +
         hundredths + " ]] && break; sleep 0.01; done; ";
}

}  // namespace

TEST_CASE("more draws reuse those that are done, and give what a run of so many gives") {
  const Scratch scratch;
  REQUIRE(scratch.run("remitsim run " + two_scenarios + " --quiet --draws 2048 --out out").code ==
          0);
  const Outcome refused = scratch.run(run + "--out out");
  CHECK(refused.code == 6);
  CHECK_THAT(refused.err, Contains("2,048 draws, not 8,192") && Contains("--resume"));
  REQUIRE(scratch.run(run + "--out out --resume").code == 0);
  check_whole(scratch);
  CHECK(scratch.run("ls").out == "out\n");
  const Outcome fewer =
      scratch.run("remitsim run " + two_scenarios + " --draws 2048 --out out --resume");
  CHECK(fewer.code == 3);
  CHECK_THAT(fewer.err, Contains("ask for as many draws as it was made for, or more"));
  check_whole(scratch);
}

TEST_CASE(
    "a run that is to be resumed starts anew where there is nothing to go on from, and changes "
    "nothing after") {
  const Scratch scratch;
  for (int i = 0; i < 2; ++i) {
    REQUIRE(scratch.run(run + "--out out --resume").code == 0);
    check_whole(scratch);
  }
}

TEST_CASE("a run that is interrupted has results, and goes on from there") {
  const Scratch scratch;
  const std::string long_run = "run " + two_scenarios + " --draws 65536 --threads 1 --out out";
  const Outcome first = scratch.run(started(long_run, "120") + "kill -TERM $!; wait $!");
  REQUIRE(first.code == 130);
  CHECK_THAT(scratch.read("first.err"), Contains("--resume"));
  CHECK(nlohmann::json::parse(scratch.read("out/manifest.json"))["complete"] == false);
  CHECK(scratch.run("remitsim " + long_run).code == 6);
  REQUIRE(scratch.run("remitsim " + long_run + " --quiet --resume").code == 0);
  REQUIRE(
      scratch.run("remitsim run " + two_scenarios + " --draws 65536 --quiet --out whole").code ==
      0);
  CHECK(scratch.read("out/results.csv") == scratch.read("whole/results.csv"));
}

TEST_CASE("what is done of many scenarios is kept when their run is killed") {
  const Scratch scratch;
  const std::string batches = "run " + two_scenarios + " --draws 8192 --at-once 1 --out out";
  // Killed before, within and between its two batches.
  for (const std::string when : {"5", "25", "45", "65"}) {
    const Outcome outcome =
        scratch.run(started(batches + " --resume", when) + "kill -KILL $!; wait $!");
    CHECK((outcome.code == 137 || outcome.code == 0));
  }
  if (scratch.has("out.partial/checkpoint-1.part")) {
    const Outcome refused = scratch.run("remitsim " + batches);
    CHECK(refused.code == 6);
    CHECK_THAT(refused.err, Contains("--resume") && Contains("--force"));
  }
  REQUIRE(scratch.run("remitsim " + batches + " --quiet --resume").code == 0);
  CHECK(scratch.read("out/results.csv") == whole().csv);
  CHECK_FALSE(scratch.has("out.partial"));
}

TEST_CASE("checkpoints that are cut off, altered or foreign are refused, with the reason") {
  const Scratch scratch;
  REQUIRE(scratch.run("remitsim run " + two_scenarios + " --quiet --draws 1024 --out out").code ==
          0);
  REQUIRE(scratch.run("cp -r out kept").code == 0);
  const auto refused = [&](const std::string& damage, const std::string& arguments) {
    REQUIRE(scratch.run("rm -r out && cp -r kept out && " + damage).code == 0);
    const Outcome outcome = scratch.run(run + "--out out --resume " + arguments);
    CHECK((outcome.code == 3 || outcome.code == 4 || outcome.code == 6));
    CHECK(scratch.read("out/results.csv") == scratch.read("kept/results.csv"));
    return outcome.err;
  };
  CHECK_THAT(refused("truncate --size=1000 out/checkpoint-1.part", ""),
             Contains("checkpoint-1.part: cannot be read"));
  CHECK_THAT(
      refused("gunzip -c <kept/checkpoint-1.part | sed 's/0/1/5' >out/checkpoint-1.part", ""),
      Contains("checkpoint-1.part: ") && Contains("altered"));
  CHECK_THAT(refused("remitsim run " + scenario("cap-5") +
                         " --quiet --draws 1024 --out x && cp x/checkpoint-1.part out && rm -r x",
                     ""),
             Contains("checkpoint-1.part: it is of another study"));
  CHECK_THAT(refused("true", "--seed 7"), Contains("seed"));
}

TEST_CASE("shards that are merged have the bytes of one run") {
  for (const std::string of : {"1", "2", "7"}) {
    const Scratch scratch;
    REQUIRE(scratch
                .run("for i in $(seq " + of + "); do " + run + "--shard $i/" + of +
                     " --out shards || exit 1; done")
                .code == 0);
    const Outcome merged = scratch.run("remitsim merge " + two_scenarios +
                                       " --draws 8192 --quiet --shards shards --out out");
    INFO(merged.err);
    REQUIRE(merged.code == 0);
    check_whole(scratch);
  }
}

TEST_CASE("shards of batches of scenarios have the bytes of one run") {
  const Scratch scratch;
  REQUIRE(scratch.run(run + "--at-once 1 --shard 1/2 && " + run + "--at-once 1 --shard 2/2").code ==
          0);
  CHECK(scratch.run("cd results/study.shards && ls *").out ==
        "shard-1-of-2:\nbatch-1.part\nbatch-2.part\n\n"
        "shard-2-of-2:\nbatch-1.part\nbatch-2.part\n");
  REQUIRE(
      scratch.run("remitsim merge " + two_scenarios + " --draws 8192 --quiet --at-once 1").code ==
      0);
  CHECK(scratch.read("results/study/results.csv") == whole().csv);
}

TEST_CASE("a shard that is missing or foreign is named, and nothing is written") {
  const Scratch scratch;
  const std::string merge = "remitsim merge " + two_scenarios + " --quiet --draws 8192";
  CHECK(scratch.run(merge).code == 4);
  REQUIRE(scratch.run(run + "--shard 1/3 && " + run + "--shard 3/3").code == 0);
  const Outcome missing = scratch.run(merge);
  CHECK(missing.code == 3);
  CHECK_THAT(missing.err, Contains("shard 2 of 3 is missing") && Contains("--shard 2/3"));
  CHECK(scratch.run("ls results").out == "study.shards\n");
  REQUIRE(scratch.run(run + "--seed 9 --shard 2/3").code == 0);
  CHECK_THAT(scratch.run(merge).err,
             Contains("shard-2-of-3/batch-1.part: it is of another study") && Contains("seed"));
  CHECK_THAT(scratch.run(run + "--shard 1/3").err, Contains("is there already"));
  CHECK(scratch.run(run + "--shard 2/3 --force").code == 0);
  CHECK(scratch.run(merge).code == 0);
}

TEST_CASE("a shard that is not finished is named, and goes on") {
  const Scratch scratch;
  const std::string merge = "remitsim merge " + two_scenarios + " --quiet --draws 8192";
  REQUIRE(scratch.run(run + "--shard 1/2").code == 0);
  CHECK(scratch.run(run + "--shard 2/2 --time-limit 0.000001s").code == 5);
  const Outcome refused = scratch.run(merge);
  CHECK(refused.code == 4);
  CHECK_THAT(refused.err, Contains("shard-2-of-2.partial: this shard is not finished"));
  CHECK(scratch.run(run + "--shard 2/2").code == 6);
  REQUIRE(scratch.run(run + "--shard 2/2 --resume").code == 0);
  REQUIRE(scratch.run(merge).code == 0);
  CHECK(scratch.read("results/study/results.csv") == whole().csv);
}

TEST_CASE("a shard that is done stays until the run that replaces it is done") {
  const Scratch scratch;
  REQUIRE(scratch.run(run + "--shard 1/1").code == 0);
  CHECK(scratch.run(run + "--shard 1/1 --force --time-limit 0.000001s").code == 5);
  REQUIRE(scratch.run("remitsim merge " + two_scenarios + " --quiet --draws 8192").code == 0);
  CHECK(scratch.read("results/study/results.csv") == whole().csv);
}

TEST_CASE("one process at a time does a shard, and it is known at once where it cannot write") {
  const Scratch scratch;
  REQUIRE(scratch
              .run("mkdir -p results/study.shards/shard-1-of-2.partial && cd "
                   "results/study.shards/shard-1-of-2.partial && (flock 9; sleep 3) 9>.lock &\n"
                   "sleep 1")
              .code == 0);
  const Outcome second = scratch.run(run + "--shard 1/2");
  CHECK(second.code == 6);
  CHECK_THAT(second.err, Contains("another run"));
  REQUIRE(scratch.run("touch file").code == 0);
  CHECK(scratch.run(run + "--shard 2/2 --out file/shards").code == 6);
}

TEST_CASE("shares that are none are refused") {
  const Scratch scratch;
  for (const std::string shard : {"0/3", "4/3", "3", "a/b", "1/", "-1/3"}) {
    const Outcome outcome = scratch.run(run + "--shard=" + shard);
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains("such as 3/8"));
  }
  CHECK(scratch.run(run + "--shard 1/2 --until 1%").code == 2);
}

TEST_CASE("a run until a precision that goes on has all looks of one that was never stopped") {
  const Scratch scratch;
  const std::string until = "remitsim run " + two_scenarios + " --quiet --until 0.0001% ";
  CHECK(scratch.run(until + "--draws 32768 --out whole").code == 5);
  CHECK(scratch.run(until + "--draws 8192 --out out").code == 5);
  CHECK(scratch.run(until + "--draws 32768 --resume --out out").code == 5);
  CHECK(scratch.read("out/results.csv") == scratch.read("whole/results.csv"));
  CHECK(scratch.read("out/results.sqlite") == scratch.read("whole/results.sqlite"));
  CHECK(
      remitsim::plain::value(scratch.path("out/results.sqlite").string(),
                             "SELECT group_concat(look || ' ' || draws, ', ') FROM convergence") ==
      "1 4096, 2 8192, 3 16384, 4 32768");
}

// `mpirun -n N remitsim …`, with real processes.

#include "support/program.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

/// The launcher, on machines with fewer processors than ranks too, and in containers, where tests
/// are run by root. Leaks are MPI's own, which a sanitized build would tell of.
std::string mpirun() {
  const std::string root = geteuid() == 0 ? " --allow-run-as-root" : "";
  return "ASAN_OPTIONS=detect_leaks=0 '" REMITSIM_MPIRUN "' --oversubscribe" + root;
}

/// Part of a command line of mpirun: so many ranks of the program with these arguments.
std::string ranks(int count, const std::string& arguments) {
  return " -n " + std::to_string(count) + " '" REMITSIM_PROGRAM "' " + arguments;
}

std::string on_ranks(int count, const std::string& arguments) {
  return mpirun() + ranks(count, arguments);
}

const std::string africa = "run " + scenario("africa-g8") + " ";
const std::string long_run =
    africa + "--threads 1 --draws 1000000000 --method random --quiet --out out";

/// A run in the background, whose ranks leave their process ids in pid.0, pid.1, ...; once there is
/// such a file or folder, and a little later, `and_then`; then its exit code.
std::string started(int count, const std::string& arguments, const std::string& once_there_is,
                    const std::string& and_then) {
  const std::string ranks = std::to_string(count);
  // What an earlier run left must not be taken for this one's.
  return "rm -f pid.*; " + mpirun() + " -n " + ranks +
         " bash -c 'echo $$ > pid.$OMPI_COMM_WORLD_RANK; exec \"$@\"' rank '" REMITSIM_PROGRAM
         "' " +
         arguments + " & run=$!; until [ -e " + once_there_is +
         " ] && [ $(cat pid.* 2>/dev/null | wc -l) = " + ranks + " ]; do sleep 0.05; done; " +
         and_then + "; wait $run";
}

std::string started(int count, const std::string& and_then) {
  return started(count, long_run, "out.partial", "sleep 1; " + and_then);
}

/// All but what is about the time that a run took, and on what.
std::string without_last_line(const std::string& text) {
  return text.substr(0, text.find("draws in "));
}

}  // namespace

TEST_CASE("any number of ranks gives the same bytes, and prints once what one process prints") {
  const Scratch scratch;
  const std::string few = africa + "--draws 20000 --method random --threads 1 --out ";
  const Outcome alone = scratch.run("remitsim " + few + "alone");
  REQUIRE(alone.code == 0);
  for (const int count : {1, 2, 3}) {
    const std::string folder = std::to_string(count);
    const Outcome outcome = scratch.run(on_ranks(count, few + folder));
    INFO(outcome.out << outcome.err);
    CHECK(outcome.code == 0);
    CHECK(without_last_line(outcome.out) == without_last_line(alone.out));
    CHECK(scratch.read(folder + "/results.csv") == scratch.read("alone/results.csv"));
    CHECK(scratch.read(folder + "/results.sqlite") == scratch.read("alone/results.sqlite"));
    CHECK_THAT(scratch.read(folder + "/manifest.json"), Contains("\"ranks\": " + folder));
  }
}

TEST_CASE("ranks with different numbers of threads give the same bytes") {
  const Scratch scratch;
  const std::string few = africa + "--draws 20000 --method random --quiet --out ";
  REQUIRE(scratch.run("remitsim " + few + "alone").code == 0);
  const Outcome outcome =
      scratch.run(mpirun() + ranks(1, few + "two --threads 3") + " :" + ranks(1, few + "two"));
  INFO(outcome.out << outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK(scratch.read("two/results.csv") == scratch.read("alone/results.csv"));
}

TEST_CASE("a precision is reached on several ranks as on one") {
  const Scratch scratch;
  const std::string until = africa + "--until 0.5% --until-for Africa --quiet --out ";
  REQUIRE(scratch.run("remitsim " + until + "alone").code == 0);
  const Outcome outcome = scratch.run(on_ranks(3, until + "three"));
  INFO(outcome.out << outcome.err);
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("As precise as wanted"));
  CHECK_THAT(outcome.out, Contains("on 3 ranks with "));
  CHECK(scratch.read("three/results.csv") == scratch.read("alone/results.csv"));
}

TEST_CASE("a mistake is told once, with the exit code of one process") {
  const Scratch scratch;
  scratch.write("a.json", "{ \"format\": \"remitsim-scenario/1\", \"titel\": \"A\" }");
  for (const std::string arguments :
       {"run a.json", "run a.json --draws many", "run", "run a.json --survey nowhere"}) {
    INFO(arguments);
    const Outcome alone = scratch.run("remitsim " + arguments);
    const Outcome outcome = scratch.run(on_ranks(3, arguments));
    CHECK(outcome.code == alone.code);
    const std::size_t first = outcome.err.find(alone.err);
    CHECK(first != std::string::npos);
    CHECK(outcome.err.find(alone.err, first + 1) == std::string::npos);
  }
}

TEST_CASE("a fault that another rank alone meets is told with its rank and machine") {
  const Scratch scratch;
  const std::string few = africa + "--draws 5000 --quiet --out out ";
  const Outcome missing =
      scratch.run(mpirun() + ranks(2, few) + " :" + ranks(1, few + "--survey nowhere"));
  INFO(missing.out << missing.err);
  CHECK(missing.code == 4);
  CHECK_THAT(missing.err, Contains("remitsim: rank 2 on ") && Contains("nowhere"));
  const Outcome other = scratch.run(mpirun() + ranks(1, few) + " :" + ranks(1, few + "--seed 7"));
  CHECK(other.code == 4);
  CHECK_THAT(other.err, Contains("remitsim: rank 1 on ") && Contains("the same files"));
  CHECK(scratch.is_empty());
}

TEST_CASE("an interrupt on rank 0 ends all ranks with the draws done so far") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(started(3, "kill -TERM $(cat pid.0)"));
  INFO(outcome.out << outcome.err);
  CHECK(outcome.code == 130);
  CHECK_THAT(outcome.err, Contains("remitsim: interrupted; the results are those of the first"));
  CHECK_THAT(scratch.read("out/manifest.json"), Contains("\"complete\": false"));
}

TEST_CASE("SIGUSR1, which mpirun passes on, ends all ranks with the draws done so far") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(started(2, "kill -USR1 $run"));
  INFO(outcome.out << outcome.err);
  CHECK(outcome.code == 130);
  CHECK(scratch.has("out/results.csv"));
}

TEST_CASE("an interrupt on another rank is left to rank 0") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run(started(2,
                          "kill -INT $(cat pid.1); kill -TERM $(cat pid.1); sleep 1; "
                          "kill -0 $(cat pid.1) && echo alive; kill -INT $(cat pid.0)"));
  INFO(outcome.out << outcome.err);
  CHECK_THAT(outcome.out, Contains("alive"));
  CHECK(outcome.code == 130);
}

TEST_CASE("a rank that dies ends the run with a message, and leaves the folder to the next") {
  const Scratch scratch;
  for (const std::string rank : {"2", "0"}) {
    const Outcome outcome = scratch.run(started(3, "kill -KILL $(cat pid." + rank + ")"));
    INFO(outcome.out << outcome.err);
    CHECK(outcome.code == 137);
    CHECK_THAT(outcome.err, Contains("process rank " + rank) && Contains("signal 9"));
    CHECK_FALSE(scratch.has("out"));
  }
  CHECK(scratch.run(on_ranks(2, africa + "--draws 2000 --quiet --out out")).code == 0);
}

TEST_CASE("a run that is interrupted on some ranks goes on on others") {
  const Scratch scratch;
  const std::string run = africa + "--method random --quiet --out ";
  REQUIRE(scratch
              .run(started(3, run + "out --threads 1 --draws 1000000000", "out.partial",
                           "sleep 0.3; kill -TERM $(cat pid.0)"))
              .code == 130);
  const auto done =
      nlohmann::json::parse(scratch.read("out/manifest.json"))["draws"].get<std::uint64_t>();
  const std::string more = " --resume --draws " + std::to_string(done + 5'000);
  const Outcome resumed = scratch.run(on_ranks(2, run + "out" + more));
  INFO(resumed.out << resumed.err);
  REQUIRE(resumed.code == 0);
  REQUIRE(scratch.run("remitsim " + run + "alone" + more).code == 0);
  CHECK(scratch.read("out/results.csv") == scratch.read("alone/results.csv"));
}

TEST_CASE("what a run had done before a rank died can be gone on from") {
  const Scratch scratch;
  const std::string batches = "run " + scenario("cap-5") + " " + scenario("cap-3") +
                              " --at-once 1 --draws 50000 --method random --quiet --out ";
  const Outcome killed = scratch.run(started(
      3, batches + "out --threads 1", "out.partial/checkpoint-1.part", "kill -KILL $(cat pid.1)"));
  INFO(killed.out << killed.err);
  CHECK(killed.code == 137);
  CHECK_FALSE(scratch.has("out"));
  const Outcome resumed = scratch.run(on_ranks(2, batches + "out --resume"));
  INFO(resumed.out << resumed.err);
  CHECK(resumed.code == 0);
  REQUIRE(scratch.run("remitsim " + batches + "alone").code == 0);
  CHECK(scratch.read("out/results.csv") == scratch.read("alone/results.csv"));
}

TEST_CASE("a shard may be done by several ranks") {
  const Scratch scratch;
  const std::string few = scenario("africa-g8") + " --draws 20000 --method random ";
  for (const std::string shard : {"1/2", "2/2"}) {
    const Outcome outcome = scratch.run(on_ranks(2, "run " + few + "--shard " + shard));
    INFO(outcome.out << outcome.err);
    REQUIRE(outcome.code == 0);
  }
  REQUIRE(scratch.run("remitsim merge " + few + "--quiet --out merged").code == 0);
  REQUIRE(scratch.run("remitsim run " + few + "--quiet --out alone").code == 0);
  CHECK(scratch.read("merged/results.csv") == scratch.read("alone/results.csv"));
}

TEST_CASE("what is no run is done by one rank") {
  const Scratch scratch;
  const std::string check = "check " + scenario("africa-g8");
  const Outcome alone = scratch.run("remitsim " + check);
  const Outcome outcome = scratch.run(on_ranks(3, check));
  CHECK(outcome.code == 0);
  CHECK(outcome.out == alone.out);
  CHECK_THAT(scratch.run(on_ranks(2, "--version")).out, Contains("MPI"));
}

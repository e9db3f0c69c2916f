#include "files/sha256.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace remitsim;
using namespace remitsim::cli;
using Catch::Contains;

namespace {

/// The rows of one scenario.
std::string rows_of(const std::string& csv, const std::string& name) {
  std::istringstream lines(csv);
  std::string rows;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind(name + ",", 0) == 0) rows += line + "\n";
  }
  return rows;
}

}  // namespace

TEST_CASE("run writes the results and their manifest, and prints the table") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim run " + scenario("africa-g8") + " --draws 1000");
  REQUIRE(outcome.code == 0);
  for (const std::string words :
       {"Africa", "Sub-Saharan Africa", "South Asia", "World", "median", "90 % interval", "1,800",
        "What the figures stand on", "results/africa-g8/results.csv"}) {
    CHECK_THAT(outcome.out, Contains(words));
  }
  const std::string csv = scratch.read("results/africa-g8/results.csv");
  CHECK_THAT(csv, Catch::StartsWith("scenario,period,group_kind,group,measure,unit,statistic,value,"
                                    "standard_error\nafrica-g8,2013,world,World,savings,"));
  const auto manifest = nlohmann::json::parse(scratch.read("results/africa-g8/manifest.json"));
  CHECK(manifest["complete"] == true);
  CHECK(manifest["draws"] == 1024);  // a power of two
  CHECK(manifest["method"] == "sobol");
  CHECK(manifest["results"]["sha256"] == sha256(csv));
}

TEST_CASE("results are the same bytes for 1, 2, 3 and 8 threads, and whatever runs beside") {
  const Scratch scratch;
  const std::string both = scenario("africa-g8") + " " + scenario("cap-5");
  for (const std::string threads : {"1", "2", "3", "8"}) {
    REQUIRE(scratch
                .run("remitsim run " + both + " --quiet --draws 3000 --threads " + threads +
                     " --out t" + threads)
                .code == 0);
  }
  const std::string csv = scratch.read("t1/results.csv");
  for (const std::string folder : {"t2", "t3", "t8"}) {
    CHECK(scratch.read(folder + "/results.csv") == csv);
  }
  REQUIRE(
      scratch.run("remitsim run " + scenario("cap-5") + " --quiet --draws 3000 --out alone").code ==
      0);
  const std::string alone = rows_of(scratch.read("alone/results.csv"), "cap-5");
  CHECK_FALSE(alone.empty());
  CHECK(rows_of(csv, "cap-5") == alone);
}

TEST_CASE("the scenario's own draws and seed are the default, and options replace them") {
  const Scratch scratch;
  const std::string file = scratch.write("small.json", R"({
    "format": "remitsim-scenario/1", "title": "Small", "why": "A test.",
    "policies": [{"cap": {"total_percent": 5}}],
    "uncertainty": {"price": {"log_sigma": 0.2, "variance_shares_percent":
      {"global": 0, "sender": 0, "receiver_region": 0, "own": 100}}},
    "sampling": {"draws": 300, "seed": 7, "method": "random"}})");
  REQUIRE(scratch.run("remitsim run small.json").code == 0);
  auto manifest = nlohmann::json::parse(scratch.read("results/small/manifest.json"));
  CHECK(manifest["draws"] == 300);
  CHECK(manifest["seed"] == 7);
  const std::string csv = scratch.read("results/small/results.csv");
  REQUIRE(scratch.run("remitsim run small.json --draws 300 --seed 8 --force").code == 0);
  manifest = nlohmann::json::parse(scratch.read("results/small/manifest.json"));
  CHECK(manifest["seed"] == 8);
  CHECK(scratch.read("results/small/results.csv") != csv);
}

TEST_CASE("several scenarios make one study, with a row of every scenario") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run("remitsim run " + scenario("cap-5") + " " + scenario("cap-3") + " --draws 500");
  REQUIRE(outcome.code == 0);
  const std::string csv = scratch.read("results/study/results.csv");
  CHECK_FALSE(rows_of(csv, "cap-5").empty());
  CHECK_FALSE(rows_of(csv, "cap-3").empty());
}

TEST_CASE("Ctrl-C ends with 130 and keeps the draws done, which are those of a shorter run") {
  const Scratch scratch;
  const Outcome outcome =
      // After two seconds of its own processor time, however busy the machine is.
      scratch.run("'" REMITSIM_PROGRAM "' run " + scenario("cap-5") +
                  " --method random --draws 1000000000 --out cut & "
                  "while kill -0 $! && (( $(awk '{print $14 + $15}' /proc/$!/stat) < "
                  "2 * $(getconf CLK_TCK) )); do sleep 0.1; done; "
                  "kill -INT $!; wait $!");
  CHECK(outcome.code == 130);
  CHECK_THAT(outcome.err, Contains("interrupted"));
  const auto manifest = nlohmann::json::parse(scratch.read("cut/manifest.json"));
  CHECK(manifest["complete"] == false);
  CHECK(manifest["draws_requested"] == 1000000000);
  const std::string draws = manifest["draws"].dump();
  REQUIRE(scratch
              .run("remitsim run " + scenario("cap-5") +
                   " --method random --quiet --out again --draws " + draws)
              .code == 0);
  CHECK(scratch.read("again/results.csv") == scratch.read("cut/results.csv"));
}

TEST_CASE("a kernel can be forced, changes no byte, and is in the manifest") {
  const Scratch scratch;
  const std::string run = "remitsim run " + scenario("africa-g8") + " --draws 600 --quiet ";
  REQUIRE(scratch.run(run + "--out widest").code == 0);
  REQUIRE(scratch.run(run + "--kernel baseline --out baseline").code == 0);
  CHECK(scratch.read("baseline/results.csv") == scratch.read("widest/results.csv"));
  const auto manifest = nlohmann::json::parse(scratch.read("baseline/manifest.json"));
  CHECK(manifest["remitsim"]["kernel"] == "baseline");
  const Outcome outcome = scratch.run(run + "--kernel mmx");
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("--kernel") && Contains("mmx"));
}

TEST_CASE("invalid scenarios end with 3 before anything is written, all files' faults at once") {
  const Scratch scratch;
  scratch.write("a.json", R"({"format": "remitsim-scenario/1", "title": "A", "why": "x",
"policies": [{"cap": {"total_percent": 500}}]})");
  scratch.write("b.json",
                R"({"format": "remitsim-scenario/1", "title": "B", "why": "x", "polices": []})");
  const Outcome outcome = scratch.run("remitsim run a.json b.json missing.json");
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err,
             Contains("a.json:2:") && Contains("total_percent must lie in [0, 100], got 500"));
  CHECK_THAT(outcome.err, Contains("b.json:1:") && Contains("policies"));
  CHECK_THAT(outcome.err, Contains("missing.json: no such file"));
  CHECK_FALSE(scratch.has("results"));
}

TEST_CASE("scenarios that do not fit together end with 3") {
  const Scratch scratch;
  const std::string start =
      R"({"format": "remitsim-scenario/1", "title": "A", "why": "x", "sampling": )";
  scratch.write("a.json", start + R"({"draws": 300}})");
  scratch.write("b.json", start + R"({"draws": 400}})");
  const Outcome outcome = scratch.run("remitsim run a.json b.json");
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err, Contains("--draws"));
  CHECK(scratch.run("mkdir other && cp a.json other && remitsim run a.json other/a.json").code ==
        3);
}

TEST_CASE("a missing or broken survey ends with 4") {
  const Scratch scratch;
  const Outcome outcome = scratch.run("remitsim run " + scenario("cap-5") + " --survey nowhere");
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("nowhere"));
}

TEST_CASE("a scenario whose name is not UTF-8 is refused before anything is simulated") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run("cp " + scenario("cap-5") + " $'x\\xff.json' && remitsim run $'x\\xff.json'");
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err, Contains("not UTF-8"));
  CHECK_FALSE(scratch.has("results"));
}

TEST_CASE("a figure for a name that two groups have is refused, with the remedy") {
  const Scratch scratch;
  scratch.write("a.json", R"({"format": "remitsim-scenario/1", "title": "A", "why": "x",
"published": [{"label": "L", "group": "GHA", "measure": "savings", "value_usd_million": 1,
"source": "s", "accounting_rule": "r"}]})");
  const Outcome outcome = scratch.run("remitsim check a.json");
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err, Contains("a.json:2:") && Contains("GHA") && Contains("receiver"));
}

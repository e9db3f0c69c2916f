// `remitsim run` with --until, --until-for, --time-limit, --method and --control-variates.

#include "support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

const std::string africa = "remitsim run " + scenario("africa-g8") + " --quiet --force --out out ";

nlohmann::json manifest_of(const Scratch& scratch) {
  return nlohmann::json::parse(scratch.read("out/manifest.json"));
}

}  // namespace

TEST_CASE("a run until a precision ends with 0 once it is reached, and says so") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(africa + "--until 0.5% --until-for Africa --method sobol");
  INFO(outcome.out << outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("As precise as wanted: the widest 95 % interval is ±") &&
                              Contains("% for savings of Africa in africa-g8; wanted ±0.5 %"));
  CHECK_THAT(outcome.err, !Contains("precise"));
  const auto manifest = manifest_of(scratch);
  CHECK(manifest["method"] == "sobol");
  CHECK(manifest["complete"] == true);
  CHECK(manifest["draws_requested"] == manifest["draws"]);
  const auto& until = manifest["until"];
  CHECK(until["reached"] == true);
  CHECK(until["wanted_half_width"] == 0.5);
  CHECK(until["is_percent_of_mean"] == true);
  CHECK(until["half_width"].get<double>() <= 0.5);
  CHECK(until["limited_by"]["scenario"] == "africa-g8");
  CHECK(until["limited_by"]["group"] == "Africa");
  CHECK(until["limited_by"]["measure"] == "savings");
  const auto looks = until["looks"].get<unsigned>();
  CHECK(looks >= 1);
  CHECK(manifest["draws"] == std::uint64_t{4'096} << (looks - 1));
  CHECK(until["level_of_last_look"].get<double>() == Approx(0.05 / (looks * (looks + 1))));
}

TEST_CASE("its results are those of a run of so many draws") {
  const Scratch scratch;
  REQUIRE(scratch.run(africa + "--until 2 --until-for Africa:extra_flow").code == 0);
  const auto manifest = manifest_of(scratch);
  CHECK(manifest["until"]["is_percent_of_mean"] == false);
  CHECK(manifest["until"]["limited_by"]["measure"] == "extra_flow");
  const std::string csv = scratch.read("out/results.csv");
  REQUIRE(scratch.run(africa + "--draws " + manifest["draws"].dump()).code == 0);
  CHECK(scratch.read("out/results.csv") == csv);
  CHECK_FALSE(manifest_of(scratch).contains("until"));
}

TEST_CASE("a precision that --draws does not allow ends with 5, and the results are there") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(africa + "--until 0.0001% --draws 8192");
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("not as precise as wanted: the widest 95 % interval is ±"));
  const auto manifest = manifest_of(scratch);
  CHECK(manifest["draws"] == 8'192);
  const auto& until = manifest["until"];
  CHECK(until["reached"] == false);
  CHECK(until["looks"] == 2);
  CHECK(until["half_width"].get<double>() > 0.0001);
  // The words name what the manifest names.
  CHECK_THAT(outcome.err,
             Contains(" for savings of " + until["limited_by"]["group"].get<std::string>() +
                      " in africa-g8"));
  CHECK_THAT(scratch.read("out/results.csv"), Contains("africa-g8,2013,world,World,savings,"));
}

TEST_CASE("a run whose time is over ends with 5, and keeps the draws done") {
  const Scratch scratch;
  const std::string draws = "1000000000";
  const Outcome outcome =
      scratch.run(africa + "--method random --time-limit 0.2s --draws " + draws);
  INFO(outcome.out << outcome.err);
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("the time was over"));
  // On a busy machine it may be over before the first draws.
  if (!scratch.has("out/manifest.json")) {
    CHECK_THAT(outcome.err, Contains("before the first draws were done; nothing is written"));
    return;
  }
  const auto manifest = manifest_of(scratch);
  CHECK_THAT(outcome.err, Contains("of 1,000,000,000 draws"));
  CHECK(manifest["complete"] == false);
  CHECK(manifest["draws"] < 1'000'000'000);
  REQUIRE(scratch
              .run("remitsim run " + scenario("africa-g8") +
                   " --quiet --out again --method random --draws " + manifest["draws"].dump())
              .code == 0);
  CHECK(scratch.read("again/results.csv") == scratch.read("out/results.csv"));
}

TEST_CASE("a time limit that is not met changes nothing") {
  const Scratch scratch;
  for (const std::string limit : {"3600", "3600s", "60min", "60m", "1h", "0.5 h"}) {
    INFO(limit);
    CHECK(scratch.run(africa + "--draws 300 --time-limit '" + limit + "'").code == 0);
    CHECK(manifest_of(scratch)["complete"] == true);
  }
}

TEST_CASE("a precision or a time that cannot be read ends with 2 and says what can") {
  const Scratch scratch;
  for (const std::string width : {"0%", "-1%", "narrow", "1%%", "5km", "nan", "inf", ""}) {
    const Outcome outcome = scratch.run(africa + "--until '" + width + "'");
    INFO(width << ": " << outcome.err);
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains("--until"));
    if (!width.empty()) CHECK_THAT(outcome.err, Contains("such as 0.1%") && Contains(width));
  }
  for (const std::string time : {"0", "-5s", "soon", "10 days", "nan", ""}) {
    const Outcome outcome = scratch.run(africa + "--time-limit '" + time + "'");
    INFO(time << ": " << outcome.err);
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains("--time-limit"));
    if (!time.empty()) CHECK_THAT(outcome.err, Contains("such as 90s") && Contains(time));
  }
  const Outcome alone = scratch.run(africa + "--until-for Africa");
  CHECK(alone.code == 2);
  CHECK_THAT(alone.err, Contains("--until-for") && Contains("--until"));
  const Outcome both = scratch.run(africa + "--until 1% --until-for all --until-for Africa");
  CHECK(both.code == 2);
  CHECK_THAT(both.err, Contains("all stands by itself"));
  CHECK_FALSE(scratch.has("out/results.csv"));
}

TEST_CASE("a precision of what the results do not have ends with 3, with a suggestion") {
  const Scratch scratch;
  for (const auto& [output, meant] :
       {std::pair<std::string, std::string>{"Afrika", "Africa"}, {"Africa:saving", "savings"}}) {
    const Outcome outcome = scratch.run(africa + "--until 1% --until-for " + output);
    INFO(outcome.err);
    CHECK(outcome.code == 3);
    CHECK_THAT(outcome.err, Contains("did you mean \"" + meant + "\"?"));
  }
  CHECK_FALSE(scratch.has("out/results.csv"));
}

TEST_CASE("draws are rounded up to what the method makes a whole") {
  const Scratch scratch;
  const std::vector<std::pair<std::string, int>> draws_of = {
      {"random", 1'000}, {"antithetic", 1'024}, {"sobol", 1'024}};
  for (const auto& [method, draws] : draws_of) {
    REQUIRE(scratch.run(africa + "--draws 1000 --method " + method).code == 0);
    CHECK(manifest_of(scratch)["method"] == method);
    CHECK(manifest_of(scratch)["draws"] == draws);
    CHECK(manifest_of(scratch)["complete"] == true);
  }
  // Pairs in sixteen replicates, and a power of two.
  REQUIRE(scratch.run(africa + "--draws 1025 --method antithetic").code == 0);
  CHECK(manifest_of(scratch)["draws"] == 1'056);
  REQUIRE(scratch.run(africa + "--draws 1025 --method sobol").code == 0);
  CHECK(manifest_of(scratch)["draws"] == 2'048);
  const Outcome outcome = scratch.run(africa + "--method halton");
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("--method") && Contains("halton") && Contains("sobol"));
}

TEST_CASE("control variates can be asked for, and the manifest says what they gain") {
  const Scratch scratch;
  REQUIRE(scratch.run(africa + "--draws 20000 --method random").code == 0);
  auto manifest = manifest_of(scratch);
  CHECK(manifest["control_variates"] == false);
  CHECK_FALSE(manifest["scenarios"][0].contains("control_variates_gain_for_savings"));
  REQUIRE(scratch.run(africa + "--draws 20000 --method random --control-variates").code == 0);
  manifest = manifest_of(scratch);
  CHECK(manifest["control_variates"] == true);
  const auto& gains = manifest["scenarios"][0]["control_variates_gain_for_savings"];
  for (const std::string group : {"World", "Africa", "South Asia"}) {
    INFO(group);
    // Flows are most of the variance, and explain their part of it: two to three times at least,
    // but that sixteen replicates tell a variance to a third or so.
    CHECK(gains.at(group).get<double>() > 1);
  }
}

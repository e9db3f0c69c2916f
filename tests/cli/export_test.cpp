#include "store/some_study.hpp"
#include "support/plain_csv.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

/// Runs a small study into the folder "out".
void run_study(const Scratch& scratch) {
  REQUIRE(scratch
              .run("remitsim run " + scenario("cap-5") + " " + scenario("africa-g8") +
                   " --draws 300 --quiet --out out")
              .code == 0);
}

}  // namespace

TEST_CASE("results.csv is exported byte by byte, printed or into a file") {
  const Scratch scratch;
  run_study(scratch);
  const std::string csv = scratch.read("out/results.csv");
  CHECK(scratch.run("remitsim export out").out == csv);
  CHECK(scratch.run("remitsim export out/results.sqlite --format csv").out == csv);
  CHECK(scratch.run("remitsim export out --out deep/again.csv").out.empty());
  CHECK(scratch.read("deep/again.csv") == csv);
}

TEST_CASE("the exported JSON has the numbers of results.csv") {
  const Scratch scratch;
  run_study(scratch);
  REQUIRE(scratch.run("remitsim export out --format json --out out.json").code == 0);
  const auto json = nlohmann::json::parse(scratch.read("out.json"));
  CHECK(json["run"]["draws"] == 512);
  CHECK(json["run"]["seed"] == 2013);
  CHECK(json["scenarios"].size() == 2);
  const auto rows = remitsim::plain::rows_of(scratch.path("out/results.csv").string());
  REQUIRE(json["results"].size() == rows.size());
  std::size_t differences = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& record = json["results"][i];
    const bool is_same = record["group"] == rows[i].at("group") &&
                         record["statistic"] == rows[i].at("statistic") &&
                         record["value"] == std::stod(rows[i].at("value")) &&
                         record["standard_error"] == std::stod(rows[i].at("standard_error"));
    if (!is_same) ++differences;
  }
  CHECK(differences == 0);
}

TEST_CASE("the exported table for Stata has the numbers of results.csv") {
  const Scratch scratch;
  run_study(scratch);
  REQUIRE(scratch.run("remitsim export out --format stata --out wide.csv").code == 0);
  std::map<std::vector<std::string>, remitsim::plain::Row> wide;
  const auto place_of = [](const remitsim::plain::Row& row) -> std::vector<std::string> {
    return {row.at("scenario"), row.at("period"), row.at("group_kind"), row.at("group")};
  };
  for (const auto& row : remitsim::plain::rows_of(scratch.path("wide.csv").string())) {
    CHECK(wide.emplace(place_of(row), row).second);
  }
  std::size_t differences = 0;
  for (const auto& row : remitsim::plain::rows_of(scratch.path("out/results.csv").string())) {
    const auto& cells = wide.at(place_of(row));
    const std::string statistic = row.at("statistic");
    const std::string error = statistic == "mean" ? "se_" : "se_" + statistic + "_";
    const bool is_same = cells.at(statistic + "_" + row.at("measure")) == row.at("value") &&
                         cells.at(error + row.at("measure")) == row.at("standard_error");
    if (!is_same) ++differences;
  }
  CHECK(differences == 0);
}

TEST_CASE("a name that Stata cannot take is changed, and told") {
  const Scratch scratch;
  const std::string name = "meals_for_all_children_of_a_country";
  scratch.write("meals.json", R"({"format": "remitsim-scenario/1", "title": "M", "why": "x",
"policies": [{"cap": {"total_percent": 5}}],
"conversions": [{"name": ")" + name +
                                  R"(", "measure": "savings", "usd_per_unit": 2}]})");
  const Outcome run = scratch.run("remitsim run meals.json --draws 300 --quiet --out out");
  INFO(run.err);
  REQUIRE(run.code == 0);
  const Outcome outcome = scratch.run("remitsim export out --format stata --out wide.csv");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.err,
             Contains("mean_" + name + " is called mean_meals_for_all_children_of_a,"));
  CHECK_THAT(scratch.read("wide.csv"), Contains(",mean_meals_for_all_children_of_a,"));
}

TEST_CASE("differences are exported where scenarios were compared, and else refused") {
  const Scratch scratch;
  run_study(scratch);
  const Outcome none = scratch.run("remitsim export out --format differences");
  CHECK(none.code == 2);
  CHECK_THAT(none.err, Contains("none of their scenarios is compared with another"));

  const remitsim::test::SomeStudy study = remitsim::test::compared_study();
  const std::string database = remitsim::test::written(study, scratch);
  CHECK(scratch.run("remitsim export " + database + " --format differences").out ==
        remitsim::differences_csv(study.result));
  const auto json =
      nlohmann::json::parse(scratch.run("remitsim export " + database + " --format json").out);
  CHECK(json["differences"].size() == 12);
  CHECK(json["differences"][0]["against"] == "cap");
}

TEST_CASE("what cannot be exported ends with 4 and says why") {
  const Scratch scratch;
  const Outcome missing = scratch.run("remitsim export nowhere");
  CHECK(missing.code == 4);
  CHECK_THAT(missing.err, Contains("nowhere: no such folder") && Contains("remitsim run"));
  run_study(scratch);
  const Outcome changed = scratch.run(
      "printf X | dd of=out/results.sqlite bs=1 seek=200000 conv=notrunc 2>/dev/null; "
      "remitsim export out --out again.csv");
  CHECK(changed.code == 4);
  CHECK_THAT(changed.err, Contains("out/results.sqlite: ") && Contains("changed"));
  CHECK_FALSE(scratch.has("again.csv"));
}

TEST_CASE("an export that cannot be written ends with 6") {
  const Scratch scratch;
  run_study(scratch);
  CHECK(scratch.run("remitsim export out >/dev/full").code == 6);
  CHECK(scratch.run("remitsim export out --out /proc/remitsim.csv").code == 6);
}

#include "report/read_manifest.hpp"

#include "remitsim/version.hpp"
#include "report/manifest.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <optional>

using namespace remitsim;

namespace {

ManifestFacts written_and_read(const StudyResult& result,
                               const std::optional<AskedPrecision>& until = {}) {
  Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}}}});
  survey.digest = "abc";
  Scenario scenario;
  scenario.name = "cap";
  scenario.digest = "def";
  const auto facts = read_manifest(manifest_json(survey, std::vector{scenario}, result, {},
                                                 {.until = until,
                                                  .results_digest = "the csv's",
                                                  .differences_digest = "the other csv's",
                                                  .database_digest = "the database's"}));
  REQUIRE(facts);
  return *facts;
}

const RunIdentity run{.version = "0.1.0",
                      .method = "sobol",
                      .seed = 7,
                      .draws = 4096,
                      .survey_digest = "abc",
                      .scenarios = {{"cap", "def"}, {"cut", "fed"}}};

}  // namespace

TEST_CASE("a manifest reads back as the run that it was written of") {
  const ManifestFacts facts = written_and_read({.draws = 512, .draws_requested = 1000, .seed = 42});
  CHECK(facts.run.version == version);
  CHECK(facts.run.method == "sobol");
  CHECK_FALSE(facts.run.control_variates);
  CHECK(facts.run.seed == 42);
  CHECK(facts.run.draws == 1000);
  CHECK(facts.run.survey_digest == "abc");
  CHECK(facts.run.scenarios == std::vector<std::pair<std::string, std::string>>{{"cap", "def"}});
  CHECK_FALSE(facts.run.until);
  CHECK_FALSE(facts.complete);
  CHECK(facts.draws == 512);
  CHECK(facts.files ==
        std::vector<std::pair<std::string, std::string>>{{"results.csv", "the csv's"},
                                                         {"differences.csv", "the other csv's"},
                                                         {"results.sqlite", "the database's"}});
}

TEST_CASE("a manifest tells the precision that was wanted") {
  StudyResult result{.draws = 512, .draws_requested = 512};
  result.precision = PrecisionReached{.wanted = 0.5, .is_relative = false};
  for (const AskedPrecision& asked :
       {AskedPrecision{{.half_width = 0.5, .is_relative = false}, 4096},
        AskedPrecision{{.half_width = 0.1, .outputs = {{"Africa", "savings"}}}, 512},
        AskedPrecision{{.half_width = 0.1, .all_groups = true}, 512}}) {
    CHECK(written_and_read(result, asked).run.until == asked);
  }
}

TEST_CASE("what is no manifest is not read as one") {
  for (const std::string text : {"", "not JSON", "[]", "{}", R"({"format": "remitsim-manifest/1"})",
                                 R"({"format": "remitsim-manifest/2"})", R"({"format": 1})"}) {
    INFO(text);
    CHECK_FALSE(read_manifest(text));
  }
}

TEST_CASE("runs that were asked the same do not differ") {
  CHECK(difference(run, run).empty());
}

TEST_CASE("the difference of two runs is told in words") {
  const auto told = [](auto change) {
    RunIdentity stored = run;
    change(stored);
    return difference(stored, run);
  };
  CHECK(told([](RunIdentity& r) { r.version = "0.0.9"; }) == "remitsim 0.0.9");
  CHECK(told([](RunIdentity& r) { r.method = "random"; }) == "method random, not sobol");
  CHECK(told([](RunIdentity& r) { r.control_variates = true; }) == "a run with control variates");
  CHECK(told([](RunIdentity& r) { r.seed = 8; }) == "seed 8, not 7");
  CHECK(told([](RunIdentity& r) { r.draws = 131072; }) == "131,072 draws, not 4,096");
  CHECK(told([](RunIdentity& r) { r.survey_digest = "x"; }) == "another survey");
  CHECK(told([](RunIdentity& r) { r.scenarios[1].second = "x"; }) ==
        "scenario cut before its file was changed");
  CHECK(told([](RunIdentity& r) { r.scenarios.pop_back(); }) == "scenario cap");
  CHECK(told([](RunIdentity& r) { std::swap(r.scenarios[0], r.scenarios[1]); }) ==
        "scenarios cut, cap");
  CHECK(told([](RunIdentity& r) { r.until = AskedPrecision{}; }) == "a run with --until");
}

TEST_CASE("of runs until a precision, what is asked decides, and not the draws that it took") {
  RunIdentity stored = run;
  stored.until = AskedPrecision{{.half_width = 0.5}, 1'000'000'000};
  RunIdentity asked = stored;
  asked.draws = 1'000'000'000;
  CHECK(difference(stored, asked).empty());
  asked.until->most_draws = 4096;
  CHECK(difference(stored, asked) == "1,000,000,000 draws at the most, not 4,096");
  asked.until->precision.outputs = {{"Africa", "extra_flow"}};
  CHECK(difference(stored, asked) == "another --until-for");
  asked.until->precision.half_width = 0.1;
  CHECK(difference(stored, asked) == "another --until");
  CHECK(difference(stored, run) == "a run with --until");
  CHECK(difference(run, stored) == "a run without --until");
}

#include "store/results_store.hpp"

#include "remitsim/diagnostics.hpp"
#include "store/some_study.hpp"
#include "support/plain_sqlite.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;
using cli::Scratch;

namespace {

/// Why the database is refused after these statements.
std::string refusal_after(const std::string& sql, const SomeStudy& study = {}) {
  const Scratch scratch;
  const std::string file = written(study, scratch);
  plain::query(file, sql);
  try {
    const ResultsStore store(file);
  } catch (const DataError& error) {
    return error.what();
  }
  return "not refused";
}

}  // namespace

TEST_CASE("results.csv comes back from the database byte by byte") {
  const Scratch scratch;
  const SomeStudy study;
  const std::string file = written(study, scratch);
  CHECK(results_csv(ResultsStore(file).rows()) == results_csv(study.result));
  // A folder stands for the database in it.
  CHECK(results_csv(ResultsStore(scratch.path(".")).rows()) == results_csv(study.result));
}

TEST_CASE("differences.csv comes back from the database byte by byte") {
  const Scratch scratch;
  const SomeStudy study = compared_study();
  const ResultsStore store(written(study, scratch));
  CHECK(store.has_differences());
  CHECK(differences_csv(store.differences()) == differences_csv(study.result));
  CHECK_FALSE(ResultsStore(written(SomeStudy(), scratch, "other")).has_differences());
}

TEST_CASE("the facts of a run come back from the database") {
  const Scratch scratch;
  const ResultsStore store(written(SomeStudy(), scratch));
  const RunFacts& facts = store.facts();
  CHECK(facts.seed == "18446744073709551615");
  CHECK(facts.method == "sobol");
  CHECK(facts.draws == 512);
  CHECK(facts.draws_requested == 1024);
  CHECK(facts.survey == "made-up");
  CHECK(facts.survey_digest == "digest of the survey");
  REQUIRE(facts.scenarios.size() == 2);
  CHECK(facts.scenarios[1] == std::pair<std::string, std::string>("cut", "It's a \"cut\", €"));
}

TEST_CASE("what is no database of results is refused, and told what it is") {
  const Scratch scratch;
  const auto refusal = [](const std::filesystem::path& file) -> std::string {
    try {
      const ResultsStore store(file);
    } catch (const DataError& error) {
      return error.what();
    }
    return "not refused";
  };
  CHECK_THAT(refusal(scratch.path("gone")), Contains("gone: no such folder"));
  CHECK_THAT(refusal(scratch.path(".")), Contains("holds no results.sqlite"));
  CHECK_THAT(refusal(scratch.write("text", std::string(2000, 'x'))),
             Contains("text: cannot be read: file is not a database"));
  plain::query(scratch.path("other").string(), "CREATE TABLE t (a)");
  CHECK_THAT(refusal(scratch.path("other")), Contains("not one that remitsim wrote"));
}

TEST_CASE("a database of another version is refused, with the remedy") {
  const std::string refusal = refusal_after("PRAGMA user_version = 4");
  CHECK_THAT(refusal, Contains("has version 4") && Contains("reads version 3") &&
                          Contains("use the remitsim that wrote it"));
}

TEST_CASE("a database that was changed is refused, in whatever place") {
  CHECK(refusal_after("SELECT 1") == "not refused");
  CHECK(refusal_after("CREATE VIEW mine AS SELECT * FROM results") == "not refused");
  for (const std::string sql :
       {"UPDATE estimates SET value = value + 1e-9 WHERE row = 3",
        "UPDATE estimates SET standard_error = NULL WHERE row = 1", "DELETE FROM estimates",
        "UPDATE groups SET name = 'Wrld' WHERE name = 'World'", "DELETE FROM provenance",
        "UPDATE provenance SET sha256 = '' WHERE item = 'results'", "DROP TABLE scenarios",
        "DROP VIEW results", "DROP TABLE run"}) {
    INFO(sql);
    CHECK_THAT(refusal_after(sql), Contains("changed") && Contains("run the study again"));
  }
}

TEST_CASE("a database whose differences were changed is refused") {
  CHECK(refusal_after("SELECT 1", compared_study()) == "not refused");
  for (const std::string sql :
       {"UPDATE differences SET variance_ratio = 2 WHERE row = 1", "DELETE FROM differences",
        "UPDATE differences SET against_id = scenario_id", "DROP VIEW comparisons",
        "DELETE FROM provenance WHERE item = 'differences'"}) {
    INFO(sql);
    CHECK_THAT(refusal_after(sql, compared_study()), Contains("changed"));
  }
  CHECK_THAT(refusal_after("INSERT INTO differences SELECT 1, 1, 2, period, group_id, measure_id, "
                           "1, 1, 1, 1, 1, 1, 1, 1, 1 FROM estimates LIMIT 1"),
             Contains("changed"));
}

TEST_CASE("a database whose other tables were changed is refused, without a manifest too") {
  const SomeStudy study = study_with_looks();
  CHECK(refusal_after("SELECT 1", study) == "not refused");
  for (const std::string sql :
       {"UPDATE distributions SET draws = draws + 1 WHERE bin = 1",
        "UPDATE distributions SET high = high + 1e-12 WHERE bin = 1",
        "UPDATE distributions SET group_id = 3 WHERE group_id = 1", "DELETE FROM distributions",
        "UPDATE firm_types SET cost_after = 4.5 WHERE cost_after IS NULL",
        "UPDATE firm_types SET services_changed = 2 WHERE firm_type = 'Bank'",
        "UPDATE firm_types SET firm_type = 'MTO' WHERE firm_type = 'Bank'",
        "UPDATE convergence SET half_width = 0.5", "DELETE FROM convergence WHERE look = 1",
        "DROP TABLE firm_types", "DELETE FROM provenance WHERE name = 'distributions'",
        "UPDATE provenance SET sha256 = '' WHERE name = 'firm_types'"}) {
    INFO(sql);
    CHECK_THAT(refusal_after(sql, study), Contains("changed") && Contains("run the study again"));
  }
}

TEST_CASE("histograms come back from the database to the bit") {
  const Scratch scratch;
  const SomeStudy study;
  const ResultsStore store(written(study, scratch));
  std::size_t scenario = 0;
  std::size_t histogram = 0;
  std::size_t bin = 0;
  store.histograms()([&](const HistogramRow& row) {
    const ScenarioResult& result = study.result.scenarios.at(scenario);
    const GroupHistogram& expected = result.histograms.at(histogram);
    const HistogramBin& values = expected.bins.at(bin);
    CHECK(row.scenario == result.scenario);
    CHECK(row.period == "total");
    CHECK(row.group_kind == expected.kind);
    CHECK(row.group == expected.group);
    CHECK(row.measure == "savings");
    CHECK(row.unit == "usd_million");
    CHECK(row.bin == bin + 1);
    CHECK(row.values.low == values.low);
    CHECK(row.values.high == values.high);
    CHECK(row.values.draws == values.draws);
    if (++bin < expected.bins.size()) return;
    bin = 0;
    if (++histogram < result.histograms.size()) return;
    histogram = 0;
    ++scenario;
  });
  CHECK(scenario == 2);
}

TEST_CASE("types of firms come back from the database, and what there is not is not a number") {
  const Scratch scratch;
  const ResultsStore store(written(SomeStudy(), scratch));
  std::vector<std::string> scenarios;
  std::vector<FirmTypeResult> types;
  store.firm_types()([&](std::string_view scenario, const FirmTypeResult& type) {
    scenarios.emplace_back(scenario);
    types.push_back(type);
  });
  CHECK(scenarios == std::vector<std::string>{"cap", "cap", "cut", "cut"});
  REQUIRE(types.size() == 4);
  CHECK(types[2].firm_type == "Bank");
  CHECK(types[2].services == 3);
  CHECK(types[2].services_changed == 3);
  CHECK(types[2].cost_before == 10.0 / 3);
  CHECK(std::isnan(types[2].cost_after));
  CHECK(types[3].firm_type == "Post office, \"La Poste\"");
  CHECK(types[3].cost_after == 5);
}

TEST_CASE("looks come back from the database, and a width that is not known is infinite") {
  const Scratch scratch;
  const SomeStudy study = study_with_looks();
  const ResultsStore store(written(study, scratch));
  std::vector<PrecisionReached> looks;
  store.looks()([&](const PrecisionReached& look) { looks.push_back(look); });
  REQUIRE(looks.size() == 2);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const PrecisionReached& expected = study.result.looks[i];
    CHECK(looks[i].wanted == expected.wanted);
    CHECK(looks[i].is_relative == expected.is_relative);
    CHECK(looks[i].half_width == expected.half_width);
    CHECK(looks[i].scenario == expected.scenario);
    CHECK(looks[i].group == expected.group);
    CHECK(looks[i].measure == expected.measure);
    CHECK(looks[i].unit == expected.unit);
    CHECK(looks[i].draws == expected.draws);
    CHECK(looks[i].looks == expected.looks);
    CHECK(looks[i].level == expected.level);
  }
}

TEST_CASE("a database that was cut off is refused") {
  const Scratch scratch;
  const std::string file = written(SomeStudy(), scratch);
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  CHECK_THROWS_AS(ResultsStore(file), DataError);
}

#include "store/results_store.hpp"

#include "remitsim/diagnostics.hpp"
#include "store/some_study.hpp"
#include "support/plain_sqlite.hpp"

#include <catch2/catch.hpp>

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
  const std::string refusal = refusal_after("PRAGMA user_version = 3");
  CHECK_THAT(refusal, Contains("has version 3") && Contains("reads version 2") &&
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

TEST_CASE("a database that was cut off is refused") {
  const Scratch scratch;
  const std::string file = written(SomeStudy(), scratch);
  std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
  CHECK_THROWS_AS(ResultsStore(file), DataError);
}

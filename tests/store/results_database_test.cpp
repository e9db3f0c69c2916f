#include "store/results_database.hpp"

#include "remitsim/diagnostics.hpp"
#include "remitsim/version.hpp"
#include "store/results_store.hpp"
#include "store/some_study.hpp"
#include "support/plain_csv.hpp"
#include "support/plain_sqlite.hpp"

#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <cstdlib>

using namespace remitsim;
using namespace remitsim::test;
using cli::Scratch;
using plain::query;
using plain::value;

namespace {

/// To the last bit, but that what is no number is NULL in the database.
bool is_same(const std::string& csv, const plain::Cell& cell) {
  const double number = std::strtod(csv.c_str(), nullptr);
  if (std::isnan(number)) return cell.text == "NULL";
  return std::bit_cast<std::uint64_t>(number) == std::bit_cast<std::uint64_t>(cell.number);
}

}  // namespace

TEST_CASE("the database holds the rows of results.csv, to the last digit and in its order") {
  const Scratch scratch;
  const SomeStudy study;
  const std::string file = written(study, scratch);
  scratch.write("results.csv", results_csv(study.result));
  std::ifstream csv(scratch.path("results.csv"));
  std::string line;
  std::getline(csv, line);
  const plain::Table rows = query(file, "SELECT * FROM results");
  for (const auto& row : rows) {
    REQUIRE(std::getline(csv, line));
    INFO(line);
    // The reader drops doubled quotes.
    const std::vector<std::string> fields = plain::split(line);
    for (std::size_t column = 0; column < 7; ++column) {
      if (column != 3) CHECK(row[column].text == fields[column]);
    }
    CHECK(is_same(fields[7], row[7]));
    CHECK(is_same(fields[8], row[8]));
  }
  CHECK_FALSE(std::getline(csv, line));
  CHECK(value(file, "SELECT max(row) FROM estimates") == std::to_string(rows.size()));
  CHECK(value(file,
              "SELECT count(DISTINCT \"group\") FROM results WHERE \"group\" = "
              "'Gulf, \"big six\"'") == "1");
}

TEST_CASE("the columns of the view are those of results.csv") {
  const Scratch scratch;
  const std::string file = written(SomeStudy(), scratch);
  CHECK(value(file, "SELECT group_concat(name) FROM pragma_table_info('results')") + "\n" ==
        results_csv(StudyResult()));
}

TEST_CASE("the summary has the statistics of a measure side by side") {
  const Scratch scratch;
  const std::string file = written(SomeStudy(), scratch);
  const auto rows = query(file,
                          "SELECT mean, standard_error, sd, p05, p95 FROM summary WHERE scenario = "
                          "'cut' AND period = '2013' AND \"group\" = 'World'");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][0].number == 0.1 + 0.2);
  CHECK(rows[0][1].number == 1e-17 / 3);
  CHECK(rows[0][2].number == 1800);
  CHECK(rows[0][3].number == 0);
  CHECK(rows[0][4].number == -1.0 / 3);
  CHECK(rows[1][3].text == "NULL");
  CHECK(value(file, "SELECT count(*) FROM summary WHERE unit = 'probability'") == "0");
}

TEST_CASE("the database says what made it") {
  const Scratch scratch;
  const SomeStudy study;
  const std::string file = written(study, scratch);
  CHECK(value(file, "PRAGMA application_id") == std::to_string(0x524D4954));
  CHECK(value(file, "PRAGMA user_version") == "3");
  CHECK(value(file, "SELECT seed FROM run") == "18446744073709551615");
  CHECK(value(file, "SELECT draws || ' of ' || draws_requested FROM run") == "512 of 1024");
  CHECK(value(file, "SELECT remitsim_version FROM run") == version);
  CHECK(value(file, "SELECT survey || survey_year FROM run") == "made-up2013");
  CHECK(value(file, "SELECT sha256 FROM provenance WHERE item = 'survey'") ==
        "digest of the survey");
  CHECK(value(file, "SELECT sha256 FROM provenance WHERE item = 'scenario' AND name = 'cut'") ==
        "digest of cut");
  CHECK(value(file, "SELECT sha256 FROM provenance WHERE item = 'results'") ==
        sha256(results_csv(study.result)));
  CHECK(value(file, "SELECT title FROM scenarios WHERE name = 'cap'") == "It's a \"cap\", €");
  CHECK(value(file, "SELECT effective_json FROM scenarios WHERE name = 'cap'") == "{ }");
  CHECK(value(file, "SELECT count(*) FROM scenarios WHERE effective_json IS NULL") == "1");
}

TEST_CASE("groups name the countries that they are of") {
  const Scratch scratch;
  const std::string file = written(SomeStudy(), scratch);
  const auto countries = [&](const std::string& kind) {
    const auto row = query(file, "SELECT sender, receiver FROM groups WHERE kind = '" + kind + "'");
    return row.at(0).at(0).text + " " + row.at(0).at(1).text;
  };
  CHECK(countries("corridor") == "GBR KEN");
  CHECK(countries("sender") == "GBR NULL");
  CHECK(countries("receiver") == "NULL KEN");
  CHECK(countries("world") == "NULL NULL");
}

TEST_CASE("keys lead somewhere, and nothing is damaged") {
  const Scratch scratch;
  SomeStudy study;
  study.scenarios[0].published = {{.label = "X", .group = "World", .measure = "savings"}};
  const std::string file = written(study, scratch);
  CHECK(query(file, "PRAGMA foreign_key_check").empty());
  CHECK(value(file, "PRAGMA integrity_check") == "ok");
  CHECK_THROWS(query(file, "PRAGMA foreign_keys = ON; DELETE FROM scenarios"));
  CHECK_THROWS(query(file, "INSERT INTO estimates VALUES (0, 1, '2013', 1, 1, 'mean', 'much', 0)"));
}

TEST_CASE("printed figures stand beside what they are about") {
  const Scratch scratch;
  SomeStudy study;
  study.scenarios[1].published = {{.label = "ODI",
                                   .group = "Gulf, \"big six\"",
                                   .measure = "savings",
                                   .value = 1800,
                                   .low = 1400,
                                   .source = "s",
                                   .mark = Mark::recalled},
                                  {.label = "Other",
                                   .group = "World",
                                   .measure = "smart_cost_after",
                                   .period = "2013",
                                   .value = 5}};
  const std::string file = written(study, scratch);
  const auto rows = query(file,
                          "SELECT f.label, f.period, g.name, m.name, f.value, f.low, f.high, "
                          "f.mark FROM printed_figures f JOIN scenarios USING (scenario_id) "
                          "LEFT JOIN groups g USING (group_id) LEFT JOIN measures m USING "
                          "(measure_id) WHERE scenarios.name = 'cut'");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0][1].text == "total");
  CHECK(rows[0][2].text == "Gulf, \"big six\"");
  CHECK(rows[0][3].text == "savings");
  CHECK(rows[0][4].number == 1800);
  CHECK(rows[0][5].number == 1400);
  CHECK(rows[0][6].text == "NULL");
  CHECK(rows[0][7].text == "recalled");
  CHECK(rows[1][1].text == "2013");
  CHECK(rows[1][3].text == "NULL");
}

TEST_CASE("a run until a precision has all its looks in the database") {
  const Scratch scratch;
  CHECK(query(written(SomeStudy(), scratch, "without"), "SELECT * FROM convergence").empty());
  const std::string file = written(study_with_looks(), scratch);
  const auto rows = query(file,
                          "SELECT look, draws, level, wanted_half_width, is_percent_of_mean, "
                          "half_width, reached, scenarios.name, groups.kind, measures.name FROM "
                          "convergence JOIN scenarios USING (scenario_id) JOIN groups USING "
                          "(group_id) JOIN measures USING (measure_id) ORDER BY look");
  REQUIRE(rows.size() == 2);
  const auto line_of = [&](std::size_t row) {
    std::string line;
    for (const plain::Cell& cell : rows[row]) line += cell.text + " ";
    return line;
  };
  CHECK(line_of(0) == "1 4096 0.025 0.5 1 NULL 0 cap world savings ");
  CHECK(line_of(1) == "2 8192 0.01 0.5 1 0.75 0 cut sender cost_after ");
}

TEST_CASE("the bins of a distribution have all draws, and types of firms their costs") {
  const Scratch scratch;
  const std::string file = written(SomeStudy(), scratch);
  const auto sums = query(file,
                          "SELECT scenario_id, period, name, count(*), sum(draws), max(bin) FROM "
                          "distributions JOIN groups USING (group_id) GROUP BY scenario_id, "
                          "group_id");
  REQUIRE(sums.size() == 4);
  for (const auto& row : sums) {
    CHECK(row[1].text == "total");
    CHECK(row[3].text == row[5].text);
    CHECK(row[4].text == "512");
  }
  CHECK(sums[0][2].text == "World");
  CHECK(sums[0][3].text == "2");
  const auto banks = query(file, "SELECT * FROM firm_types WHERE firm_type = 'Bank'");
  REQUIRE(banks.size() == 2);
  CHECK(banks[1][0].text == "2");
  CHECK(banks[1][4].number == 10.0 / 3);
  CHECK(banks[1][5].text == "NULL");
}

TEST_CASE("a database that cannot be written is told with its name") {
  CHECK_THROWS_WITH(ResultsDatabase("/proc/remitsim.sqlite", {}),
                    Catch::Contains("/proc/remitsim.sqlite: cannot be written"));
}

TEST_CASE("a database that is filled batch by batch has the same rows") {
  const Scratch scratch;
  const SomeStudy study;
  const std::string whole = written(study, scratch);
  const std::string file = scratch.path("batches.sqlite").string();
  ResultsDatabase database(file, study.scenarios);
  for (std::size_t s = 0; s < 2; ++s) {
    StudyResult part = study.result;
    part.scenarios = {study.result.scenarios[s]};
    database.add(study.survey, std::span(study.scenarios).subspan(s, 1), part);
  }
  database.finish({sha256(results_csv(study.result))});
  CHECK(results_csv(ResultsStore(file).rows()) == results_csv(ResultsStore(whole).rows()));
}

TEST_CASE("the database holds the differences of differences.csv, to the last digit") {
  const Scratch scratch;
  const SomeStudy study = compared_study();
  const std::string file = written(study, scratch);
  scratch.write("differences.csv", differences_csv(study.result));
  std::ifstream csv(scratch.path("differences.csv"));
  std::string line;
  std::getline(csv, line);
  const plain::Table rows = query(file, "SELECT * FROM comparisons");
  CHECK(rows.size() == 12);
  for (const auto& row : rows) {
    REQUIRE(std::getline(csv, line));
    INFO(line);
    const std::vector<std::string> fields = plain::split(line);
    REQUIRE(fields.size() == row.size());
    for (std::size_t column = 0; column < 7; ++column) {
      if (column != 4) CHECK(row[column].text == fields[column]);
    }
    for (std::size_t column = 7; column < row.size(); ++column) {
      CHECK(is_same(fields[column].empty() ? "nan" : fields[column], row[column]));
    }
  }
  CHECK_FALSE(std::getline(csv, line));
  CHECK(value(file,
              "SELECT name FROM scenarios JOIN differences ON against_id = "
              "scenarios.scenario_id WHERE row = 1") == "cap");
  CHECK(value(file, "SELECT sha256 FROM provenance WHERE item = 'differences'") ==
        sha256(scratch.read("differences.csv")));
}

TEST_CASE("without comparisons the database has no differences, and no digest of them") {
  const Scratch scratch;
  const std::string file = written(SomeStudy(), scratch);
  CHECK(value(file, "SELECT count(*) FROM differences") == "0");
  CHECK(value(file, "SELECT count(*) FROM provenance WHERE item = 'differences'") == "0");
}

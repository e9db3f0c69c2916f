// docs/results-store.md: every table and column is explained, and every question has an answer.

#include "files/sha256.hpp"
#include "report/results_csv.hpp"
#include "store/results_database.hpp"
#include "store/schema.hpp"
#include "store/some_study.hpp"
#include "support/plain_sqlite.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace remitsim;
using cli::Scratch;

namespace {

using Columns = std::map<std::string, std::set<std::string>>;  ///< by table

std::vector<std::string> page() {
  std::ifstream stream(cli::source + "/docs/results-store.md");
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// What stands between "```sql" and "```", each.
std::vector<std::string> questions() {
  std::vector<std::string> blocks;
  bool is_inside = false;
  for (const std::string& line : page()) {
    if (line == "```sql") {
      blocks.emplace_back();
      is_inside = true;
    } else if (line == "```") {
      is_inside = false;
    } else if (is_inside) {
      blocks.back() += line + "\n";
    }
  }
  return blocks;
}

/// The names between backticks in a cell.
std::vector<std::string> names_in(const std::string& cell) {
  std::vector<std::string> names;
  std::istringstream parts(cell);
  bool is_name = false;
  for (std::string part; std::getline(parts, part, '`'); is_name = !is_name) {
    if (is_name) names.push_back(part);
  }
  return names;
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream parts(line);
  for (std::string cell; std::getline(parts, cell, '|');) cells.push_back(cell);
  return cells;
}

/// The rows of the tables under "The database": a table's or view's name, then columns.
Columns explained() {
  Columns columns;
  std::string table;
  bool is_there = false;
  for (const std::string& line : page()) {
    if (line.starts_with("## ")) is_there = line == "## The database";
    if (!is_there || !line.starts_with("|")) continue;
    const std::vector<std::string> cells = cells_of(line);
    const auto name = names_in(cells.at(1));
    if (!name.empty()) table = name.front();
    for (const std::string& column : names_in(cells.at(2))) columns[table].insert(column);
  }
  return columns;
}

Columns in_database(const std::string& file) {
  Columns columns;
  for (const auto& row : plain::query(
           file,
           "SELECT s.name, c.name FROM sqlite_schema s, pragma_table_info(s.name) c WHERE s.type "
           "IN ('table', 'view')")) {
    columns[row[0].text].insert(row[1].text);
  }
  return columns;
}

/// A small study of the scenarios that the page asks about.
std::string small_study(const Scratch& scratch) {
  const Survey survey = load_survey(cli::source + "/data/rpw-2013q4");
  std::vector<Scenario> scenarios;
  for (const std::string name : {"cap-5", "cap-3", "africa-g8"}) {
    scenarios.push_back(load_scenario(cli::source + "/scenarios/" + name + ".json", survey));
  }
  scenarios[1].against = "cap-5";
  const StudyResult result = simulate(survey, scenarios, {.draws = 64, .seed = 1});
  const std::string file = scratch.path("results.sqlite").string();
  test::write_database(file, survey, scenarios, result);
  return file;
}

}  // namespace

TEST_CASE("every question of the page has an answer") {
  const Scratch scratch;
  const std::string file = small_study(scratch);
  const std::vector<std::string> all = questions();
  CHECK(all.size() >= 5);
  for (const std::string& question : all) {
    INFO(question);
    const plain::Table rows = plain::query(file, question);
    CHECK_FALSE(rows.empty());
    for (const auto& row : rows) {
      for (const plain::Cell& cell : row) CHECK(cell.text != "NULL");
    }
  }
}

TEST_CASE("the page explains every table and column, and no others") {
  const Scratch scratch;
  const Columns columns = in_database(small_study(scratch));
  const Columns on_page = explained();
  CHECK(columns.size() == 14);
  for (const auto& [table, names] : columns) {
    INFO(table);
    REQUIRE(on_page.contains(table));
    CHECK(on_page.at(table) == names);
  }
  for (const auto& [table, names] : on_page) {
    INFO(table);
    CHECK(columns.contains(table));
  }
}

TEST_CASE("the page states the version of the tables") {
  const std::string wanted = "`user_version`, the version of these tables: **" +
                             std::to_string(store_schema_version) + "**";
  bool is_found = false;
  for (const std::string& line : page()) is_found |= line.find(wanted) != std::string::npos;
  CHECK(is_found);
}

#include "store/results_store.hpp"

#include "files/sha256.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/version.hpp"
#include "report/differences_csv.hpp"
#include "report/results_csv.hpp"
#include "report/results_files.hpp"
#include "store/earlier_results.hpp"
#include "store/schema.hpp"
#include "store/table_digest.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace remitsim {

namespace {

[[noreturn]] void refuse_file(const std::filesystem::path& file, std::string why) {
  throw DataError(Diagnostic{file.string(), 0, 0, std::move(why)});
}

std::filesystem::path database_in(const std::filesystem::path& folder_or_file) {
  std::error_code error;
  if (!std::filesystem::exists(folder_or_file, error)) {
    refuse_file(folder_or_file, "no such folder; give one that \"remitsim run\" has written");
  }
  if (!std::filesystem::is_directory(folder_or_file, error)) return folder_or_file;
  std::filesystem::path file = folder_or_file / results_database_file;
  if (!std::filesystem::exists(file, error)) {
    refuse_file(folder_or_file,
                "holds no results.sqlite; give a folder that \"remitsim run\" has written, or run "
                "the study again");
  }
  return file;
}

Database open_or_refuse(const std::filesystem::path& file) {
  try {
    return Database::open(file);
  } catch (const DatabaseError& error) {
    refuse_file(file, fmt::format("cannot be opened: {}", error.what()));
  }
}

std::string digest_of(const TextSource& text) {
  Sha256 digest;
  text([&digest](std::string_view piece) { digest.add(piece); });
  return digest.finish();
}

}  // namespace

ResultsStore::ResultsStore(const std::filesystem::path& folder_or_file)
    : file_(database_in(folder_or_file)), database_(open_or_refuse(file_)) {
  check_schema();
  check_digest();
  read_and_check();
}

void ResultsStore::check_schema() const {
  std::int64_t application = 0;
  std::int64_t schema = 0;
  try {
    application = database_.integer("PRAGMA application_id");
    schema = database_.integer("PRAGMA user_version");
  } catch (const DatabaseError& error) {
    refuse(fmt::format("cannot be read: {}", error.what()));
  }
  if (application != store_application_id) {
    refuse("is an SQLite database, but not one that remitsim wrote");
  }
  if (schema != store_schema_version) {
    refuse(
        fmt::format("has version {} of the results' tables, and remitsim {} reads version {}; "
                    "use the remitsim that wrote it, or run the study again",
                    schema, version, store_schema_version));
  }
}

/// The manifest beside it, if there is one, knows all of its bytes.
void ResultsStore::check_digest() const {
  const auto manifest = manifest_in(file_.has_parent_path() ? file_.parent_path() : ".");
  if (!manifest) return;
  for (const auto& [name, digest] : manifest->files) {
    if (name == file_.filename() && sha256_of_file(file_) != digest) {
      refuse("was changed since remitsim wrote it; run the study again");
    }
  }
}

/// Every number is compared with what was written, by digests.
void ResultsStore::read_and_check() {
  try {
    facts_ = read_facts();
    if (is_unchanged()) return;
  } catch (const DatabaseError& error) {
    refuse(fmt::format("was changed or damaged since remitsim wrote it ({}); run the study again",
                       error.what()));
  }
  refuse(
      "was changed since remitsim wrote it: its numbers are not those that its digests are of; "
      "run the study again");
}

bool ResultsStore::is_unchanged() const {
  std::map<std::string, std::string> recorded;
  Statement provenance = database_.prepare(
      "SELECT name, sha256 FROM provenance WHERE item IN ('results', 'differences', 'table')");
  while (provenance.next()) recorded.emplace(provenance.text(0), provenance.text(1));

  std::map<std::string, std::string> now;
  now[results_csv_file] = digest_of(results_csv_pieces(rows()));
  if (has_differences())
    now[differences_csv_file] = digest_of(differences_csv_pieces(differences()));
  for (const std::string_view table : digested_tables) {
    now[std::string(table)] = table_digest(database_, table);
  }
  return now == recorded;
}

RunFacts ResultsStore::read_facts() const {
  RunFacts facts;
  Statement run = database_.prepare(
      "SELECT remitsim_version, method, seed, draws, draws_requested, survey, went_in.sha256, "
      "control_variates, build, survey_year, came_out.sha256 "
      "FROM run JOIN provenance AS went_in ON went_in.item = 'survey' "
      "JOIN provenance AS came_out ON came_out.item = 'results'");
  if (run.next()) {
    facts.version = run.text(0);
    facts.method = run.text(1);
    facts.seed = run.text(2);
    facts.draws = static_cast<std::uint64_t>(run.integer(3));
    facts.draws_requested = static_cast<std::uint64_t>(run.integer(4));
    facts.survey = run.text(5);
    facts.survey_digest = run.text(6);
    facts.control_variates = run.integer(7) != 0;
    facts.build = run.text(8);
    facts.survey_year = static_cast<int>(run.integer(9));
    facts.results_digest = run.text(10);
  }
  Statement scenarios = database_.prepare("SELECT name, title FROM scenarios ORDER BY scenario_id");
  while (scenarios.next()) facts.scenarios.emplace_back(scenarios.text(0), scenarios.text(1));
  return facts;
}

std::vector<StoredScenario> ResultsStore::scenarios() const {
  Statement statement = database_.prepare(
      "SELECT scenarios.name, sha256, effective_json FROM scenarios "
      "JOIN provenance ON item = 'scenario' AND provenance.name = scenarios.name "
      "ORDER BY scenario_id");
  std::vector<StoredScenario> scenarios;
  while (statement.next()) {
    scenarios.push_back({std::string(statement.text(0)), std::string(statement.text(1)),
                         std::string(statement.text(2))});
  }
  return scenarios;
}

RowSource ResultsStore::rows() const {
  return [this](const RowVisitor& visit) {
    Statement statement = database_.prepare("SELECT * FROM results");
    while (statement.next()) {
      visit({.scenario = statement.text(0),
             .period = statement.text(1),
             .group_kind = statement.text(2),
             .group = statement.text(3),
             .measure = statement.text(4),
             .unit = statement.text(5),
             .statistic = statement.text(6),
             .estimate = {statement.number(7), statement.number(8)}});
    }
  };
}

DifferenceSource ResultsStore::differences() const {
  return [this](const DifferenceVisitor& visit) {
    Statement statement = database_.prepare("SELECT * FROM comparisons");
    while (statement.next()) {
      DifferenceRow row{.scenario = statement.text(0),
                        .against = statement.text(1),
                        .period = statement.text(2),
                        .group_kind = statement.text(3),
                        .group = statement.text(4),
                        .measure = statement.text(5),
                        .unit = statement.text(6)};
      constexpr int first_number = 7;
      for (std::size_t i = 0; i < row.numbers.size(); ++i) {
        row.numbers[i] = statement.number(first_number + static_cast<int>(i));
      }
      visit(row);
    }
  };
}

bool ResultsStore::has_differences() const {
  return database_.integer("SELECT EXISTS (SELECT 1 FROM differences)") != 0;
}

void ResultsStore::refuse(std::string why) const {
  refuse_file(file_, std::move(why));
}

}  // namespace remitsim

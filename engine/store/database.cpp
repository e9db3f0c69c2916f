#include "store/database.hpp"

#include <fmt/format.h>

#include <limits>
#include <system_error>

namespace remitsim {

namespace {

[[noreturn]] void fail(sqlite3* database) {
  const int error = sqlite3_system_errno(database);
  const std::string words = sqlite3_errmsg(database);
  if (error == 0) throw DatabaseError(words);
  throw DatabaseError(fmt::format("{}: {}", words, std::generic_category().message(error)));
}

}  // namespace

Statement::Statement(sqlite3* database, std::string_view sql) : database_(database) {
  sqlite3_stmt* statement = nullptr;
  require(
      sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

bool Statement::next() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) fail(database_);
  return code == SQLITE_ROW;
}

void Statement::reset() {
  require(sqlite3_reset(statement_.get()));
}

std::string_view Statement::text(int column) const {
  const auto* start = sqlite3_column_text(statement_.get(), column);
  const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return start == nullptr ? std::string_view()
                          : std::string_view(reinterpret_cast<const char*>(start), length);
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::number(int column) const {
  const bool is_null = sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
  return is_null ? std::numeric_limits<double>::quiet_NaN()
                 : sqlite3_column_double(statement_.get(), column);
}

int Statement::columns() const {
  return sqlite3_column_count(statement_.get());
}

std::string Statement::cell(int column) const {
  const bool is_real = sqlite3_column_type(statement_.get(), column) == SQLITE_FLOAT;
  return is_real ? fmt::to_string(number(column)) : std::string(text(column));
}

void Statement::bind(int parameter, std::string_view value) {
  // Without a function that frees it, the text is not copied. An empty one must not be NULL.
  const char* start = value.data() == nullptr ? "" : value.data();
  require(sqlite3_bind_text64(statement_.get(), parameter + 1, start, value.size(), nullptr,
                              SQLITE_UTF8));
}

void Statement::bind(int parameter, double value) {
  require(sqlite3_bind_double(statement_.get(), parameter + 1, value));
}

void Statement::bind(int parameter, std::int64_t value) {
  require(sqlite3_bind_int64(statement_.get(), parameter + 1, value));
}

void Statement::bind_null(int parameter) {
  require(sqlite3_bind_null(statement_.get(), parameter + 1));
}

void Statement::require(int code) const {
  if (code != SQLITE_OK) fail(database_);
}

Database::Database(const std::filesystem::path& file, int flags, const char* file_system) {
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &database, flags, file_system);
  database_.reset(database);
  if (code != SQLITE_OK) fail(database);
}

Database Database::create(const std::filesystem::path& file) {
  // Nobody else opens it yet, and not every network file system has locks.
  Database database(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, "unix-none");
  database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON;");
  return database;
}

Database Database::open(const std::filesystem::path& file) {
  return {file, SQLITE_OPEN_READONLY, nullptr};
}

void Database::run(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(database_.get());
  }
}

std::int64_t Database::integer(std::string_view sql) const {
  Statement statement = prepare(sql);
  if (!statement.next()) throw DatabaseError(fmt::format("nothing is found by {}", sql));
  return statement.integer(0);
}

void Database::close() {
  if (sqlite3_close(database_.get()) != SQLITE_OK) fail(database_.get());
  // It is freed.
  static_cast<void>(database_.release());
}

}  // namespace remitsim

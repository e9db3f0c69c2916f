#pragma once

#include <sqlite3.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace remitsim::plain {

// SQLite for tests that must not use the engine's classes.

/// A value as text, and as the number that it is; NULL has the text "NULL".
struct Cell {
  std::string text;
  double number = 0;
};
using Table = std::vector<std::vector<Cell>>;

namespace detail {

inline Cell cell(sqlite3_stmt* statement, int column) {
  if (sqlite3_column_type(statement, column) == SQLITE_NULL) return {"NULL"};
  const auto* text = sqlite3_column_text(statement, column);
  return {reinterpret_cast<const char*>(text), sqlite3_column_double(statement, column)};
}

}  // namespace detail

/// Runs all statements and gives the rows of those that have some. Throws where SQLite refuses one.
inline Table query(const std::string& file, const std::string& sql) {
  sqlite3* database = nullptr;
  sqlite3_open(file.c_str(), &database);
  Table rows;
  std::string fault;
  const char* rest = sql.c_str();
  while (fault.empty() && *rest != '\0') {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(database, rest, -1, &statement, &rest);
    while (statement != nullptr && (code = sqlite3_step(statement)) == SQLITE_ROW) {
      rows.emplace_back();
      for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        rows.back().push_back(detail::cell(statement, column));
      }
    }
    if (code != SQLITE_DONE && code != SQLITE_OK) fault = sqlite3_errmsg(database);
    sqlite3_finalize(statement);
  }
  sqlite3_close(database);
  if (!fault.empty()) throw std::runtime_error(fault);
  return rows;
}

/// The one value that the statement gives.
inline std::string value(const std::string& file, const std::string& sql) {
  const Table rows = query(file, sql);
  if (rows.size() != 1 || rows[0].empty()) throw std::runtime_error("not one row: " + sql);
  return rows[0][0].text;
}

}  // namespace remitsim::plain

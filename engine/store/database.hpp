#pragma once

#include <sqlite3.h>

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace remitsim {

/// What SQLite refused, in its words and, where the disk did, in the system's.
class DatabaseError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A statement that is run once for each set of values. Columns and parameters count from 0.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  /// Runs it once with these values, to its end. A missing one is NULL, and so is a double that is
  /// not a number. Texts need to live until it returns.
  template <typename... Values>
  void run(const Values&... values) {
    int parameter = 0;
    (bind(parameter++, values), ...);
    while (next()) {
    }
    reset();
  }

  /// Goes to the next row; false after the last one.
  bool next();
  void reset();
  /// Of the present row, valid until the next step; empty where it is NULL.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  /// Not a number where it is NULL.
  [[nodiscard]] double number(int column) const;
  [[nodiscard]] int columns() const;
  /// What the cell holds as text, with all digits of a number; empty where it is NULL.
  [[nodiscard]] std::string cell(int column) const;

 private:
  void bind(int parameter, std::string_view value);
  void bind(int parameter, double value);
  void bind(int parameter, std::int64_t value);
  template <std::integral Value>
  void bind(int parameter, Value value) {
    bind(parameter, static_cast<std::int64_t>(value));
  }
  template <typename Value>
  void bind(int parameter, const std::optional<Value>& value) {
    if (value) bind(parameter, *value);
    if (!value) bind_null(parameter);
  }
  void bind_null(int parameter);
  void require(int code) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// An SQLite database in a file. All calls throw DatabaseError.
class Database {
 public:
  /// A new file. Nothing is flushed: the file's name is not yet one that anybody reads.
  static Database create(const std::filesystem::path& file);
  /// For reading alone.
  static Database open(const std::filesystem::path& file);

  /// Any number of statements without values.
  void run(const std::string& sql);
  [[nodiscard]] Statement prepare(std::string_view sql) const { return {database_.get(), sql}; }
  /// The one integer that the statement gives.
  [[nodiscard]] std::int64_t integer(std::string_view sql) const;
  /// Writes what is left to write.
  void close();

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  Database(const std::filesystem::path& file, int flags, const char* file_system);

  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace remitsim

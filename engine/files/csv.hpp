#pragma once

#include "remitsim/diagnostics.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// One field with its place: line and column of its first character (of the opening quote where it
/// is quoted), counted from 1, columns in characters.
struct CsvField {
  std::string text;
  std::size_t line = 0;
  std::size_t column = 0;
};

using CsvRow = std::vector<CsvField>;

/// The rows of RFC 4180 text: quoted fields may hold commas, doubled quotes and line ends; lines
/// end in LF, CRLF or CR; a UTF-8 byte order mark and empty lines are skipped. Rows may differ in
/// length. Adds a diagnostic for a NUL byte, an unterminated or misplaced quote, or more than
/// `csv_field_limit` fields, and then returns the rows before it.
std::vector<CsvRow> read_csv(std::string_view content, const std::string& file,
                             Diagnostics& diagnostics);

/// Four times what the largest published source file holds.
inline constexpr std::size_t csv_field_limit = 4'000'000;

/// The fields as one line of CSV, LF at its end; a field is quoted only where it must be.
std::string csv_line(const std::vector<std::string>& fields);

/// The number's shortest decimal form that reads back as the same double; empty where there is
/// none.
std::string csv_number(const std::optional<double>& value);

}  // namespace remitsim

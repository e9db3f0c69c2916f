#include "files/csv.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Reads one content from its first byte to its last, or to its first fault.
class CsvReader {
 public:
  CsvReader(std::string_view content, const std::string& file, Diagnostics& diagnostics)
      : content_(content), file_(file), diagnostics_(diagnostics) {
    if (content_.starts_with(byte_order_mark)) position_ = byte_order_mark.size();
  }

  std::vector<CsvRow> read() {
    while (!at_end() && !failed_) {
      CsvRow row = read_row();
      const bool is_empty_line = row.size() == 1 && row[0].text.empty() && !row_has_quotes_;
      if (!failed_ && !is_empty_line) rows_.push_back(std::move(row));
    }
    return std::move(rows_);
  }

 private:
  [[nodiscard]] bool at_end() const { return position_ == content_.size(); }
  [[nodiscard]] char byte() const { return content_[position_]; }
  [[nodiscard]] bool at_line_end() const { return at_end() || byte() == '\n' || byte() == '\r'; }
  [[nodiscard]] bool at_field_end() const { return at_line_end() || byte() == ','; }

  CsvRow read_row() {
    row_has_quotes_ = false;
    CsvRow row;
    row.push_back(read_field());
    while (!failed_ && !at_line_end()) {
      step();  // the comma
      row.push_back(read_field());
    }
    if (!at_end() && !failed_) step_over_line_end();
    return row;
  }

  CsvField read_field() {
    if (++field_count_ > csv_field_limit) {
      fail(line_, 0,
           fmt::format("has more than {} fields; is it the right file?", csv_field_limit));
    }
    CsvField field{{}, line_, column_};
    if (!at_end() && byte() == '"') {
      read_quoted(field);
    } else {
      read_plain(field);
    }
    return field;
  }

  void read_plain(CsvField& field) {
    while (!failed_ && !at_field_end()) {
      if (byte() == '"') {
        fail(line_, column_,
             "a quote within a field that does not begin with one; put the whole field in quotes "
             "and "
             "double the quotes within it");
        return;
      }
      take(field);
    }
  }

  void read_quoted(CsvField& field) {
    row_has_quotes_ = true;
    step();
    while (!failed_) {
      if (at_end()) {
        fail(field.line, field.column,
             "a quoted field begins here and never ends; close the quote");
      } else if (byte() != '"') {
        take(field);
      } else {
        step();
        if (at_end() || byte() != '"') break;
        take(field);
      }
    }
    if (!failed_ && !at_field_end()) {
      fail(line_, column_,
           "text after the closing quote of a field; double the quotes within a quoted field");
    }
  }

  void take(CsvField& field) {
    field.text += byte();
    step();
  }

  void step() {
    if (byte() == '\0') {
      fail(line_, column_,
           "a NUL byte; the file is not text, or is saved as UTF-16: save it as UTF-8");
    }
    const bool carriage_return_of_pair =
        byte() == '\r' && position_ + 1 < content_.size() && content_[position_ + 1] == '\n';
    const bool is_part_of_character = (static_cast<unsigned char>(byte()) & 0x80U) != 0;
    const bool ends_line = byte() == '\n' || (byte() == '\r' && !carriage_return_of_pair);
    ++position_;
    if (ends_line) {
      ++line_;
      column_ = 1;
    } else if (at_end() || !is_part_of_character || !continues_character(byte())) {
      ++column_;
    }
  }

  void step_over_line_end() {
    const bool carriage_return = byte() == '\r';
    step();
    if (carriage_return && !at_end() && byte() == '\n') step();
  }

  void fail(std::size_t line, std::size_t column, std::string message) {
    failed_ = true;
    diagnostics_.add({file_, line, column, std::move(message)});
  }

  std::string_view content_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  std::vector<CsvRow> rows_;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  std::size_t field_count_ = 0;
  bool row_has_quotes_ = false;
  bool failed_ = false;
};

bool needs_quotes(std::string_view field) {
  return field.find_first_of(",\"\r\n") != std::string_view::npos;
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view content, const std::string& file,
                             Diagnostics& diagnostics) {
  return CsvReader(content, file, diagnostics).read();
}

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) line += ',';
    if (!needs_quotes(field)) {
      line += field;
      continue;
    }
    line += '"';
    for (const char byte : field) {
      if (byte == '"') line += '"';
      line += byte;
    }
    line += '"';
  }
  return line + '\n';
}

std::string csv_number(const std::optional<double>& value) {
  return value ? fmt::to_string(*value) : std::string();
}

}  // namespace remitsim

#include "report/table_markdown.hpp"

#include "report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace remitsim {

namespace {

constexpr std::size_t page_width = 100;

using Cells = std::vector<std::string>;

/// What always begins or ends something in Markdown, and what does only right before a character:
/// "R & D" and "US$ million" are text, "&amp;" and "$x$" would not be.
constexpr std::string_view always_special = "\\`*|[]>";
constexpr std::string_view special_before_character = "_&<$~";

std::string as_markdown(const std::string& text) {
  const std::string line = in_one_line(text);
  std::string escaped;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool is_before_character = i + 1 < line.size() && line[i + 1] != ' ';
    const bool is_special =
        always_special.find(line[i]) != std::string_view::npos ||
        (is_before_character && special_before_character.find(line[i]) != std::string_view::npos);
    if (is_special) escaped += '\\';
    escaped += line[i];
  }
  return escaped;
}

/// Whether the word would begin a list, a heading or a rule if it came first in a line. Within a
/// paragraph, of numbered lists only one that begins with 1 does.
bool may_begin_block(std::string_view word, bool is_first) {
  if (word.find_first_not_of("-+=#_") == std::string_view::npos) return true;
  if (word.back() != '.' && word.back() != ')') return false;
  const std::string_view number = word.substr(0, word.size() - 1);
  const bool is_number = number.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number && (is_first || number == "1");
}

/// A note as an item of a list, whose words stay text wherever lines are broken.
std::string as_item(const std::string& note) {
  std::istringstream words(as_markdown(note));
  std::string item;
  for (std::string word; words >> word;) {
    if (may_begin_block(word, item.empty())) word.insert(word.size() - 1, "\\");
    item += item.empty() ? word : " " + word;
  }
  return "- " + wrapped(item, page_width - 2, 2) + "\n";
}

/// Each as wide as its column, between pipes.
std::string pipe_line(const Cells& cells, const std::vector<std::size_t>& widths,
                      const std::vector<bool>& flush_right) {
  std::string line = "|";
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const std::string blanks(widths[c] - character_count(cells[c]), ' ');
    line += flush_right[c] ? fmt::format(" {}{} |", blanks, cells[c])
                           : fmt::format(" {}{} |", cells[c], blanks);
  }
  return line + "\n";
}

std::string rule_below_header(const std::vector<std::size_t>& widths,
                              const std::vector<bool>& flush_right) {
  std::string line = "|";
  for (std::size_t c = 0; c < widths.size(); ++c) {
    const std::string dashes(widths[c], '-');
    line += flush_right[c] ? fmt::format(" {}:|", dashes) : fmt::format(":{} |", dashes);
  }
  return line + "\n";
}

std::string pipe_table(const std::vector<Cells>& lines, const std::vector<bool>& flush_right) {
  constexpr std::size_t least_width = 3;
  std::vector<std::size_t> widths(flush_right.size(), least_width);
  for (const Cells& cells : lines) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      widths[c] = std::max(widths[c], character_count(cells[c]));
    }
  }
  std::string text;
  for (const Cells& cells : lines) {
    text += pipe_line(cells, widths, flush_right);
    if (&cells == &lines.front()) text += rule_below_header(widths, flush_right);
  }
  return text;
}

}  // namespace

std::string table_markdown(const ResultsTable& table) {
  std::vector<Cells> lines(1);
  std::vector<bool> flush_right;
  const std::vector<std::size_t> shown = columns_for(table, ColumnUse::print);
  for (const std::size_t c : shown) {
    lines.front().push_back(as_markdown(table.columns[c].title));
    flush_right.push_back(table.columns[c].kind != ColumnKind::text);
  }
  for (const TableRow& row : table.rows) {
    Cells& cells = lines.emplace_back();
    for (const std::size_t c : shown) {
      cells.push_back(as_markdown(printed(row[c], table.columns[c].kind)));
    }
  }
  std::string text =
      fmt::format("**{}**\n\n{}\n", as_markdown(table.title), pipe_table(lines, flush_right));
  for (const std::string& note : table.notes) text += as_item(note);
  return text;
}

}  // namespace remitsim

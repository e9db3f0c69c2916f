#include "report/text_table.hpp"

#include "files/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace remitsim {

namespace {

std::string padding(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, character_count(text)), ' ');
}

}  // namespace

std::size_t character_count(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char byte) { return !continues_character(byte); }));
}

TextTable::TextTable(std::vector<std::string> header, Flush others) : others_(others) {
  rows_.push_back(std::move(header));
}

void TextTable::add_row(std::vector<std::string> cells) {
  rows_.push_back(std::move(cells));
}

std::string TextTable::to_string() const {
  std::vector<std::size_t> widths(rows_.front().size(), 0);
  for (const auto& row : rows_) {
    for (std::size_t c = 0; c < row.size(); ++c)
      widths[c] = std::max(widths[c], character_count(row[c]));
  }
  std::string text;
  for (const auto& row : rows_) {
    std::string line = row[0] + padding(row[0], widths[0]);
    for (std::size_t c = 1; c < row.size(); ++c) {
      const std::string blanks = padding(row[c], widths[c]);
      line += "   " + (others_ == Flush::right ? blanks + row[c] : row[c] + blanks);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string wrapped(const std::string& text, std::size_t width, std::size_t indent) {
  std::istringstream words(text);
  std::string result;
  std::size_t used = 0;
  for (std::string word; words >> word;) {
    const std::size_t length = character_count(word);
    if (used > 0 && used + 1 + length > width) {
      result += "\n" + std::string(indent, ' ');
      used = 0;
    } else if (used > 0) {
      result += ' ';
      ++used;
    }
    result += word;
    used += length;
  }
  return result;
}

}  // namespace remitsim

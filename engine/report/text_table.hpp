#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace remitsim {

enum class Flush { left, right };

/// A table for the terminal: the first column flush left, the others as told, each as wide as its
/// widest cell.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> header, Flush others = Flush::right);

  /// As many cells as the header has.
  void add_row(std::vector<std::string> cells);
  [[nodiscard]] std::string to_string() const;

 private:
  std::vector<std::vector<std::string>> rows_;  ///< the header first
  Flush others_;
};

/// How many characters the text has: not bytes.
std::size_t character_count(const std::string& text);

/// The text broken into lines of at most `width` characters, to which all lines but the first have
/// `indent` spaces added in front.
std::string wrapped(const std::string& text, std::size_t width, std::size_t indent);

}  // namespace remitsim

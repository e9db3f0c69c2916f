#pragma once

#include <cstddef>
#include <string_view>

namespace remitsim {

/// A place in a text. Lines and columns count from 1, columns in characters.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t file = 0;  ///< of several that make one scenario: the number that Faults gave it
};

/// Walks through JSON text token by token and knows the line and column where each starts.
class TextCursor {
 public:
  /// Starts behind a byte order mark, if there is one.
  explicit TextCursor(std::string_view text, std::size_t file = 0);

  [[nodiscard]] Position position() const { return position_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  /// The token that starts here: a string with its quotes (without the last where it is not closed
  /// on its line), a number or word, or a single other character; empty at the end.
  [[nodiscard]] std::string_view token() const;

  void advance(std::size_t bytes);
  /// Steps over white space and comments; stops at a comment that is not closed.
  void skip_blanks();
  void skip_token() { advance(token().size()); }

 private:
  std::string_view rest_;
  Position position_;
};

}  // namespace remitsim

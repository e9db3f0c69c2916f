#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace remitsim {

/// JSON text that is written from its start to its end, without blanks.
class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { text_ += '}'; }
  void begin_list() { begin('['); }
  void end_list() { text_ += ']'; }

  /// The key of what is written next.
  void key(std::string_view name);
  void text(std::string_view value);
  void boolean(bool value);
  void whole_number(std::size_t value);
  /// With four significant digits; null where it is not finite.
  void number(double value);
  /// JSON that was written before.
  void json(std::string_view value);

  void text_at(std::string_view name, std::string_view value);
  void json_at(std::string_view name, std::string_view value);

  [[nodiscard]] bool is_empty() const { return text_.empty(); }
  [[nodiscard]] const std::string& written() const { return text_; }

 private:
  void begin(char bracket);
  /// A comma, where something stands before.
  void separate();

  std::string text_;
};

}  // namespace remitsim

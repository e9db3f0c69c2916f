#include "page/json_writer.hpp"

#include "report/quoted_json.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace remitsim {

void JsonWriter::begin(char bracket) {
  separate();
  text_ += bracket;
}

void JsonWriter::separate() {
  constexpr std::string_view nothing_before = "{[:";
  if (!text_.empty() && nothing_before.find(text_.back()) == std::string_view::npos) text_ += ',';
}

void JsonWriter::key(std::string_view name) {
  separate();
  text_ += quoted_json(name);
  text_ += ':';
}

void JsonWriter::text(std::string_view value) {
  separate();
  text_ += quoted_json(value);
}

void JsonWriter::boolean(bool value) {
  separate();
  text_ += value ? "true" : "false";
}

void JsonWriter::whole_number(std::size_t value) {
  separate();
  text_ += fmt::to_string(value);
}

void JsonWriter::number(double value) {
  separate();
  if (!std::isfinite(value)) {
    text_ += "null";
    return;
  }
  const std::string digits = fmt::format("{:.3e}", value);
  double rounded = value;
  std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
  text_ += fmt::to_string(rounded);  // "41980", which is shorter than "4.198e+04"
}

void JsonWriter::json(std::string_view value) {
  separate();
  text_ += value;
}

void JsonWriter::text_at(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonWriter::json_at(std::string_view name, std::string_view value) {
  key(name);
  json(value);
}

}  // namespace remitsim

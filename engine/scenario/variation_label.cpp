#include "scenario/variation_label.hpp"

#include <fmt/format.h>

#include <array>

namespace remitsim {

namespace {

bool remove_ending(std::string_view& text, std::string_view ending) {
  if (!text.ends_with(ending) || text.size() == ending.size()) return false;
  text.remove_suffix(ending.size());
  return true;
}

std::string_view unit_sign(const Key& key) {
  if (key.unit == "percentage points") return "pp";
  return key.unit.starts_with("percent") ? "%" : "";
}

}  // namespace

std::string label_of_path(std::string_view path) {
  constexpr auto units = std::to_array<std::string_view>(
      {"_to_percent", "_percent", "_points", "_usd_million", ".percent", ".points"});
  std::string_view label = path.substr(path.find('.') + 1);  // all of it where there is no dot
  for (const std::string_view unit : units) {
    if (remove_ending(label, unit)) break;
  }
  remove_ending(label, ".total");
  return std::string(label);
}

std::optional<std::string> label_of_value(const JsonNode& value, const Key& key) {
  if (const auto* number = std::get_if<double>(&value.value)) {
    return fmt::format("{}{}", *number, unit_sign(key));
  }
  if (const auto* flag = std::get_if<bool>(&value.value)) return *flag ? "true" : "false";
  const auto* text = std::get_if<std::string>(&value.value);
  return text == nullptr ? std::nullopt : std::optional(*text);
}

}  // namespace remitsim

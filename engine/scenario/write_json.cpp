#include "scenario/write_json.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace remitsim {

namespace {

std::string json_text(std::string_view text) {
  std::string result = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') {
      result += '\\';
      result += letter;
    } else if (static_cast<unsigned char>(letter) < 0x20) {
      result += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
    } else {
      result += letter;
    }
  }
  return result + '"';
}

/// What is between brackets, on one line.
template <typename Container, typename Write>
std::string in_line(const Container& container, std::string_view open, std::string_view close,
                    Write write) {
  if (container.empty()) return fmt::format("{}{}", open, close);
  std::string text(open);
  for (const auto& element : container) {
    if (text.size() > open.size()) text += ",";
    text += " " + write(element);
  }
  return fmt::format("{} {}", text, close);
}

struct LineWriter {
  std::string operator()(std::nullptr_t) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(double value) const { return fmt::format("{}", value); }
  std::string operator()(const std::string& value) const { return json_text(value); }
  std::string operator()(const JsonNode::List& list) const {
    return in_line(list, "[", "]", json_line);
  }
  std::string operator()(const JsonNode::Object& object) const {
    return in_line(object, "{", "}", [](const JsonMember& member) {
      return fmt::format("{}: {}", json_text(member.key), json_line(member.node));
    });
  }
};

std::string in_lines(const JsonNode& node, std::size_t indent, std::size_t used);

/// What is between brackets, an element a line. `write` makes the text of one.
template <typename Container, typename Write>
std::string broken(const Container& container, std::string_view open, std::string_view close,
                   std::size_t indent, Write write) {
  std::string text(open);
  for (const auto& element : container) {
    if (text.size() > open.size()) text += ",";
    text += fmt::format("\n{:{}}{}", "", indent + 2, write(element));
  }
  return fmt::format("{}\n{:{}}{}", text, "", indent, close);
}

/// The node's text, whose first line starts behind `used` characters and whose last one is
/// indented.
std::string in_lines(const JsonNode& node, std::size_t indent, std::size_t used) {
  constexpr std::size_t longest_line = 100;
  std::string line = json_line(node);
  const auto* list = std::get_if<JsonNode::List>(&node.value);
  const auto* object = std::get_if<JsonNode::Object>(&node.value);
  const bool is_container = list != nullptr || object != nullptr;
  const bool is_root = used == 0;
  if (!is_container || (!is_root && used + line.size() < longest_line)) return line;
  if (list != nullptr) {
    return broken(*list, "[", "]", indent, [&](const JsonNode& element) {
      return in_lines(element, indent + 2, indent + 2);
    });
  }
  return broken(*object, "{", "}", indent, [&](const JsonMember& member) {
    const std::string key = json_text(member.key) + ": ";
    return key + in_lines(member.node, indent + 2, indent + 2 + key.size());
  });
}

}  // namespace

std::string json_line(const JsonNode& node) {
  return std::visit(LineWriter{}, node.value);
}

std::string json_text(const JsonNode& node) {
  return in_lines(node, 0, 0);
}

}  // namespace remitsim

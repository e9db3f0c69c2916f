#include "scenario/field.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace remitsim {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Describe {
  std::string operator()(std::nullptr_t) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(double value) const { return fmt::format("the number {}", value); }
  std::string operator()(const std::string& value) const {
    return fmt::format("the text {}", in_quotes(value));
  }
  std::string operator()(const JsonNode::List&) const { return "a list"; }
  std::string operator()(const JsonNode::Object&) const { return "an object"; }
};

std::string in_brackets(std::string_view hint) {
  return hint.empty() ? std::string() : fmt::format(" ({})", hint);
}

bool keeps(const NumberRule& rule, double value) {
  const bool above = rule.excludes_least ? value > rule.least : value >= rule.least;
  return above && value <= rule.most;
}

std::string words_of(const NumberRule& rule) {
  if (rule.least == -infinity) return fmt::format("must be at most {}", rule.most);
  if (rule.most == infinity) {
    return fmt::format("must be {} {}", rule.excludes_least ? "greater than" : "at least",
                       rule.least);
  }
  return fmt::format("must lie in {}{}, {}]", rule.excludes_least ? "(" : "[", rule.least,
                     rule.most);
}

}  // namespace

void Field::refuse(std::string_view rule) const {
  faults->add(node->position, fmt::format("{} {}", name, rule));
}

std::string described(const JsonNode& node) {
  return std::visit(Describe{}, node.value);
}

std::optional<double> read_number(const Field& field, const NumberRule& rule) {
  const double* value = std::get_if<double>(&field.node->value);
  if (value == nullptr) {
    field.refuse(fmt::format("must be a number, got {}", described(*field.node)));
    return std::nullopt;
  }
  if (!keeps(rule, *value)) {
    field.refuse(fmt::format("{}, got {}{}", words_of(rule), *value,
                             *value > rule.most ? in_brackets(rule.hint_above) : ""));
    return std::nullopt;
  }
  if (rule.whole && std::floor(*value) != *value) {
    field.refuse(fmt::format("must be a whole number, got {}", *value));
    return std::nullopt;
  }
  return *value;
}

std::optional<std::string> read_text(const Field& field) {
  const auto* text = std::get_if<std::string>(&field.node->value);
  if (text == nullptr) {
    field.refuse(fmt::format("must be text, got {}", described(*field.node)));
    return std::nullopt;
  }
  if (text->find_first_not_of(" \t\r\n") == std::string::npos) {
    field.refuse("must not be blank");
    return std::nullopt;
  }
  return *text;
}

std::optional<bool> read_boolean(const Field& field) {
  const bool* value = std::get_if<bool>(&field.node->value);
  if (value == nullptr) {
    field.refuse(fmt::format("must be true or false, got {}", described(*field.node)));
    return std::nullopt;
  }
  return *value;
}

std::optional<std::size_t> read_word(const Field& field, std::span<const std::string_view> words) {
  const auto text = read_text(field);
  if (!text) return std::nullopt;
  const auto found = std::find(words.begin(), words.end(), *text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  const std::vector<std::string> known(words.begin(), words.end());
  field.refuse(fmt::format("must be one of \"{}\", got {}{}", fmt::join(words, "\", \""),
                           in_quotes(*text), did_you_mean(*text, known)));
  return std::nullopt;
}

std::vector<Field> read_list(const Field& field) {
  const auto* list = std::get_if<JsonNode::List>(&field.node->value);
  if (list == nullptr) {
    field.refuse(fmt::format("must be a list in [ ], got {}", described(*field.node)));
    return {};
  }
  std::vector<Field> elements;
  for (const JsonNode& element : *list) elements.push_back({&element, "", field.faults});
  return elements;
}

std::vector<Field> read_one_or_more(const Field& field) {
  if (!std::holds_alternative<JsonNode::List>(field.node->value)) return {field};
  std::vector<Field> elements = read_list(field);
  for (Field& element : elements) element.name = field.name;
  if (elements.empty()) field.refuse("must not be an empty list");
  return elements;
}

}  // namespace remitsim

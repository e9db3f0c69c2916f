#include "scenario/schema.hpp"

#include "model/measures.hpp"
#include "scenario/key_words.hpp"
#include "scenario/keys.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

namespace remitsim {

namespace {

using Json = nlohmann::ordered_json;

/// "a policy" → "policy"
std::string definition_name(const ObjectKeys& object) {
  std::string_view name = object.object;
  if (name.starts_with("a ")) name.remove_prefix(2);
  return std::string(name);
}

Json reference_to(const ObjectKeys& object) {
  return {{"$ref", "#/definitions/" + definition_name(object)}};
}

/// Whole numbers without a decimal point, as people write them.
Json number(double value) {
  if (std::floor(value) == value) return static_cast<std::int64_t>(value);
  return value;
}

Json number_schema(const Key& key) {
  Json schema = {{"type", key.rule.whole ? "integer" : "number"}};
  if (std::isfinite(key.rule.least)) {
    schema[key.rule.excludes_least ? "exclusiveMinimum" : "minimum"] = number(key.rule.least);
  }
  if (std::isfinite(key.rule.most)) schema["maximum"] = number(key.rule.most);
  return schema;
}

Json distribution_schema(const Key& key) {
  return {{"anyOf", {number_schema(key), reference_to(keys::distribution)}}};
}

Json list_of(const Json& element) {
  return {{"type", "array"}, {"items", element}};
}

Json one_or_more(const Json& element) {
  Json list = list_of(element);
  list["minItems"] = 1;
  return {{"anyOf", {element, list}}};
}

Json text_schema(const Key& key) {
  Json schema = {{"type", "string"}};
  if (!key.examples.empty()) schema["examples"] = key.examples;
  return schema;
}

Json word_schema(const Key& key) {
  Json schema = {{"enum", key.words}};
  if (key.defaults_to_first_word()) schema["default"] = key.words.front();
  return schema;
}

Json measure_schema() {
  Json names = Json::array();
  for (const MeasureInfo& info : all_measures()) names.push_back(info.name);
  return {{"type", "string"}, {"examples", names}};
}

/// The shipped survey's words complete; others are allowed.
Json distribution_each_schema(const Key& key) {
  Json properties = Json::object();
  for (const std::string_view word : key.examples) {
    properties[std::string(word)] = distribution_schema(key);
  }
  return {{"type", "object"},
          {"properties", properties},
          {"additionalProperties", distribution_schema(key)}};
}

Json value_schema(const Key& key) {
  switch (key.kind) {
    case ValueKind::anything:
      return Json::object();
    case ValueKind::text:
      return text_schema(key);
    case ValueKind::word:
      return word_schema(key);
    case ValueKind::measure:
      return measure_schema();
    case ValueKind::boolean:
      return {{"type", "boolean"}};
    case ValueKind::number:
      return number_schema(key);
    case ValueKind::distribution:
      return distribution_schema(key);
    case ValueKind::words:
      return one_or_more(text_schema(key));
    case ValueKind::numbers:
      return one_or_more(number_schema(key));
    case ValueKind::matrix:
      return list_of(list_of(number_schema(key)));
    case ValueKind::object:
      return {{"allOf", {reference_to(*key.object)}}};
    case ValueKind::objects:
      return list_of(reference_to(*key.object));
    case ValueKind::distribution_each:
      return distribution_each_schema(key);
  }
  return {};
}

Json key_schema(const Key& key, const ObjectKeys& object) {
  const std::string otherwise = default_in_words(key, object);
  const std::string_view is_default = key.presence == Presence::optional ? "default: " : "";
  Json schema = {{"description", fmt::format("{}. ({}; {}{})", key.meaning, value_in_words(key),
                                             is_default, otherwise)}};
  schema.update(value_schema(key));
  if (key.default_number) schema["default"] = number(*key.default_number);
  return schema;
}

Json object_schema(const ObjectKeys& object) {
  Json properties = Json::object();
  Json required = Json::array();
  Json choices = Json::array();
  for (const Key& key : object.keys) {
    properties[std::string(key.name)] = key_schema(key, object);
    if (key.presence == Presence::required) required.push_back(key.name);
    if (key.presence == Presence::one_of) choices.push_back({{"required", {key.name}}});
  }
  Json schema = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = required;
  if (!choices.empty()) schema["oneOf"] = choices;
  return schema;
}

}  // namespace

std::string scenario_schema() {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "A scenario of remitsim"},
                 {"description", "Explained in docs/scenario-format.md."},
                 // For Visual Studio Code, which else takes a comment for a fault.
                 {"allowComments", true}};
  schema.update(object_schema(keys::scenario));
  for (const ObjectKeys& object : keys::all) {
    if (object.object == keys::scenario.object) continue;
    schema["definitions"][definition_name(object)] = object_schema(object);
  }
  return schema.dump(2) + "\n";
}

}  // namespace remitsim

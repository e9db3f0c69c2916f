#include "scenario/schema.hpp"

#include "model/measures.hpp"
#include "scenario/key_words.hpp"
#include "scenario/keys.hpp"
#include "scenario/named_elements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

namespace remitsim {

namespace {

using Json = nlohmann::ordered_json;

/// A file that stands by itself holds whole objects; one that extends another, only what changes:
/// nothing is required, and null takes a key away.
enum class Form { whole, changes };

/// "a policy" → "policy", or "changes of policy"
std::string definition_name(const ObjectKeys& object, Form form) {
  return fmt::format("{}{}", form == Form::changes ? "changes of " : "",
                     without_article(object.object));
}

Json reference_to(const ObjectKeys& object, Form form) {
  return {{"$ref", "#/definitions/" + definition_name(object, form)}};
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

Json distribution_schema(const Key& key, Form form) {
  return {{"anyOf", {number_schema(key), reference_to(keys::distribution, form)}}};
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
Json distribution_each_schema(const Key& key, Form form) {
  Json properties = Json::object();
  for (const std::string_view word : key.examples) {
    properties[std::string(word)] = distribution_schema(key, form);
  }
  return {{"type", "object"},
          {"properties", properties},
          {"additionalProperties", distribution_schema(key, form)}};
}

/// A list whose elements have no names is replaced as a whole.
Json objects_schema(const Key& key, Form form) {
  return list_of(reference_to(*key.object, has_named_elements(key) ? form : Form::whole));
}

Json value_schema(const Key& key, Form form) {
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
      return distribution_schema(key, form);
    case ValueKind::words:
      return one_or_more(text_schema(key));
    case ValueKind::numbers:
      return one_or_more(number_schema(key));
    case ValueKind::matrix:
      return list_of(list_of(number_schema(key)));
    case ValueKind::list:
      return {{"type", "array"}, {"minItems", 1}};
    case ValueKind::object:
      return {{"allOf", {reference_to(*key.object, form)}}};
    case ValueKind::objects:
      return objects_schema(key, form);
    case ValueKind::distribution_each:
      return distribution_each_schema(key, form);
  }
  return {};
}

/// The key of that name says which element of a list is changed.
bool is_required(const Key& key, Form form) {
  return key.presence == Presence::required && (form == Form::whole || key.name == "name");
}

Json key_schema(const Key& key, const ObjectKeys& object, Form form) {
  const std::string otherwise = default_in_words(key, object);
  const std::string_view is_default = key.presence == Presence::optional ? "default: " : "";
  Json schema = {{"description", fmt::format("{}. ({}; {}{})", key.meaning, value_in_words(key),
                                             is_default, otherwise)}};
  if (form == Form::changes && !is_required(key, form)) {
    schema["anyOf"] = {value_schema(key, form), {{"type", "null"}}};
    return schema;
  }
  schema.update(value_schema(key, form));
  if (key.default_number) schema["default"] = number(*key.default_number);
  if (key.default_boolean) schema["default"] = *key.default_boolean;
  return schema;
}

Json object_schema(const ObjectKeys& object, Form form) {
  Json properties = Json::object();
  Json required = Json::array();
  Json choices = Json::array();
  for (const Key& key : object.keys) {
    properties[std::string(key.name)] = key_schema(key, object, form);
    if (is_required(key, form)) required.push_back(key.name);
    if (key.presence == Presence::one_of) choices.push_back({{"required", {key.name}}});
  }
  Json schema = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = required;
  if (form == Form::whole && !choices.empty()) schema["oneOf"] = choices;
  return schema;
}

/// Whether a file that extends another can change such an object, rather than the list it is in.
bool can_be_changed(const ObjectKeys& object) {
  const auto is_replaced = [&](const Key& key) {
    return key.kind == ValueKind::objects && key.object->object == object.object &&
           !has_named_elements(key);
  };
  return std::none_of(keys::all.begin(), keys::all.end(), [&](const ObjectKeys& other) {
    return std::any_of(other.keys.begin(), other.keys.end(), is_replaced);
  });
}

}  // namespace

std::string scenario_schema() {
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", "A scenario of remitsim"},
                 {"description", "Explained in docs/scenario-format.md."},
                 // For Visual Studio Code, which else takes a comment for a fault.
                 {"allowComments", true},
                 {"type", "object"},
                 {"if", {{"required", {"extends"}}}},
                 {"then", reference_to(keys::scenario, Form::changes)},
                 {"else", reference_to(keys::scenario, Form::whole)}};
  for (const Form form : {Form::whole, Form::changes}) {
    for (const ObjectKeys& object : keys::all) {
      if (form == Form::changes && !can_be_changed(object)) continue;
      schema["definitions"][definition_name(object, form)] = object_schema(object, form);
    }
  }
  return schema.dump(2) + "\n";
}

}  // namespace remitsim

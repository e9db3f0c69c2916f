#include "scenario/effective_scenario.hpp"

#include "scenario/keys.hpp"
#include "scenario/known_paths.hpp"
#include "scenario/write_json.hpp"

#include <optional>
#include <utility>

namespace remitsim {

namespace {

constexpr Position nowhere = {.line = 0, .column = 0};

JsonNode filled(const JsonNode& node, const Key& key);

bool has(const JsonNode& object, std::string_view key) {
  return find_value(object, key) != nullptr;
}

JsonNode filled_object(const JsonNode& object, const ObjectKeys& keys);

/// What the key's absence in the object means; nothing where that is no value.
std::optional<JsonNode> default_in(const JsonNode& object, const Key& key) {
  if (key.presence != Presence::optional) return std::nullopt;
  // A target for an average has only one level, and a given cost is no mean of costs.
  if (key.name == "level" && has(object, "average_target")) {
    return JsonNode{std::string("corridor"), nowhere};
  }
  if (key.name == "simple_mean_share_percent" && has(object, "cost_percent")) return std::nullopt;
  if (key.default_number) return JsonNode{*key.default_number, nowhere};
  if (key.default_boolean) return JsonNode{*key.default_boolean, nowhere};
  if (key.kind == ValueKind::word) return JsonNode{std::string(key.words.front()), nowhere};
  if (!key.defaults_to_empty) return std::nullopt;
  return filled_object({JsonNode::Object{}, nowhere}, *key.object);
}

JsonNode filled_object(const JsonNode& object, const ObjectKeys& keys) {
  JsonNode::Object members;
  for (const Key& key : keys.keys) {
    if (key.name != "format" && !can_be_set(key)) continue;
    if (const JsonNode* value = find_value(object, key.name)) {
      members.push_back({std::string(key.name), value->position, filled(*value, key)});
    } else if (auto otherwise = default_in(object, key)) {
      members.push_back({std::string(key.name), nowhere, std::move(*otherwise)});
    }
  }
  return {std::move(members), object.position};
}

JsonNode filled_list(const JsonNode& list, const ObjectKeys& keys) {
  JsonNode::List elements;
  for (const JsonNode& element : std::get<JsonNode::List>(list.value)) {
    elements.push_back(filled_object(element, keys));
  }
  return {std::move(elements), list.position};
}

JsonNode filled(const JsonNode& node, const Key& key) {
  const bool is_object = std::holds_alternative<JsonNode::Object>(node.value);
  if (key.kind == ValueKind::object) return filled_object(node, *key.object);
  if (key.kind == ValueKind::objects) return filled_list(node, *key.object);
  if (key.kind == ValueKind::distribution && is_object) {
    return filled_object(node, keys::distribution);
  }
  if (key.kind != ValueKind::distribution_each) return node;
  JsonNode result = node;
  for (JsonMember& member : std::get<JsonNode::Object>(result.value)) {
    const bool is_shape = std::holds_alternative<JsonNode::Object>(member.node.value);
    if (is_shape) member.node = filled_object(member.node, keys::distribution);
  }
  return result;
}

}  // namespace

JsonNode effective_scenario(const JsonNode& scenario) {
  return filled_object(scenario, keys::scenario);
}

std::string effective_json(const JsonNode& scenario) {
  return json_text(effective_scenario(scenario)) + "\n";
}

}  // namespace remitsim

#include "scenario/named_elements.hpp"

namespace remitsim {

bool has_named_elements(const Key& key) {
  return key.kind == ValueKind::objects && key.object->find("name") != nullptr;
}

std::optional<std::string> name_of_element(const JsonNode& element, const ObjectKeys& keys) {
  if (const JsonNode* name = find_value(element, "name")) {
    const auto* text = std::get_if<std::string>(&name->value);
    return text == nullptr ? std::nullopt : std::optional(*text);
  }
  const Key* key = defining_key(element, keys);
  return key == nullptr ? std::nullopt : std::optional(std::string(key->name));
}

const Key* defining_key(const JsonNode& element, const ObjectKeys& keys) {
  if (keys.find("name")->presence == Presence::required) return nullptr;
  for (const Key& key : keys.keys) {
    if (key.presence == Presence::one_of && find_value(element, key.name) != nullptr) return &key;
  }
  return nullptr;
}

std::string_view without_article(std::string_view object) {
  return object.starts_with("a ") ? object.substr(2) : object;
}

}  // namespace remitsim

#include "scenario/known_paths.hpp"

#include "scenario/keys.hpp"
#include "scenario/named_elements.hpp"

#include <algorithm>
#include <array>

namespace remitsim {

namespace {

class PathLister {
 public:
  void list_object(const std::string& prefix, const ObjectKeys& keys, const JsonNode* node) {
    for (const Key& key : keys.keys) {
      if (can_be_set(key)) {
        list(prefix + std::string(key.name), key,
             node == nullptr ? nullptr : find_value(*node, key.name));
      }
    }
  }

  std::vector<std::string> take() { return std::move(paths_); }

 private:
  void list(const std::string& path, const Key& key, const JsonNode* node) {
    if (has_named_elements(key)) {
      list_elements(path, *key.object, node);
    } else if (key.kind == ValueKind::object) {
      list_object(path + ".", *key.object, node);
    } else if (key.kind != ValueKind::objects) {
      paths_.push_back(path);
      if (key.kind == ValueKind::distribution && is_object(node)) {
        list_shape(path + ".", keys::distribution, *node);
      }
    }
  }

  void list_elements(const std::string& path, const ObjectKeys& keys, const JsonNode* node) {
    const auto* list = node == nullptr ? nullptr : std::get_if<JsonNode::List>(&node->value);
    if (list == nullptr) return;
    for (const JsonNode& element : *list) {
      const auto name = name_of_element(element, keys);
      if (!name) continue;
      const std::string prefix = path + "." + *name + ".";
      const Key* step = defining_key(element, keys);
      if (step != nullptr) list_object(prefix, *step->object, find_value(element, step->name));
      for (const Key& key : keys.keys) {
        const bool is_step = step != nullptr && key.presence == Presence::one_of;
        if (!can_be_set(key) || is_step) continue;
        this->list(prefix + std::string(key.name), key, find_value(element, key.name));
      }
    }
  }

  /// The keys that are there.
  void list_shape(const std::string& prefix, const ObjectKeys& keys, const JsonNode& node) {
    for (const Key& key : keys.keys) {
      const JsonNode* value = find_value(node, key.name);
      if (value == nullptr) continue;
      if (key.object != nullptr) {
        list_shape(prefix + std::string(key.name) + ".", *key.object, *value);
      } else {
        paths_.push_back(prefix + std::string(key.name));
      }
    }
  }

  static bool is_object(const JsonNode* node) {
    return node != nullptr && std::holds_alternative<JsonNode::Object>(node->value);
  }

  std::vector<std::string> paths_;
};

}  // namespace

bool can_be_set(const Key& key) {
  constexpr auto of_files =
      std::to_array<std::string_view>({"$schema", "format", "extends", "sweep", "drop"});
  return std::find(of_files.begin(), of_files.end(), key.name) == of_files.end();
}

std::vector<std::string> known_paths(const JsonNode& scenario) {
  PathLister lister;
  lister.list_object("", keys::scenario, &scenario);
  return lister.take();
}

}  // namespace remitsim

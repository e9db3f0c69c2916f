#include "scenario/scenario_path.hpp"

#include "files/nearest.hpp"
#include "scenario/keys.hpp"
#include "scenario/known_paths.hpp"
#include "scenario/named_elements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

/// Whether the key's value is an object whose keys are in the table; with those.
const ObjectKeys* keys_under(const Key& key) {
  if (key.kind == ValueKind::object) return key.object;
  return key.kind == ValueKind::distribution ? &keys::distribution : nullptr;
}

/// Follows a path's text through the scenario and the table of keys. `node` is null where the
/// scenario does not have the value.
class PathFinder {
 public:
  explicit PathFinder(std::string_view text) : text_(text), rest_(text) {}

  /// Whether there is a value, at the end of the path.
  bool enter_object(const ObjectKeys& keys, const JsonNode* node) {
    take_defining_key(keys, node);
    const std::string_view name = rest_.substr(0, rest_.find('.'));
    const Key* key = keys_->find(name);
    if (key == nullptr || !can_be_set(*key)) {
      for (const Key& known : keys_->keys) {
        if (can_be_set(known)) known_.emplace_back(known.name);
      }
      return false;
    }
    step_over(name);
    path_.key = key;
    return leave(*key, child(node_, name));
  }

  [[nodiscard]] ScenarioPath path() const { return path_; }

  /// What could stand where the text stops being a path.
  [[nodiscard]] std::string remedy() const {
    if (known_.empty()) return {};
    std::string_view behind = text_.substr(0, text_.size() - rest_.size());
    if (behind.ends_with('.')) behind.remove_suffix(1);
    const std::string place = behind.empty() ? "" : fmt::format(" after \"{}\"", behind);
    return fmt::format("; it can go on{} with \"{}\"", place, fmt::join(known_, "\", \""));
  }

 private:
  static const JsonNode* child(const JsonNode* node, std::string_view key) {
    return node == nullptr ? nullptr : find_value(*node, key);
  }

  /// Where the next key is one of a policy's step, goes into the step first.
  void take_defining_key(const ObjectKeys& keys, const JsonNode* node) {
    keys_ = &keys;
    node_ = node;
    const std::string_view name = rest_.substr(0, rest_.find('.'));
    if (node == nullptr || keys.find("name") == nullptr || keys.find(name) != nullptr) return;
    const Key* step = defining_key(*node, keys);
    if (step == nullptr || step->object == nullptr || step->object->find(name) == nullptr) return;
    path_.steps.emplace_back(std::string(step->name));
    keys_ = step->object;
    node_ = child(node, step->name);
  }

  /// Goes on behind a key.
  bool leave(const Key& key, const JsonNode* node) {
    if (has_named_elements(key)) return enter_element(key, node);
    if (rest_.empty()) return key.kind != ValueKind::objects;
    if (key.kind == ValueKind::distribution_each) {
      step_over(rest_.substr(0, rest_.find('.')));
      if (rest_.empty()) return true;
      return enter_object(keys::distribution, nullptr);
    }
    const ObjectKeys* keys = keys_under(key);
    return keys != nullptr && enter_object(*keys, node);
  }

  /// A name can have dots in it: the longest that fits counts.
  bool enter_element(const Key& key, const JsonNode* node) {
    const auto* list = node == nullptr ? nullptr : std::get_if<JsonNode::List>(&node->value);
    if (list == nullptr) return false;
    std::optional<std::size_t> found;
    std::vector<std::string> names;
    for (const JsonNode& element : *list) {
      names.push_back(name_of_element(element, *key.object).value_or(""));
      const std::string& name = names.back();
      const bool fits = rest_ == name || rest_.starts_with(name + ".");
      if (fits && (!found || name.size() > names[*found].size())) found = names.size() - 1;
    }
    if (!found || rest_ == names[*found] ||
        std::count(names.begin(), names.end(), names[*found]) > 1) {
      known_ = std::move(names);
      return false;
    }
    path_.steps.emplace_back(*found);
    rest_.remove_prefix(names[*found].size() + 1);
    return enter_object(*key.object, &(*list)[*found]);
  }

  void step_over(std::string_view name) {
    path_.steps.emplace_back(std::string(name));
    rest_.remove_prefix(std::min(name.size() + 1, rest_.size()));
  }

  std::string_view text_;
  std::string_view rest_;
  const ObjectKeys* keys_ = nullptr;
  const JsonNode* node_ = nullptr;
  ScenarioPath path_;
  std::vector<std::string> known_;
};

}  // namespace

FoundPath find_path(std::string_view text, const JsonNode& scenario) {
  PathFinder finder(text);
  if (finder.enter_object(keys::scenario, &scenario)) return {finder.path(), ""};
  std::string remedy = did_you_mean(text, known_paths(scenario));
  if (remedy.empty()) remedy = finder.remedy();
  return {std::nullopt, "leads to no value of the scenario" + remedy};
}

void set_value(JsonNode& scenario, const ScenarioPath& path, const JsonNode& value) {
  JsonNode* node = &scenario;
  for (const ScenarioPath::Step& step : path.steps) {
    if (const auto* index = std::get_if<std::size_t>(&step)) {
      node = &std::get<JsonNode::List>(node->value).at(*index);
      continue;
    }
    const auto& key = std::get<std::string>(step);
    if (!std::holds_alternative<JsonNode::Object>(node->value)) {
      *node = {JsonNode::Object{}, value.position};
    }
    auto& object = std::get<JsonNode::Object>(node->value);
    auto member = std::find_if(object.begin(), object.end(),
                               [&](const JsonMember& each) { return each.key == key; });
    if (member == object.end()) {
      object.push_back({key, value.position, {JsonNode::Object{}, value.position}});
      member = object.end() - 1;
    }
    node = &member->node;
  }
  *node = value;
}

}  // namespace remitsim

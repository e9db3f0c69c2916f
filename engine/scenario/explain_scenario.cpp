#include "scenario/explain_scenario.hpp"

#include "scenario/effective_scenario.hpp"
#include "scenario/keys.hpp"
#include "scenario/known_paths.hpp"
#include "scenario/named_elements.hpp"
#include "scenario/write_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace remitsim {

namespace {

std::string without_backticks(std::string_view words) {
  std::string text(words);
  std::erase(text, '`');
  return text;
}

class Explainer {
 public:
  void explain_object(const std::string& prefix, const JsonNode& object, const ObjectKeys& keys) {
    for (const Key& key : keys.keys) {
      if (key.name != "format" && !can_be_set(key)) continue;
      const std::string path = prefix + std::string(key.name);
      const JsonNode* value = find_value(object, key.name);
      if (value != nullptr) {
        explain(path, *value, key);
      } else if (key.presence == Presence::optional) {
        explain_absent(path, key);
      }
    }
  }

  std::vector<ExplainedValue> take() { return std::move(values_); }

 private:
  void explain(const std::string& path, const JsonNode& node, const Key& key) {
    const bool is_object = std::holds_alternative<JsonNode::Object>(node.value);
    if (key.kind == ValueKind::object) {
      explain_object(path + ".", node, *key.object);
    } else if (key.kind == ValueKind::objects) {
      explain_list(path, node, *key.object);
    } else if (key.kind == ValueKind::distribution && is_object) {
      explain_object(path + ".", node, keys::distribution);
    } else if (key.kind == ValueKind::distribution_each) {
      for (const JsonMember& member : std::get<JsonNode::Object>(node.value)) {
        values_.push_back({path + "." + member.key, json_line(member.node), member.node.position});
      }
    } else {
      values_.push_back({path, json_line(node), node.position});
    }
  }

  /// What is left out where it only says that nothing is limited or named.
  void explain_absent(const std::string& path, const Key& key) {
    constexpr auto nothing = std::to_array<std::string_view>({"none", "all", "no limit"});
    const bool says_nothing =
        std::find(nothing.begin(), nothing.end(), key.otherwise) != nothing.end();
    if (says_nothing || key.name == "name") return;  // the path has the name that counts
    values_.push_back({path, without_backticks(key.otherwise), {.line = 0, .column = 0}});
  }

  void explain_list(const std::string& path, const JsonNode& node, const ObjectKeys& keys) {
    const auto& list = std::get<JsonNode::List>(node.value);
    if (list.empty()) values_.push_back({path, "[]", node.position});
    std::vector<std::string> names;
    for (const JsonNode& element : list) names.push_back(name_in_list(element, keys));
    for (std::size_t i = 0; i < list.size(); ++i) {
      const bool is_unique =
          !names[i].empty() && std::count(names.begin(), names.end(), names[i]) == 1;
      explain_element(path + "." + (is_unique ? names[i] : fmt::format("{}", i + 1)) + ".", list[i],
                      keys);
    }
  }

  static std::string name_in_list(const JsonNode& element, const ObjectKeys& keys) {
    if (keys.find("name") == nullptr) return {};
    return name_of_element(element, keys).value_or("");
  }

  /// With the keys of a policy's step right behind the policy's name.
  void explain_element(const std::string& prefix, const JsonNode& element, const ObjectKeys& keys) {
    const Key* step = keys.find("name") == nullptr ? nullptr : defining_key(element, keys);
    if (step == nullptr) {
      explain_object(prefix, element, keys);
      return;
    }
    explain_object(prefix, *find_value(element, step->name), *step->object);
    JsonNode rest = element;
    std::erase_if(std::get<JsonNode::Object>(rest.value),
                  [&](const JsonMember& member) { return member.key == step->name; });
    explain_object(prefix, rest, keys);
  }

  std::vector<ExplainedValue> values_;
};

}  // namespace

std::vector<ExplainedValue> explain_scenario(const JsonNode& scenario) {
  Explainer explainer;
  explainer.explain_object("", effective_scenario(scenario), keys::scenario);
  return explainer.take();
}

}  // namespace remitsim

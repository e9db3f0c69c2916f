#include "scenario/merge_scenario.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "scenario/keys.hpp"
#include "scenario/named_elements.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace remitsim {

namespace {

JsonNode::Object::iterator find_member(JsonNode::Object& object, std::string_view key) {
  return std::find_if(object.begin(), object.end(),
                      [&](const JsonMember& member) { return member.key == key; });
}

/// The place of the key's value, which is null where the key is new.
JsonNode& value_at(JsonNode::Object& object, const JsonMember& change) {
  const auto found = find_member(object, change.key);
  if (found == object.end()) {
    return object.emplace_back(JsonMember{change.key, change.position, {}}).node;
  }
  found->position = change.position;
  return found->node;
}

JsonNode::Object& as_object(JsonNode& node, Position position) {
  if (!std::holds_alternative<JsonNode::Object>(node.value)) node.value = JsonNode::Object{};
  node.position = position;
  return std::get<JsonNode::Object>(node.value);
}

bool is_null(const JsonNode& node) {
  return std::holds_alternative<std::nullptr_t>(node.value);
}

/// RFC 7396, but that `merge_value` says how the value of a key is changed that is not taken away.
template <typename MergeValue>
void merge_members(JsonNode& target, const JsonNode& changes, const MergeValue& merge_value) {
  const auto* object = std::get_if<JsonNode::Object>(&changes.value);
  if (object == nullptr) {
    target = changes;
    return;
  }
  JsonNode::Object& members = as_object(target, changes.position);
  for (const JsonMember& change : *object) {
    if (is_null(change.node)) {
      std::erase_if(members, [&](const JsonMember& member) { return member.key == change.key; });
    } else {
      merge_value(value_at(members, change), change);
    }
  }
}

/// RFC 7396.
void merge(JsonNode& target, const JsonNode& changes) {
  merge_members(target, changes,
                [](JsonNode& value, const JsonMember& change) { merge(value, change.node); });
}

bool says_drop(const JsonNode& element) {
  const JsonNode* drop = find_value(element, "drop");
  const bool* value = drop == nullptr ? nullptr : std::get_if<bool>(&drop->value);
  return value != nullptr && *value;
}

/// Changes a list whose elements have names.
class ElementMerger {
 public:
  ElementMerger(JsonNode::List& list, const ObjectKeys& keys, Faults& faults)
      : list_(list), keys_(keys), faults_(faults), states_(list.size(), State::inherited) {
    for (const JsonNode& element : list) {
      names_.push_back(name_of_element(element, keys).value_or(""));
    }
  }

  void change(const JsonNode& change) {
    const auto name = name_of_element(change, keys_);
    const std::size_t index = name ? find(change, *name) : names_.size();
    if (index < names_.size()) {
      if (says_drop(change)) {
        states_[index] = State::dropped;
      } else if (states_[index] == State::inherited) {
        states_[index] = State::changed;
        merge(list_[index], change);
      }
    } else if (says_drop(change)) {
      refuse_drop(change, name);
    } else {
      merge(list_.emplace_back(), change);
    }
  }

  void take_dropped_away() {
    for (std::size_t i = states_.size(); i-- > 0;) {
      if (states_[i] == State::dropped) {
        list_.erase(list_.begin() + static_cast<JsonNode::List::difference_type>(i));
      }
    }
  }

 private:
  enum class State { inherited, changed, dropped };

  /// The index of the inherited element of that name; their number where there is none.
  [[nodiscard]] std::size_t find(const JsonNode& change, const std::string& name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) return names_.size();
    const auto index = static_cast<std::size_t>(found - names_.begin());
    if (std::find(found + 1, names_.end(), name) != names_.end()) {
      faults_.add(change.position,
                  fmt::format("{} is what the extended file calls several of its {}; give each of "
                              "them a \"name\" there",
                              in_quotes(name), plural()));
    } else if (states_[index] != State::inherited) {
      faults_.add(change.position,
                  fmt::format("{} is changed a second time; change each of the {} once, and give "
                              "a new one a \"name\" of its own",
                              in_quotes(name), plural()));
    }
    return index;
  }

  void refuse_drop(const JsonNode& change, const std::optional<std::string>& name) const {
    if (!name) {
      faults_.add(change.position,
                  "says \"drop\", but not what; add the \"name\" that it has in "
                  "the extended file");
      return;
    }
    faults_.add(change.position,
                fmt::format("{} cannot be dropped: the extended file has none of that name among "
                            "its {}{}",
                            in_quotes(*name), plural(), did_you_mean(*name, names_)));
  }

  [[nodiscard]] std::string plural() const {
    const std::string_view noun = without_article(keys_.object);
    return noun.ends_with('y') ? fmt::format("{}ies", noun.substr(0, noun.size() - 1))
                               : fmt::format("{}s", noun);
  }

  JsonNode::List& list_;
  const ObjectKeys& keys_;
  Faults& faults_;
  std::vector<State> states_;       ///< of what was there before
  std::vector<std::string> names_;  ///< of the same; empty where it has none
};

void merge_elements(JsonNode& target, const JsonNode& changes, const ObjectKeys& keys,
                    Faults& faults) {
  if (!std::holds_alternative<JsonNode::List>(target.value)) target.value = JsonNode::List{};
  target.position = changes.position;
  ElementMerger merger(std::get<JsonNode::List>(target.value), keys, faults);
  for (const JsonNode& change : std::get<JsonNode::List>(changes.value)) merger.change(change);
  merger.take_dropped_away();
}

}  // namespace

void merge_scenario(JsonNode& scenario, const JsonNode& changes, Faults& faults) {
  merge_members(scenario, changes, [&faults](JsonNode& value, const JsonMember& change) {
    const Key* key = keys::scenario.find(change.key);
    const bool is_list = std::holds_alternative<JsonNode::List>(change.node.value);
    if (key != nullptr && is_list && has_named_elements(*key)) {
      merge_elements(value, change.node, *key->object, faults);
    } else {
      merge(value, change.node);
    }
  });
}

}  // namespace remitsim

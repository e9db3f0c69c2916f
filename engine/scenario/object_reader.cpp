#include "scenario/object_reader.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "scenario/read_distribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace remitsim {

namespace {

std::string remedy_for(std::string_view key, const ObjectKeys& keys) {
  std::vector<std::string> known;
  std::transform(keys.keys.begin(), keys.keys.end(), std::back_inserter(known),
                 [](const Key& known_key) { return std::string(known_key.name); });
  std::string remedy = did_you_mean(key, known);
  if (remedy.empty()) remedy = fmt::format("; it can have \"{}\"", fmt::join(known, "\", \""));
  return remedy;
}

}  // namespace

ObjectReader::ObjectReader(const Field& field, const ObjectKeys& keys)
    : field_(field), keys_(keys), object_(std::get_if<JsonNode::Object>(&field.node->value)) {
  if (object_ == nullptr) {
    field_.faults->add(field_.node->position, fmt::format("{} must be an object in {{ }}, got {}",
                                                          name(), described(*field_.node)));
    return;
  }
  for (const JsonMember& member : *object_) {
    if (keys.find(member.key) != nullptr) continue;
    field_.faults->add(member.position,
                       fmt::format("{} has no key {}{}", name(), in_quotes(member.key),
                                   remedy_for(member.key, keys)));
  }
}

std::optional<Field> ObjectReader::find(std::string_view key) const {
  if (object_ == nullptr) return std::nullopt;
  const auto member = std::find_if(object_->begin(), object_->end(),
                                   [&](const JsonMember& m) { return m.key == key; });
  if (member == object_->end()) return std::nullopt;
  std::string path =
      field_.name.empty() ? std::string(key) : fmt::format("{}.{}", field_.name, key);
  return Field{&member->node, std::move(path), field_.faults};
}

std::optional<Field> ObjectReader::require(std::string_view key, std::string_view remedy) const {
  auto found = find(key);
  if (!found && object_ != nullptr) {
    field_.faults->add(field_.node->position,
                       fmt::format("{} needs the key \"{}\"{}", name(), key, remedy));
  }
  return found;
}

std::optional<Choice> ObjectReader::require_one_of(
    std::span<const std::string_view> choices) const {
  if (object_ == nullptr) return std::nullopt;
  std::vector<Choice> there;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto field = find(choices[i]);
    if (!field) continue;
    there.push_back({i, choices[i], *field});
    names.push_back(choices[i]);
  }
  if (there.size() == 1) return there.front();
  const std::string got =
      names.empty() ? "none of them" : fmt::format("\"{}\"", fmt::join(names, "\" and \""));
  field_.faults->add(field_.node->position,
                     fmt::format("{} needs exactly one of the keys \"{}\", got {}", name(),
                                 fmt::join(choices, "\", \""), got));
  return std::nullopt;
}

std::optional<Choice> ObjectReader::require_choice() const {
  std::vector<std::string_view> choices;
  for (const Key& key : keys_.keys) {
    if (key.presence == Presence::one_of) choices.push_back(key.name);
  }
  return require_one_of(choices);
}

void ObjectReader::refuse_beside(std::string_view key, std::string_view other,
                                 std::string_view why) const {
  const auto field = find(key);
  if (field && find(other))
    field->refuse(fmt::format("cannot stand beside \"{}\": {}", other, why));
}

const NumberRule& ObjectReader::rule(std::string_view key) const {
  return entry(key).rule;
}

double ObjectReader::number(std::string_view key) const {
  return optional_number(key).value_or(entry(key).default_number.value_or(0));
}

std::optional<double> ObjectReader::optional_number(std::string_view key) const {
  const auto found = find(key);
  return found ? read_number(*found, rule(key)) : std::nullopt;
}

std::optional<double> ObjectReader::required_number(std::string_view key) const {
  const auto found = require(key);
  return found ? read_number(*found, rule(key)) : std::nullopt;
}

Distribution ObjectReader::distribution(std::string_view key) const {
  const auto found = find(key);
  return found ? read_distribution(*found, rule(key))
               : Distribution::constant(entry(key).default_number.value_or(0));
}

std::string ObjectReader::required_text(std::string_view key) const {
  const auto found = require(key);
  return found ? read_text(*found).value_or("") : "";
}

std::size_t ObjectReader::word(std::string_view key) const {
  const auto found = find(key);
  return found ? read_word(*found, entry(key).words).value_or(0) : 0;
}

std::vector<Field> ObjectReader::words(std::string_view key) const {
  const auto found = find(key);
  return found ? read_one_or_more(*found) : std::vector<Field>();
}

void ObjectReader::check_why() const {
  if (const auto why = find("why")) read_text(*why);
}

const Key& ObjectReader::entry(std::string_view key) const {
  const Key* found = keys_.find(key);
  if (found == nullptr) {
    throw std::logic_error(fmt::format("{} has no key {} in the table", keys_.object, key));
  }
  return *found;
}

std::string_view ObjectReader::name() const {
  return field_.name.empty() ? keys_.object : std::string_view(field_.name);
}

}  // namespace remitsim

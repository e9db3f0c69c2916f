#include "scenario/read_variation.hpp"

#include "files/utf8.hpp"
#include "scenario/even_steps.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/variation_label.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace remitsim {

namespace {

using Nodes = std::vector<JsonNode>;

Nodes listed_values(const Field& values) {
  Nodes nodes;
  for (const Field& element : read_list(values)) {
    if (std::holds_alternative<std::nullptr_t>(element.node->value)) {
      Field{element.node, "values", element.faults}.refuse("must not have null among them");
    } else {
      nodes.push_back(*element.node);
    }
  }
  const auto* list = std::get_if<JsonNode::List>(&values.node->value);
  if (list != nullptr && list->empty()) values.refuse("must not be an empty list");
  return nodes;
}

/// The numbers from, from + step, … to.
Nodes evenly_spaced(const ObjectReader& object) {
  const auto from = object.required_number("from");
  const auto to = object.required_number("to");
  const double step = object.number("step");
  if (!from || !to) return {};
  if (step == 0) {
    object.find("step")->refuse("must not be 0");
    return {};
  }
  const auto count = count_of_steps(*from, *to, step);
  if (!count) {
    object.find("to")->refuse(
        fmt::format("must be reached from {} in whole steps of {}, got {}", *from, step, *to));
    return {};
  }
  if (*count > most_combinations) {
    object.find("to")->refuse(fmt::format("makes {:.0f} values; a sweep has at most {} scenarios",
                                          *count, most_combinations));
    return {};
  }
  Nodes nodes;
  for (const double number : even_steps(*from, step, static_cast<std::size_t>(*count))) {
    nodes.push_back({number, object.find("from")->node->position});
  }
  return nodes;
}

Nodes read_values(const ObjectReader& object) {
  constexpr std::string_view why = "the values are either listed or evenly spaced";
  for (const std::string_view key : {"from", "to", "step"}) {
    object.refuse_beside(key, "values", why);
  }
  const auto values = object.find("values");
  if (values) return listed_values(*values);
  if (object.find("from") || object.find("to")) return evenly_spaced(object);
  object.require("values",
                 ", or \"from\" and \"to\", for example \"values\": [3, 5] or \"from\": 2, "
                 "\"to\": 8");
  return {};
}

/// The labels that the file gives; none where it gives none.
std::vector<std::string> read_labels(const ObjectReader& object, std::size_t values) {
  std::vector<std::string> labels;
  for (const Field& label : object.words("labels")) {
    labels.push_back(read_text(label).value_or(""));
  }
  const auto field = object.find("labels");
  if (field && labels.size() != values) {
    field->refuse(fmt::format("must have one for each value: {} labels for {} values",
                              labels.size(), values));
  }
  labels.resize(field ? values : 0);
  return labels;
}

std::vector<SweptValue> with_labels(const ObjectReader& object, const Nodes& nodes,
                                    const Key& key) {
  const std::vector<std::string> given = read_labels(object, nodes.size());
  std::vector<SweptValue> values;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const auto label = given.empty() ? label_of_value(nodes[i], key) : std::optional(given[i]);
    if (!label) {
      object.require("labels", fmt::format(", one for each value: {} has no name of its own",
                                           described(nodes[i])));
      return {};
    }
    values.push_back({nodes[i], *label});
  }
  return values;
}

/// Refuses a path that leads nowhere; the text is then worth nothing.
std::optional<ScenarioPath> read_path(const Field& vary, const std::string& text,
                                      const JsonNode& scenario) {
  FoundPath found = find_path(text, scenario);
  if (!found.path) vary.refuse(fmt::format("{} {}", in_quotes(text), found.fault));
  return std::move(found.path);
}

std::optional<Variation> read_variation(const ObjectReader& object, const JsonNode& scenario) {
  const std::size_t faults_before = object.field().faults->count();
  const std::string text = object.required_text("vary");
  const Nodes nodes = read_values(object);
  const auto as = object.find("as");
  const std::string name = as ? read_text(*as).value_or("") : label_of_path(text);
  if (text.empty()) return std::nullopt;
  const auto path = read_path(*object.find("vary"), text, scenario);
  if (!path) return std::nullopt;
  Variation variation = {*path, name, with_labels(object, nodes, *path->key)};
  if (object.field().faults->count() != faults_before) return std::nullopt;
  return variation;
}

void refuse_values_of_several(const ObjectReader& object) {
  for (const Key& key : keys::variation.keys) {
    if (key.presence == Presence::optional) {
      object.refuse_beside(key.name, "together", "each of the keys there has values of its own");
    }
  }
}

/// Refuses variations that have not as many values as the first one.
void check_lengths(std::span<const Field> fields, const SweepAxis& axis) {
  const std::size_t values = axis.front().values.size();
  for (std::size_t i = 1; i < axis.size(); ++i) {
    if (axis[i].values.size() == values) continue;
    fields[i].faults->add(
        fields[i].node->position,
        fmt::format("has {} values, but \"{}\" has {}; what is varied together needs as many",
                    axis[i].values.size(), axis.front().name, values));
  }
}

SweepAxis read_together(const ObjectReader& object, const Field& together,
                        const JsonNode& scenario) {
  refuse_values_of_several(object);
  SweepAxis axis;
  const std::vector<Field> fields = read_list(together);
  for (const Field& field : fields) {
    const ObjectReader linked(field, keys::linked_variation);
    if (auto variation = read_variation(linked, scenario)) axis.push_back(std::move(*variation));
  }
  if (fields.size() == axis.size() && !axis.empty()) check_lengths(fields, axis);
  if (fields.empty() && std::holds_alternative<JsonNode::List>(together.node->value)) {
    together.refuse("must not be an empty list");
  }
  return axis;
}

/// Refuses an axis whose scenarios cannot all have different names.
void check_labels(const Field& field, const SweepAxis& axis) {
  std::set<std::string> labels;
  for (std::size_t i = 0; i < axis.front().values.size(); ++i) {
    const std::string label = label_of(axis, i);
    if (labels.insert(label).second) continue;
    field.faults->add(axis.back().values[i].node.position,
                      fmt::format("makes a second scenario that is called {}; leave it out, or "
                                  "tell them apart by \"labels\"",
                                  in_quotes(label)));
  }
}

}  // namespace

std::optional<SweepAxis> read_axis(const Field& field, const JsonNode& scenario) {
  const std::size_t faults_before = field.faults->count();
  const ObjectReader object(field, keys::variation);
  const auto choice = object.require_choice();
  if (!choice) return std::nullopt;
  SweepAxis axis;
  if (choice->key == "together") {
    axis = read_together(object, choice->field, scenario);
  } else if (auto variation = read_variation(object, scenario)) {
    axis.push_back(std::move(*variation));
  }
  const bool is_read = field.faults->count() == faults_before;
  if (is_read) check_labels(field, axis);
  return is_read ? std::optional(std::move(axis)) : std::nullopt;
}

}  // namespace remitsim

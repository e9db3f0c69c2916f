#include "scenario/read_published.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "model/measures.hpp"
#include "scenario/object_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace remitsim {

namespace {

/// The measure's unit, where it is known.
std::optional<std::string_view> read_measure(const ObjectReader& object, PublishedFigure& figure) {
  const auto field = object.require("measure");
  if (!field) return std::nullopt;
  std::vector<std::string_view> names;
  const auto measures = all_measures();
  std::transform(measures.begin(), measures.end(), std::back_inserter(names),
                 [](const MeasureInfo& measure) { return measure.name; });
  const auto index = read_word(*field, names);
  if (!index) return std::nullopt;
  figure.measure = measures[*index].name;
  return measures[*index].unit;
}

void refuse_keys_of_other_units(const ObjectReader& object, std::string_view measure,
                                std::string_view unit) {
  for (const std::string_view key : keys::published.names) {
    const bool is_value =
        key.starts_with("value_") || key.starts_with("low_") || key.starts_with("high_");
    if (!is_value || key.ends_with(unit)) continue;
    if (const auto field = object.find(key)) {
      const std::string_view kind = key.substr(0, key.find('_'));
      field->refuse(
          fmt::format("does not fit the measure {}; write \"{}_{}\"", measure, kind, unit));
    }
  }
}

void read_values(const ObjectReader& object, std::string_view unit, PublishedFigure& figure) {
  refuse_keys_of_other_units(object, figure.measure, unit);
  const auto value = object.require(fmt::format("value_{}", unit));
  if (value) figure.value = read_number(*value, any_number).value_or(0);
  figure.low = object.number(fmt::format("low_{}", unit), any_number);
  figure.high = object.number(fmt::format("high_{}", unit), any_number);
  const bool in_order = figure.low.value_or(figure.value) <= figure.value &&
                        figure.value <= figure.high.value_or(figure.value);
  if (value && !in_order) value->refuse("must lie between the low and the high value");
}

}  // namespace

PublishedFigure read_published(const Field& field, const std::vector<std::string>& group_names) {
  const ObjectReader object(field, keys::published);
  PublishedFigure figure;
  figure.label = object.required_text("label");
  figure.group = object.required_text("group");
  if (const auto unit = read_measure(object, figure)) read_values(object, *unit, figure);
  figure.source = object.required_text("source");
  figure.accounting_rule = object.required_text("accounting_rule");
  const auto meanings = std::count(group_names.begin(), group_names.end(), figure.group);
  if (meanings > 1) {
    object.find("group")->refuse(fmt::format(
        "{} is a sender and a receiver; give one of them a name of its own in \"groups\", such as "
        "{{ \"name\": \"Sent to {}\", \"where\": {{ \"receiver\": {} }} }}",
        in_quotes(figure.group), figure.group, in_quotes(figure.group)));
  } else if (!figure.group.empty() && meanings == 0) {
    object.find("group")->refuse(
        fmt::format("{} is neither a group of the results nor one of the scenario's \"groups\"{}",
                    in_quotes(figure.group), did_you_mean(figure.group, group_names)));
  }
  return figure;
}

}  // namespace remitsim

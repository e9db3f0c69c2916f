#include "scenario/read_published.hpp"

#include "scenario/object_reader.hpp"
#include "scenario/read_period.hpp"

#include <fmt/format.h>

#include <array>

namespace remitsim {

namespace {

void refuse_keys_of_other_units(const ObjectReader& object, const NamedMeasure& measure) {
  for (const Key& key : keys::published.keys) {
    const std::string_view kind = key.name.substr(0, key.name.find('_'));
    const bool is_value = kind == "value" || kind == "low" || kind == "high";
    if (!is_value || key.name == measure.key(kind)) continue;
    if (const auto field = object.find(key.name)) {
      field->refuse(fmt::format("does not fit the measure {}; write \"{}\"", measure.name,
                                measure.key(kind)));
    }
  }
}

void read_values(const ObjectReader& object, const NamedMeasure& measure, PublishedFigure& figure) {
  refuse_keys_of_other_units(object, measure);
  const auto value = object.require(measure.key("value"));
  if (value) figure.value = read_number(*value, any_number).value_or(0);
  figure.low = object.optional_number(measure.key("low"));
  figure.high = object.optional_number(measure.key("high"));
  const bool in_order = figure.low.value_or(figure.value) <= figure.value &&
                        figure.value <= figure.high.value_or(figure.value);
  if (value && !in_order) value->refuse("must lie between the low and the high value");
}

void read_origin(const ObjectReader& object, PublishedFigure& figure) {
  constexpr std::array marks = {Mark::seen, Mark::recalled, Mark::computed};
  figure.source = object.required_text("source");
  figure.accounting_rule = object.required_text("accounting_rule");
  figure.mark = marks[object.word("mark")];
}

void read_outcome(const ObjectReader& object, const ResultNames& names, PublishedFigure& figure) {
  if (const auto comes_out = object.find("comes_out")) {
    figure.comes_out = read_boolean(*comes_out).value_or(true);
  }
  if (const auto remark = object.find("remark")) {
    figure.remark = read_text(*remark).value_or("");
  } else if (!figure.comes_out) {
    object.require("remark", " where \"comes_out\" is false, which says why");
  }
  for (const Field& group : object.words("own_estimates")) {
    figure.own_estimates.push_back(names.read_group(group));
  }
}

PublishedFigure read_figure(const Field& field, const ResultNames& names,
                            const std::optional<Horizon>& horizon) {
  const ObjectReader object(field, keys::published);
  PublishedFigure figure;
  figure.label = object.required_text("label");
  if (const auto group = object.require("group")) figure.group = names.read_group(*group);
  const auto measure = names.read_measure(object);
  if (measure) {
    figure.measure = measure->name;
    read_values(object, *measure, figure);
  }
  read_origin(object, figure);
  read_outcome(object, names, figure);
  if (const auto period = object.find("period")) {
    const PeriodUse use = {names.kind_of(figure.group), !measure || measure->is_money};
    figure.period = read_period(*period, horizon, use);
  }
  return figure;
}

}  // namespace

std::vector<PublishedFigure> read_published(const Field& field, const ResultNames& names,
                                            const std::optional<Horizon>& horizon) {
  std::vector<PublishedFigure> figures;
  for (const Field& element : read_list(field)) {
    figures.push_back(read_figure(element, names, horizon));
  }
  return figures;
}

}  // namespace remitsim

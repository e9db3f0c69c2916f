#include "scenario/result_names.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "model/measures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace remitsim {

std::string NamedMeasure::key(std::string_view kind) const {
  return unit.empty() ? std::string(kind) : fmt::format("{}_{}", kind, unit);
}

ResultNames::ResultNames(const Survey& survey, const Scenario& scenario)
    : groups_(groups_of(survey, scenario.pools, scenario.groups)),
      has_smart_(scenario.indicators.smart) {
  for (const MeasureInfo& info : all_measures()) {
    measures_.push_back({std::string(info.name), info.unit, info.is_money()});
  }
  for (const Conversion& conversion : scenario.conversions) {
    measures_.push_back({conversion.name, "", true});
  }
}

std::optional<NamedMeasure> ResultNames::read_measure(const ObjectReader& object) const {
  const auto field = object.require("measure");
  if (!field) return std::nullopt;
  std::vector<std::string_view> names;
  std::transform(measures_.begin(), measures_.end(), std::back_inserter(names),
                 [](const NamedMeasure& measure) { return std::string_view(measure.name); });
  const auto index = read_word(*field, names);
  if (!index) return std::nullopt;
  if (names[*index].starts_with("smart_") && measures_[*index].unit == "percent" && !has_smart_) {
    field->refuse(
        fmt::format("is {}, which is not computed unless the scenario has \"indicators\": "
                    "{{ \"smart\": true }}",
                    names[*index]));
  }
  return measures_[*index];
}

std::string ResultNames::read_group(const Field& field) const {
  std::string name = read_text(field).value_or("");
  std::vector<std::string> known;
  for (const Group& group : groups_) known.push_back(group.name);
  const auto meanings = std::count(known.begin(), known.end(), name);
  if (meanings > 1) {
    field.refuse(fmt::format(
        "{0} is a sender and a receiver; give one of them a name of its own in \"groups\", such as "
        "{{ \"name\": \"Sent to {1}\", \"where\": {{ \"receiver\": {0} }} }}",
        in_quotes(name), name));
  } else if (meanings == 0 && !name.empty()) {
    field.refuse(
        fmt::format("{} is neither a group of the results nor one of the scenario's \"groups\" or "
                    "\"pools\"{}",
                    in_quotes(name), did_you_mean(name, known)));
  }
  return name;
}

std::optional<GroupKind> ResultNames::kind_of(std::string_view name) const {
  const auto found = std::find_if(groups_.begin(), groups_.end(),
                                  [&](const Group& group) { return group.name == name; });
  return found == groups_.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace remitsim

#include "scenario/read_results.hpp"

#include "files/utf8.hpp"
#include "model/measures.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_name.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

constexpr std::string_view letters_digits_underscore =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

/// The name of a measure in US$ million.
std::string read_money_measure(const Field& field) {
  std::vector<std::string_view> names;
  for (const MeasureInfo& info : all_measures()) {
    if (info.is_money()) names.push_back(info.name);
  }
  const auto index = read_word(field, names);
  return index ? std::string(names[*index]) : std::string();
}

Conversion read_conversion(const Field& field, TakenNames& names) {
  const ObjectReader object(field, keys::conversion);
  object.check_why();
  Conversion conversion;
  conversion.name = read_name(object, "a conversion", names);
  if (conversion.name.find_first_not_of(letters_digits_underscore) != std::string::npos) {
    object.find("name")->refuse(fmt::format(
        "must have letters, digits and underscores alone, such as \"school_years\", got {}",
        in_quotes(conversion.name)));
  }
  if (const auto measure = object.require("measure")) {
    conversion.measure = read_money_measure(*measure);
  }
  if (object.require("usd_per_unit")) {
    conversion.usd_per_unit = object.distribution("usd_per_unit");
  }
  return conversion;
}

ProbabilityQuestion read_probability(const Field& field, const ResultNames& names) {
  const ObjectReader object(field, keys::probability);
  ProbabilityQuestion question;
  if (const auto group = object.require("group")) question.group = names.read_group(*group);
  const auto measure = names.read_measure(object);
  if (measure) question.measure = measure->name;
  const auto threshold = object.require_choice();
  if (!threshold) return question;
  question.at_least = read_number(threshold->field, any_number).value_or(0);
  if (measure && threshold->key != measure->key("at_least")) {
    threshold->field.refuse(fmt::format("does not fit the measure {}; write \"{}\"", measure->name,
                                        measure->key("at_least")));
  }
  return question;
}

}  // namespace

Indicators read_indicators(const Field& field) {
  const ObjectReader object(field, keys::indicators);
  Indicators indicators;
  indicators.threshold_percent = object.number("threshold_percent");
  if (const auto smart = object.find("smart")) {
    indicators.smart = read_boolean(*smart).value_or(false);
  }
  return indicators;
}

std::vector<Conversion> read_conversions(const Field& field) {
  TakenNames names;
  for (const MeasureInfo& info : all_measures()) names.add(std::string(info.name), "a measure");
  std::vector<Conversion> conversions;
  for (const Field& element : read_list(field)) {
    conversions.push_back(read_conversion(element, names));
  }
  return conversions;
}

std::vector<ProbabilityQuestion> read_probabilities(const Field& field, const ResultNames& names) {
  std::vector<ProbabilityQuestion> questions;
  for (const Field& element : read_list(field)) {
    questions.push_back(read_probability(element, names));
  }
  return questions;
}

}  // namespace remitsim

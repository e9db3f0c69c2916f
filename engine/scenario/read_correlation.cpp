#include "scenario/read_correlation.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "scenario/check_correlation.hpp"
#include "scenario/object_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace remitsim {

namespace {

using Words = std::vector<std::string>;

Words corridor_labels(const Survey& survey) {
  Words labels;
  for (const Corridor& corridor : survey.corridors) labels.push_back(survey.label_of(corridor));
  return labels;
}

void check_name(const Field& field, const std::string& name, const Words& known,
                const Words& earlier, std::string_view what, std::string_view survey) {
  if (std::find(known.begin(), known.end(), name) == known.end()) {
    field.refuse(fmt::format("{} is no {} in the survey {}{}", in_quotes(name), what, survey,
                             did_you_mean(name, known)));
  } else if (std::find(earlier.begin(), earlier.end(), name) != earlier.end()) {
    field.refuse(fmt::format("has {} twice", in_quotes(name)));
  }
}

Words read_names(const ObjectReader& object, CorrelationAmong among, const Vocabulary& vocabulary) {
  const bool of_corridors = among == CorrelationAmong::corridors;
  const Words known =
      of_corridors ? corridor_labels(vocabulary.survey) : vocabulary.receiver_regions;
  const std::string_view what =
      of_corridors ? "corridor (such as \"GBR-KEN\")" : "World Bank region of a receiving country";
  Words names;
  for (const Field& element : object.words("names")) {
    const auto name = read_text(element);
    if (!name) continue;
    check_name(element, *name, known, names, what, vocabulary.survey.name);
    names.push_back(*name);
  }
  if (names.size() == 1)
    object.find("names")->refuse("must be two or more: one has no correlation");
  return names;
}

std::vector<double> read_row(const Field& row, std::size_t number, std::size_t size,
                             const NumberRule& rule) {
  const std::vector<Field> entries =
      read_list({row.node, fmt::format("row {}", number), row.faults});
  std::vector<double> values;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Field entry = {entries[i].node, fmt::format("row {}, column {}", number, i + 1),
                         row.faults};
    values.push_back(read_number(entry, rule).value_or(0));
  }
  const bool is_list = std::holds_alternative<JsonNode::List>(row.node->value);
  if (is_list && values.size() != size) {
    row.faults->add(row.node->position,
                    fmt::format("row {} must have {} numbers, one for each name, got {}", number,
                                size, values.size()));
  }
  values.resize(size);
  return values;
}

std::vector<double> read_matrix(const Field& field, std::size_t size, const NumberRule& rule) {
  const std::vector<Field> rows = read_list(field);
  if (std::holds_alternative<JsonNode::List>(field.node->value) && rows.size() != size) {
    field.refuse(fmt::format("must have {} rows, one for each name, got {}", size, rows.size()));
  }
  std::vector<double> matrix;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::vector<double> row = read_row(rows[i], i + 1, size, rule);
    matrix.insert(matrix.end(), row.begin(), row.end());
  }
  return matrix;
}

}  // namespace

std::optional<Correlation> read_correlation(const Field& field, const Vocabulary& vocabulary) {
  constexpr std::array among = {CorrelationAmong::receiver_regions, CorrelationAmong::corridors};
  const std::size_t faults_before = field.faults->count();
  const ObjectReader object(field, keys::correlation);
  object.require("among");
  object.require("names");
  const auto matrix = object.require("matrix");
  Correlation correlation;
  correlation.among = among[object.word("among")];
  if (field.faults->count() != faults_before) return std::nullopt;
  correlation.names = read_names(object, correlation.among, vocabulary);
  correlation.matrix = read_matrix(*matrix, correlation.names.size(), object.rule("matrix"));
  if (field.faults->count() != faults_before) return std::nullopt;
  check_correlation(*matrix, correlation);
  return correlation;
}

}  // namespace remitsim

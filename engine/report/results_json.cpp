#include "report/results_json.hpp"

#include "report/quoted_json.hpp"

#include <fmt/format.h>

#include <cmath>

namespace remitsim {

namespace {

std::string number(double value) {
  return std::isfinite(value) ? fmt::to_string(value) : "null";
}

std::string head(const RunFacts& facts) {
  std::string scenarios;
  for (const auto& [name, title] : facts.scenarios) {
    if (!scenarios.empty()) scenarios += ",\n";
    scenarios += fmt::format(R"(  {{"name": {}, "title": {}}})", quoted_json(name), quoted_json(title));
  }
  return fmt::format(
      "{{\"format\": \"remitsim-results/1\",\n"
      "\"run\": {{\"remitsim\": {}, \"method\": {}, \"seed\": {}, \"draws\": {}, "
      "\"draws_requested\": {}, \"survey\": {}, \"survey_sha256\": {}}},\n"
      "\"scenarios\": [\n{}],\n"
      "\"results\": [",
      quoted_json(facts.version), quoted_json(facts.method), facts.seed, facts.draws, facts.draws_requested,
      quoted_json(facts.survey), quoted_json(facts.survey_digest), scenarios);
}

std::string record(const ResultRow& row) {
  return fmt::format(
      R"(  {{"scenario": {}, "period": {}, "group_kind": {}, "group": {}, "measure": {}, )"
      R"("unit": {}, "statistic": {}, "value": {}, "standard_error": {}}})",
      quoted_json(row.scenario), quoted_json(row.period), quoted_json(row.group_kind), quoted_json(row.group),
      quoted_json(row.measure), quoted_json(row.unit), quoted_json(row.statistic), number(row.estimate.value),
      number(row.estimate.standard_error));
}

std::string record(const DifferenceRow& row) {
  std::string json = fmt::format(
      R"(  {{"scenario": {}, "against": {}, "period": {}, "group_kind": {}, "group": {}, )"
      R"("measure": {}, "unit": {})",
      quoted_json(row.scenario), quoted_json(row.against), quoted_json(row.period), quoted_json(row.group_kind),
      quoted_json(row.group), quoted_json(row.measure), quoted_json(row.unit));
  for (std::size_t i = 0; i < row.numbers.size(); ++i) {
    json += fmt::format(R"(, "{}": {})", difference_numbers[i], number(row.numbers[i]));
  }
  return json + "}";
}

/// One record a line, for each row that the source gives.
template <typename Source>
std::string records(const Source& source) {
  std::string json;
  source([&json](const auto& row) {
    json += json.empty() ? "\n" : ",\n";
    json += record(row);
  });
  return json;
}

}  // namespace

std::string results_json(const RunFacts& facts, const RowSource& rows,
                         const DifferenceSource& differences) {
  std::string json = head(facts) + records(rows) + "]";
  const std::string compared = records(differences);
  if (!compared.empty()) json += ",\n\"differences\": [" + compared + "]";
  return json + "}\n";
}

}  // namespace remitsim

#include "report/results_json.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace remitsim {

namespace {

/// In quotes, with escapes.
std::string text(std::string_view value) {
  return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string number(double value) {
  return std::isfinite(value) ? fmt::to_string(value) : "null";
}

std::string head(const RunFacts& facts) {
  std::string scenarios;
  for (const auto& [name, title] : facts.scenarios) {
    if (!scenarios.empty()) scenarios += ",\n";
    scenarios += fmt::format(R"(  {{"name": {}, "title": {}}})", text(name), text(title));
  }
  return fmt::format(
      "{{\"format\": \"remitsim-results/1\",\n"
      "\"run\": {{\"remitsim\": {}, \"method\": {}, \"seed\": {}, \"draws\": {}, "
      "\"draws_requested\": {}, \"survey\": {}, \"survey_sha256\": {}}},\n"
      "\"scenarios\": [\n{}],\n"
      "\"results\": [",
      text(facts.version), text(facts.method), facts.seed, facts.draws, facts.draws_requested,
      text(facts.survey), text(facts.survey_digest), scenarios);
}

std::string record(const ResultRow& row) {
  return fmt::format(
      R"(  {{"scenario": {}, "period": {}, "group_kind": {}, "group": {}, "measure": {}, )"
      R"("unit": {}, "statistic": {}, "value": {}, "standard_error": {}}})",
      text(row.scenario), text(row.period), text(row.group_kind), text(row.group),
      text(row.measure), text(row.unit), text(row.statistic), number(row.estimate.value),
      number(row.estimate.standard_error));
}

}  // namespace

std::string results_json(const RunFacts& facts, const RowSource& rows) {
  std::string json = head(facts);
  bool is_first = true;
  rows([&](const ResultRow& row) {
    json += is_first ? "\n" : ",\n";
    json += record(row);
    is_first = false;
  });
  return json + "]}\n";
}

}  // namespace remitsim

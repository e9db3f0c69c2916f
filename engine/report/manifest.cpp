#include "report/manifest.hpp"

#include "remitsim/version.hpp"
#include "report/results_files.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <utility>

namespace remitsim {

namespace {

using Json = nlohmann::ordered_json;

Json outputs_of(const Precision& precision) {
  Json outputs = Json::array();
  for (const OutputName& output : precision.outputs) {
    outputs.push_back({{"group", output.group}, {"measure", output.measure}});
  }
  return outputs;
}

Json precision_of(const AskedPrecision& asked, const PrecisionReached& precision) {
  // A width that is not known is null.
  return {{"wanted_half_width", asked.precision.half_width},
          {"is_percent_of_mean", asked.precision.is_relative},
          {"for", outputs_of(asked.precision)},
          {"all_groups", asked.precision.all_groups},
          {"most_draws", asked.most_draws},
          {"reached", precision.is_reached()},
          {"half_width", precision.half_width},
          {"limited_by",
           {{"scenario", precision.scenario},
            {"group", precision.group},
            {"measure", precision.measure}}},
          {"looks", precision.looks},
          {"draws_at_last_look", precision.draws},
          {"level_of_last_look", precision.level}};
}

Json to_json(const ControlGains& gains) {
  Json object = Json::object();
  for (const auto& [group, gain] : gains) object[group] = std::round(10 * gain) / 10;
  return object;
}

}  // namespace

ControlGains control_gains(const ScenarioResult& scenario) {
  ControlGains gains;
  for (const GroupResult& group : scenario.main_period().groups) {
    if (group.kind == "sender" || group.kind == "receiver" || group.kind == "corridor") continue;
    for (const MeasureResult& measure : group.measures) {
      if (measure.measure == "savings" && measure.control_gain) {
        gains.emplace_back(group.name, *measure.control_gain);
      }
    }
  }
  return gains;
}

std::string manifest_json(const Survey& survey, std::span<const Scenario> scenarios,
                          const StudyResult& result, const std::vector<ControlGains>& gains,
                          const RunRecord& record) {
  Json manifest = {
      {"format", "remitsim-manifest/1"},
      {"remitsim", {{"version", version}, {"build", build}, {"kernel", to_string(record.kernel)}}},
      {"method", to_string(result.method)},
      {"control_variates", result.control_variates},
      {"seed", result.seed},
      {"draws", result.draws},
      {"draws_requested", result.draws_requested},
      {"complete", result.draws == result.draws_requested},
      {"survey",
       {{"name", survey.name},
        {"year", survey.year},
        {"corridors", survey.corridors.size()},
        {"services", survey.services.size()},
        {"sha256", survey.digest}}},
      {"scenarios", Json::array()},
      {"results", {{"file", results_csv_file}, {"sha256", record.results_digest}}},
      {"database", {{"file", results_database_file}, {"sha256", record.database_digest}}},
      {"started", record.started},
      {"wall_seconds", record.wall_seconds},
      {"threads", record.threads},
      {"ranks", record.ranks},
  };
  if (!record.differences_digest.empty()) {
    manifest["differences"] = {{"file", differences_csv_file},
                               {"sha256", record.differences_digest}};
  }
  if (record.until && result.precision) {
    manifest["until"] = precision_of(*record.until, *result.precision);
  }
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    const Scenario& scenario = scenarios[s];
    Json entry = {{"name", scenario.name}, {"title", scenario.title}, {"sha256", scenario.digest}};
    if (!scenario.against.empty()) entry["against"] = scenario.against;
    if (s < gains.size()) entry["control_variates_gain_for_savings"] = to_json(gains[s]);
    manifest["scenarios"].push_back(std::move(entry));
  }
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace remitsim

#include "report/manifest.hpp"

#include "remitsim/version.hpp"

#include <nlohmann/json.hpp>

namespace remitsim {

std::string manifest_json(const Survey& survey, std::span<const Scenario> scenarios,
                          const StudyResult& result, const RunRecord& record) {
  using Json = nlohmann::ordered_json;
  Json manifest = {
      {"format", "remitsim-manifest/1"},
      {"remitsim", {{"version", version}, {"build", build}, {"kernel", to_string(record.kernel)}}},
      {"method", to_string(result.method)},
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
      {"results", {{"file", "results.csv"}, {"sha256", record.results_digest}}},
      {"started", record.started},
      {"wall_seconds", record.wall_seconds},
      {"threads", record.threads},
  };
  for (const Scenario& scenario : scenarios) {
    manifest["scenarios"].push_back(
        {{"name", scenario.name}, {"title", scenario.title}, {"sha256", scenario.digest}});
  }
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace remitsim

#include "answers.hpp"

#include "remitsim/version.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace remitsim::bench {

namespace {

struct Compared {
  std::string_view measure;
  bool with_quantiles = false;
};
constexpr std::array<Compared, 4> compared = {
    {{"savings", true}, {"extra_flow"}, {"consumer_surplus"}, {"cost_after"}}};
constexpr std::array compared_quantiles = {Statistic::p05, Statistic::p50, Statistic::p95};

std::string pair_json(std::string_view name, const Estimate& estimate) {
  return fmt::format(R"("{0}": {1:.17g}, "{0}_error": {2:.17g})", name, estimate.value,
                     estimate.standard_error);
}

std::string measure_json(const MeasureResult& result, bool with_quantiles) {
  std::vector<std::string> pairs = {pair_json("mean", result[Statistic::mean]),
                                    pair_json("sd", result[Statistic::sd])};
  if (with_quantiles) {
    for (const Statistic quantile : compared_quantiles) {
      pairs.push_back(pair_json(to_string(quantile), result[quantile]));
    }
  }
  return fmt::format(R"("{}": {{{}}})", result.measure, fmt::join(pairs, ", "));
}

std::string group_json(const GroupResult& group) {
  std::vector<std::string> measures;
  for (const auto& [name, with_quantiles] : compared) {
    for (const MeasureResult& result : group.measures) {
      if (result.measure == name) measures.push_back(measure_json(result, with_quantiles));
    }
  }
  return fmt::format(R"("{}": {{{}}})", group.name, fmt::join(measures, ", "));
}

bool is_compared(const GroupResult& group) {
  return group.kind == "world" || group.kind == "region" || group.kind == "un_region";
}

std::string checks_json(const ScenarioResult& scenario) {
  std::vector<std::string> groups;
  for (const GroupResult& group : scenario.main_period().groups) {
    if (is_compared(group)) groups.push_back(group_json(group));
  }
  return fmt::format("{{{}}}", fmt::join(groups, ", "));
}

/// What only some runs have, each with a comma after it.
std::string optional_json(const Run& run, const StudyResult& result) {
  std::string json;
  if (run.peak_memory_mib) {
    json += fmt::format(R"("peak_memory_mib": {:.1f}, )", *run.peak_memory_mib);
  }
  if (const auto& precision = result.precision) {
    json += fmt::format(R"("half_width_percent": {:.6g}, "is_reached": {}, "looks": {}, )",
                        precision->half_width, precision->is_reached(), precision->looks);
  }
  return json;
}

}  // namespace

std::string protocol_json(const Run& run, const StudyResult& result) {
  return fmt::format(
      R"json({{"peer": "remitsim", "version": "{} ({})", "workload": "{}", "scenarios": {}, )json"
      R"json("threads": {}, "corridors": {}, "services": {}, "draws": {}, "seconds": {:.9g}, )json"
      R"json({}"checks": {}}})json",
      version, build, run.workload, run.scenarios, run.threads, run.corridors, run.services,
      result.draws, run.seconds, optional_json(run, result), checks_json(result.scenarios.front()));
}

}  // namespace remitsim::bench

#include "answers.hpp"

#include <array>
#include <cstdio>
#include <utility>

namespace {

std::string pair_json(const std::string& name, double value) {
  std::array<char, 64> number{};
  std::snprintf(number.data(), number.size(), "%.17g", value);
  return "\"" + name + "\": " + number.data();
}

std::string measure_json(const Tally& tally, std::size_t group, Measure measure) {
  std::string text = pair_json("mean", tally.mean(measure, group)) + ", " +
                     pair_json("mean_error", tally.standard_error(measure, group)) + ", " +
                     pair_json("sd", tally.sd(measure, group));
  if (measure != savings) return text;
  const std::array<std::pair<const char*, double>, 3> quantiles = {
      {{"p05", 0.05}, {"p50", 0.50}, {"p95", 0.95}}};
  for (const auto& [name, p] : quantiles) {
    text += ", " + pair_json(name, tally.quantile(measure, group, p));
  }
  return text;
}

std::string group_json(const Tally& tally, std::size_t group) {
  const std::array<std::pair<const char*, Measure>, 4> compared = {
      {{"savings", savings},
       {"extra_flow", extra_flow},
       {"consumer_surplus", consumer_surplus},
       {"cost_after", cost_after}}};
  std::string text;
  for (const auto& [name, measure] : compared) {
    if (!text.empty()) text += ", ";
    text += "\"" + std::string(name) + "\": {" + measure_json(tally, group, measure) + "}";
  }
  return text;
}

}  // namespace

std::string checks_json(const Tables& tables, const Tally& tally) {
  std::string text;
  for (std::size_t g = 0; g < tables.groups.size(); ++g) {
    const Group& group = tables.groups[g];
    if (group.kind != "world" && group.kind != "region" && group.kind != "un_region") continue;
    if (!text.empty()) text += ", ";
    text += "\"" + group.name + "\": {" + group_json(tally, g) + "}";
  }
  return "{" + text + "}";
}

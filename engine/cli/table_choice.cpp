#include "cli/table_choice.hpp"

#include "files/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <span>

namespace remitsim {

namespace {

constexpr std::size_t most_names_told = 12;

/// "a, b, c", and how many more there are.
std::string listed(const std::vector<std::string>& names) {
  const std::size_t told = std::min(names.size(), most_names_told);
  std::string list = fmt::format("{}", fmt::join(std::span(names).first(told), ", "));
  if (told < names.size()) list += fmt::format(" and {} more", names.size() - told);
  return list;
}

[[noreturn]] void refuse(const char* option, const char* what, const std::string& asked,
                         const std::vector<std::string>& known) {
  throw CLI::ValidationError(
      option, fmt::format("these results have no {} \"{}\"{}; they have {}", what, asked,
                          did_you_mean(asked, known), listed(known)));
}

void add_once(std::vector<std::string>& values, const std::string& value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

bool contains(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// Whether some scenario's savings of the world are not exactly 0, in some period.
bool saves_something(const NamesByScenario& names, const RowSource& rows) {
  const auto savings = group_estimates(rows, [&](const ResultRow& row) {
    return row.group_kind == "world" && row.measure == "savings" && names.contains(row.scenario);
  });
  return std::any_of(savings.begin(), savings.end(), [](const MeasureRow& estimate) {
    return estimate.result[Statistic::mean].value != 0;
  });
}

std::string kind_and_name(const GroupName& group) {
  return group.kind + " " + group.name;
}

}  // namespace

std::string scenario_chosen(const RunFacts& facts, const std::string& asked) {
  std::vector<std::string> known;
  for (const auto& [name, title] : facts.scenarios) known.push_back(name);
  if (asked.empty() && known.size() == 1) return known.front();
  if (asked.empty()) {
    throw CLI::ValidationError("--scenario",
                               fmt::format("is needed, as these results are of {} scenarios: {}",
                                           known.size(), listed(known)));
  }
  if (!contains(known, asked)) refuse("--scenario", "scenario", asked, known);
  return asked;
}

std::map<std::string, std::string> periods_chosen(const NamesByScenario& names,
                                                  const std::string& asked) {
  std::map<std::string, std::string> chosen;
  std::vector<std::string> known;
  for (const auto& [scenario, of_scenario] : names) {
    for (const std::string& period : of_scenario.periods) add_once(known, period);
    if (asked.empty()) chosen[scenario] = of_scenario.main_period();
    if (contains(of_scenario.periods, asked)) chosen[scenario] = asked;
  }
  if (chosen.empty()) refuse("--period", "period", asked, known);
  return chosen;
}

std::string measure_chosen(const NamesByScenario& names, const RowSource& rows,
                           const std::string& asked) {
  if (asked.empty()) return saves_something(names, rows) ? "savings" : "cost_before";
  std::vector<std::string> known;
  for (const auto& [scenario, of_scenario] : names) {
    for (const std::string& measure : of_scenario.measures) add_once(known, measure);
  }
  if (!contains(known, asked)) refuse("--measure", "measure", asked, known);
  return asked;
}

GroupName group_chosen(const NamesByScenario& names, const std::string& asked) {
  std::vector<std::string> known;
  std::vector<GroupName> meant;
  for (const auto& [scenario, of_scenario] : names) {
    for (const GroupName& group : of_scenario.groups) {
      add_once(known, group.name);
      if (group.name != asked && kind_and_name(group) != asked) continue;
      if (std::find(meant.begin(), meant.end(), group) == meant.end()) meant.push_back(group);
    }
  }
  if (meant.empty()) refuse("--group", "group", asked, known);
  if (meant.size() > 1) {
    throw CLI::ValidationError(
        "--group", fmt::format("\"{}\" is a {} and a {}; say which, such as \"{}\"", asked,
                               meant[0].kind, meant[1].kind, kind_and_name(meant[0])));
  }
  return meant.front();
}

}  // namespace remitsim

#include "report/groups_table.hpp"

#include "report/cells.hpp"
#include "report/group_estimates.hpp"
#include "report/table_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace remitsim {

namespace {

const std::array<GroupsShown, 5> groups_by_words = {{
    {"regions", "region", {"region"}, "Region"},
    {"groups", "group", {"pool", "named"}, "Group"},
    {"senders", "sender", {"sender"}, "Sender", true},
    {"receivers", "receiver", {"receiver"}, "Receiver", true},
    {"corridors", "corridor", {"corridor"}, "Corridor", true},
}};

std::string country_name(const Survey& survey, std::string_view code) {
  const auto found = std::find_if(survey.countries.begin(), survey.countries.end(),
                                  [&](const Country& country) { return country.code == code; });
  return found == survey.countries.end() ? std::string(code) : found->name;
}

/// The countries of a corridor "GBR-KEN", or the one of a sender or receiver.
std::string group_in_words(const Survey& survey, const MeasureRow& estimate) {
  const std::string_view group = estimate.group;
  if (estimate.kind != "corridor") return country_name(survey, group);
  const std::size_t dash = std::min(group.find('-'), group.size() - 1);
  return fmt::format("{} to {}", country_name(survey, group.substr(0, dash)),
                     country_name(survey, group.substr(dash + 1)));
}

std::vector<MeasureRow> estimates_shown(const RowSource& rows, const GroupsTableChoice& choice) {
  const auto& kinds = choice.groups.kinds;
  const auto is_shown = [&](std::string_view kind) {
    const bool is_world = kind == "world" && !choice.groups.are_many;
    return is_world || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  };
  auto estimates = group_estimates(rows, [&](const ResultRow& row) {
    return row.scenario == choice.scenario && row.period == choice.period &&
           row.measure == choice.measure && is_shown(row.group_kind);
  });
  const auto world =
      std::stable_partition(estimates.begin(), estimates.end(),
                            [](const MeasureRow& estimate) { return estimate.kind != "world"; });
  // The world by itself is no table of groups.
  if (world == estimates.begin()) estimates.clear();
  return estimates;
}

/// Sorts them by the mean and leaves the largest.
void keep_largest(std::size_t count, std::vector<MeasureRow>& estimates) {
  std::stable_sort(estimates.begin(), estimates.end(),
                   [](const MeasureRow& a, const MeasureRow& b) {
                     return a.result[Statistic::mean].value > b.result[Statistic::mean].value;
                   });
  if (estimates.size() > count) estimates.resize(count);
}

std::string title_of_table(const RunFacts& facts, const GroupsTableChoice& choice,
                           std::string_view unit, std::size_t all) {
  const GroupsShown& groups = choice.groups;
  const std::string which =
      groups.are_many && all > choice.top
          ? fmt::format("the {} largest of {} {}", choice.top, all, groups.words)
          : fmt::format("by {}", groups.word);
  return fmt::format("{}, {}, {}: {}", title_of(choice.measure), which,
                     unit_and_period(unit, choice.period), scenario_words(facts, choice.scenario));
}

}  // namespace

std::span<const GroupsShown> all_groups_shown() {
  return groups_by_words;
}

ResultsTable groups_table(const RowSource& rows, const RunFacts& facts,
                          const GroupsTableChoice& choice, const Survey* survey) {
  std::vector<MeasureRow> estimates = estimates_shown(rows, choice);
  const std::size_t all = estimates.size();
  if (choice.groups.are_many) keep_largest(choice.top, estimates);
  const std::string unit = estimates.empty() ? std::string() : estimates.front().result.unit;
  const bool has_names = choice.groups.are_many && survey != nullptr;

  ResultsTable table{
      .title = title_of_table(facts, choice, unit, all),
      .label = table_label(fmt::format("{} {} {} {}", choice.scenario, choice.groups.words,
                                       choice.measure, choice.period))};
  table.columns = {data_column("scenario"),
                   data_column("period"),
                   data_column("group_kind"),
                   {.title = std::string(choice.groups.title), .names = {"group"}}};
  if (has_names) table.columns.push_back({.title = "Name", .names = {"name"}});
  table.columns.insert(table.columns.end(),
                       {data_column("measure"), data_column("unit"), mean_column(), error_column(),
                        median_column(), interval_column()});
  for (const MeasureRow& estimate : estimates) {
    TableRow row = {{estimate.scenario}, {estimate.period}, {estimate.kind}, {estimate.group}};
    if (has_names) row.push_back({group_in_words(*survey, estimate)});
    const MeasureResult& result = estimate.result;
    row.insert(
        row.end(),
        {TableCell{result.measure}, TableCell{result.unit}, number_cell(result[Statistic::mean]),
         error_cell_of(result[Statistic::mean]), median_cell(result), interval_of(result)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace remitsim

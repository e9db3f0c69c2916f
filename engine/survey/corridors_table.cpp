#include "survey/corridors_table.hpp"

#include "files/nearest.hpp"
#include "survey/survey_words.hpp"
#include "survey/text.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace remitsim {

namespace {

enum Column : std::size_t { sender, receiver, year, flow, flow_source, flow_basis };

constexpr int first_year = 1900;
constexpr int last_year = 2100;
/// A thousand times the largest flow on record.

int read_year(const Table& table, std::size_t row) {
  const auto value = parse_integer(table.text(row, year));
  if (value && *value >= first_year && *value <= last_year) return *value;
  table.refuse(row, year,
               fmt::format("must be a whole number from {} to {}", first_year, last_year));
  return 0;
}

FlowSource read_flow_source(const Table& table, std::size_t row) {
  const std::string_view word = table.text(row, flow_source);
  if (const auto source = flow_source_of(word)) return *source;
  table.refuse(row, flow_source, "must be observed, imputed or absent",
               did_you_mean(word, flow_source_words()));
  return FlowSource::observed;
}

CorridorRow read_row(const Table& table, std::size_t row) {
  CorridorRow corridor;
  corridor.sender = table.text(row, sender);
  corridor.receiver = table.text(row, receiver);
  corridor.year = read_year(table, row);
  corridor.flow_usd_million =
      table.number(row, flow, 0, largest_flow_usd_million, usd_million_remedy).value_or(0);
  corridor.flow_source = read_flow_source(table, row);
  corridor.flow_basis = table.text(row, flow_basis);
  return corridor;
}

}  // namespace

std::vector<CorridorRow> read_corridors(const Table& table) {
  std::vector<CorridorRow> corridors;
  std::set<std::pair<std::string, std::string>> pairs_seen;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const CorridorRow corridor = read_row(table, row);
    if (corridor.sender == corridor.receiver) {
      table.refuse(row, receiver, "must differ from the sender");
    }
    if (!pairs_seen.emplace(corridor.sender, corridor.receiver).second) {
      table.refuse(row, sender,
                   fmt::format("and receiver must be a pair listed once; {}-{} is there twice",
                               corridor.sender, corridor.receiver));
    }
    if (corridor.flow_source == FlowSource::absent && corridor.flow_usd_million != 0) {
      table.refuse(row, flow, "must be 0 where flow_source is absent");
    }
    if (!corridors.empty() && corridor.year != corridors.front().year) {
      table.refuse(
          row, year,
          fmt::format("must be the same in all rows, {} as in the first", corridors.front().year));
    }
    corridors.push_back(corridor);
  }
  return corridors;
}

}  // namespace remitsim

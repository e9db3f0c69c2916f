#include "survey/importer/flow_matrix.hpp"

#include "survey/importer/country_codes.hpp"

#include <algorithm>
#include <vector>

namespace remitsim {

namespace {

/// The country itself, then its parts.
std::vector<std::string> with_parts(const std::string& code) {
  std::vector<std::string> codes = parts_of(code);
  codes.insert(codes.begin(), code);
  return codes;
}

}  // namespace

bool FlowMatrix::add(const std::string& sender, const std::string& receiver, int year,
                     double usd_million) {
  return cells_[{sender, receiver}].emplace(year, usd_million).second;
}

const FlowMatrix::Cells& FlowMatrix::own_cells(const std::string& sender,
                                               const std::string& receiver) const {
  static const Cells none;
  const auto found = cells_.find({sender, receiver});
  return found == cells_.end() ? none : found->second;
}

FlowMatrix::Cells FlowMatrix::cells_of(const std::string& sender,
                                       const std::string& receiver) const {
  const Cells& own = own_cells(sender, receiver);
  Cells cells = own;
  for (const std::string& from : with_parts(sender)) {
    for (const std::string& to : with_parts(receiver)) {
      if (from == sender && to == receiver) continue;
      for (const auto& [year, usd_million] : own_cells(from, to)) {
        if (!own.contains(year)) cells[year] += usd_million;
      }
    }
  }
  return cells;
}

double FlowMatrix::inflow_usd_million(const std::string& receiver, int year) const {
  const std::vector<std::string> names = with_parts(receiver);
  double sum = 0;
  for (const auto& [corridor, cells] : cells_) {
    const auto& [sender, to] = corridor;
    const auto cell = cells.find(year);
    const bool is_to_it = std::find(names.begin(), names.end(), to) != names.end();
    if (!is_to_it || cell == cells.end()) continue;
    const bool is_held_whole = to != receiver && own_cells(sender, receiver).contains(year);
    if (!is_held_whole) sum += cell->second;
  }
  return sum;
}

std::set<std::string> FlowMatrix::receivers_in(int year) const {
  std::set<std::string> receivers;
  for (const auto& [corridor, cells] : cells_) {
    if (cells.contains(year)) receivers.insert(corridor.second);
  }
  return receivers;
}

bool FlowMatrix::is_sum_of_parts(const std::string& sender, const std::string& receiver,
                                 int year) const {
  return !own_cells(sender, receiver).contains(year) && cells_of(sender, receiver).contains(year);
}

}  // namespace remitsim

#include "survey/importer/corridor_flow.hpp"

#include "survey/importer/country_codes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>

namespace remitsim {

namespace {

int nearest_year(const FlowMatrix::Cells& cells, int year) {
  const auto is_nearer = [year](const auto& a, const auto& b) {
    return std::abs(a.first - year) < std::abs(b.first - year);
  };
  return std::min_element(cells.begin(), cells.end(), is_nearer)->first;
}

/// "matrix 2013", with the parts that were added up, if any.
std::string name_of_cell(const FlowMatrix& matrix, const std::string& sender,
                         const std::string& receiver, int year) {
  std::string name = fmt::format("matrix {}", year);
  if (!matrix.is_sum_of_parts(sender, receiver, year)) return name;
  for (const std::string& country : {sender, receiver}) {
    const auto parts = parts_of(country);
    if (!parts.empty()) name += fmt::format(" ({} = {})", country, fmt::join(parts, " + "));
  }
  return name;
}

}  // namespace

CorridorFlow flow_of_corridor(const FlowMatrix& matrix, const Inflows& inflows,
                              const std::string& sender, const std::string& receiver, int year) {
  const FlowMatrix::Cells cells = matrix.cells_of(sender, receiver);
  if (cells.empty()) return {0, FlowSource::absent, "no cell in any year"};

  const int cell_year = nearest_year(cells, year);
  const double cell = cells.at(cell_year);
  const std::string cell_name = name_of_cell(matrix, sender, receiver, cell_year);
  if (cell_year == year) return {cell, FlowSource::observed, cell_name};

  const auto inflow = inflows.find(receiver, year);
  const auto inflow_of_cell_year = inflows.find(receiver, cell_year);
  if (!inflow || !inflow_of_cell_year) {
    return {cell, FlowSource::imputed, cell_name + ", unscaled (inflow unknown)"};
  }
  const double ratio = *inflow / *inflow_of_cell_year;
  return {
      cell * ratio, FlowSource::imputed,
      fmt::format("{} x {:.4f} (receiver's inflow {} / {})", cell_name, ratio, year, cell_year)};
}

}  // namespace remitsim

#include "page/place_numbers.hpp"

#include "page/json_writer.hpp"
#include "page/page_cells.hpp"

#include <utility>

namespace remitsim {

PlaceNames::PlaceNames(std::vector<std::string> names) : names_(std::move(names)) {
  for (std::size_t i = 0; i < names_.size(); ++i) positions_.emplace(names_[i], i);
}

std::size_t PlaceNames::position_of(const std::string& name) const {
  const auto found = positions_.find(name);
  return found == positions_.end() ? names_.size() : found->second;
}

PlaceNumbers::PlaceNumbers(const PlaceNames& names, std::vector<PlaceMeasure> measures)
    : names_(names), measures_(std::move(measures)) {
  cells_.assign(measures_.size(), std::vector<std::string>(names_.names().size(), R"(["",""])"));
}

void PlaceNumbers::add(const std::string& name, const MeasureResult& result) {
  const std::size_t place = names_.position_of(name);
  if (place == names_.names().size()) return;
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    if (measures_[m].measure != result.measure) continue;
    cells_[m][place] = measures_[m].with_interval ? five_cells(result) : two_cells(result);
  }
}

std::string PlaceNumbers::json() const {
  JsonWriter json;
  json.begin_object();
  for (std::size_t m = 0; m < measures_.size(); ++m) {
    json.key(measures_[m].measure);
    json.begin_list();
    for (const std::string& cells : cells_[m]) json.json(cells);
    json.end_list();
  }
  json.end_object();
  return json.written();
}

}  // namespace remitsim

#include "scenario/faults.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace remitsim {

std::size_t Faults::add_file(std::string_view file) {
  files_.emplace_back(file);
  return files_.size() - 1;
}

void Faults::add(Position position, std::string message) {
  faults_.push_back({position, std::move(message)});
}

void Faults::tell(Diagnostics& diagnostics) const {
  const auto place_of = [](const Fault& fault) {
    return std::tuple(fault.position.file, fault.position.line, fault.position.column);
  };
  std::vector<Fault> in_order = faults_;
  std::stable_sort(in_order.begin(), in_order.end(),
                   [&](const Fault& a, const Fault& b) { return place_of(a) < place_of(b); });
  std::set<std::pair<decltype(place_of(in_order.front())), std::string_view>> told;
  for (const Fault& fault : in_order) {
    if (!told.emplace(place_of(fault), fault.message).second) continue;
    diagnostics.add({files_.at(fault.position.file), fault.position.line, fault.position.column,
                     fault.message});
  }
}

}  // namespace remitsim

#include "scenario/faults.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace remitsim {

void Faults::add(Position position, std::string message) {
  faults_.push_back({file_, position.line, position.column, std::move(message)});
}

void Faults::tell(Diagnostics& diagnostics) const {
  std::vector<Diagnostic> in_order = faults_;
  std::stable_sort(in_order.begin(), in_order.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  for (Diagnostic& fault : in_order) diagnostics.add(std::move(fault));
}

}  // namespace remitsim

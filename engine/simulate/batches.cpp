#include "simulate/batches.hpp"

#include <algorithm>

namespace remitsim {

std::vector<Batch> batches_of(std::span<const Scenario> scenarios, std::size_t at_once) {
  std::vector<Batch> batches;
  while (!scenarios.empty()) {
    const std::size_t count = std::min(at_once, scenarios.size());
    batches.push_back(scenarios.first(count));
    scenarios = scenarios.subspan(count);
  }
  return batches;
}

std::vector<Batch> batches_of(std::span<const Scenario> scenarios, std::size_t at_once,
                              const StudyOptions& options) {
  return batches_of(scenarios, options.until ? scenarios.size() : at_once);
}

}  // namespace remitsim

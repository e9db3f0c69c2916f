#include "report/leading_group.hpp"

namespace remitsim {

std::string leading_group(const Scenario& scenario) {
  if (!scenario.published.empty()) return scenario.published.front().group;
  if (!scenario.groups.empty()) return scenario.groups.front().name;
  return scenario.pools.empty() ? "World" : scenario.pools.front().name;
}

}  // namespace remitsim

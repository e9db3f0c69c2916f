#pragma once

#include "report/group_estimates.hpp"
#include "report/results_json.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace remitsim {

// What the options of `remitsim table` choose among what the results have. All throw
// CLI::ValidationError with the nearest name where the results do not have what is asked for.

using NamesByScenario = std::map<std::string, NamesInResults, std::less<>>;

/// The one asked for; where none is, the only one.
std::string scenario_chosen(const RunFacts& facts, const std::string& asked);

/// By scenario: the one asked for, of those that have it; where none is, the main one of each.
std::map<std::string, std::string> periods_chosen(const NamesByScenario& names,
                                                  const std::string& asked);

/// The one asked for. Where none is: savings, or the cost where nothing is saved.
std::string measure_chosen(const NamesByScenario& names, const RowSource& rows,
                           const std::string& asked);

/// By its name, or by its kind and name, "receiver KEN", where two have the same name.
GroupName group_chosen(const NamesByScenario& names, const std::string& asked);

}  // namespace remitsim

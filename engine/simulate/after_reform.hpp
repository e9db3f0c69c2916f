#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

/// What a scenario's policies do to one corridor or pool. Costs in percent of the principal.
struct CorridorAfter {
  std::string corridor;  ///< "GBR-KEN", or the pool's name
  double flow_usd_million = 0;
  std::size_t services = 0;  ///< that count for its cost
  std::size_t touched = 0;   ///< of these, with another cost or market share than before
  double cost_before_percent = 0;
  double cost_after_percent = 0;
  std::optional<double> smart_before_percent;  ///< nothing where it has no SmaRT average
  std::optional<double> smart_after_percent;
};

/// Every corridor of the survey, then every pool, in the one world of a scenario without
/// uncertainty; the policies as they stand in a year of its horizon, or in full force where there
/// is no horizon. Throws StudyError where the year is outside of the horizon.
std::vector<CorridorAfter> corridors_after(const Survey& survey, const Scenario& certain,
                                           std::optional<int> year);

}  // namespace remitsim

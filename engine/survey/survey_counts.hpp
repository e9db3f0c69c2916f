#pragma once

#include "remitsim/survey.hpp"

#include <cstddef>

namespace remitsim {

/// How many of each thing a survey holds.
struct SurveyCounts {
  std::size_t countries = 0;
  std::size_t unsurveyed_countries = 0;  ///< in no corridor
  std::size_t senders = 0;
  std::size_t receivers = 0;
  std::size_t corridors = 0;
  std::size_t services = 0;
  std::size_t transparent_services = 0;
  std::size_t firms = 0;
  std::size_t lower_bound_corridors = 0;  ///< whose cost misses an FX margin
};

SurveyCounts count(const Survey& survey);

}  // namespace remitsim

#pragma once

#include "remitsim/survey.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// Sum of the observed flows of the surveyed corridors to the country, US$ million a year: the part
/// of its inflow that the survey prices.
double observed_inflow_usd_million(const Survey& survey, const Country& receiver);

/// How much of what a set of receiving countries gets is surveyed.
struct InflowCoverage {
  std::string name;  ///< the region's, or "World"
  bool is_world = false;
  std::size_t receivers = 0;           ///< countries with an inflow, surveyed or not
  std::size_t surveyed_receivers = 0;  ///< countries that a surveyed corridor leads to
  double inflow_usd_million = 0;
  double observed_usd_million =
      0;  ///< the part that surveyed corridors carry; observed flows alone
};

/// By World Bank region of the receiver, in the order of their names, and the world last.
std::vector<InflowCoverage> inflow_coverage(const Survey& survey);

}  // namespace remitsim

#pragma once

#include "backtest/rounds_table.hpp"
#include "remitsim/survey.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// A corridor's mean cost in two rounds, both positive.
struct CostChange {
  std::string sender;
  std::string receiver;
  double earlier_percent = 0;
  double later_percent = 0;
};

/// Two rounds, corridor by corridor.
struct Comparison {
  std::string from;
  std::string to;
  std::vector<CostChange> changes;
  /// Corridors of either round that cannot be compared, such as "GBR-ERI", by the reason in words:
  /// "not in 2013_1Q" or "not above 0 in 2013_2Q".
  std::map<std::string, std::vector<std::string>> left_out;
};

/// Compares the corridors that both rounds have, with a positive cost in each.
Comparison compare(const SurveyRound& from, const SurveyRound& to);

/// One change as the statistics need it. Senders and regions are numbered; changes of the same
/// period come from the same two rounds.
struct Observation {
  std::size_t period = 0;
  std::size_t sender = 0;
  std::size_t receiver_region = 0;
  double log_ratio = 0;      ///< ln(later / earlier)
  double change_points = 0;  ///< later − earlier, percentage points
};

/// The changes of all comparisons; regions are the World Bank's, of the receivers among
/// `countries`, which must hold them.
std::vector<Observation> observations_of(std::span<const Comparison> comparisons,
                                         const std::vector<Country>& countries);

}  // namespace remitsim

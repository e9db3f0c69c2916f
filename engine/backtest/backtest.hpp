#pragma once

#include "backtest/comparison.hpp"
#include "backtest/coverage.hpp"
#include "backtest/rounds_table.hpp"
#include "backtest/variance_shares.hpp"
#include "remitsim/survey.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

struct MeasuredValue {
  double value = 0;
  double standard_error = 0;
};

/// How the prediction does in one set of corridors.
struct BacktestResult {
  std::size_t corridors = 0;  ///< a corridor counts once in each period
  std::array<Coverage, interval_levels.size()> coverages;
  MeasuredValue bias_percent;
  MeasuredValue bias_points;
  MeasuredValue rms_log_ratio;
  /// The σ that each interval needs; that of the 90 % interval is the calibrated one.
  std::array<MeasuredValue, interval_levels.size()> calibrated_log_sigmas;
};

/// The interval that results print, and that the calibrated σ makes right.
inline constexpr std::size_t calibration_level = 2;
static_assert(interval_levels[calibration_level] == 0.9);

struct BacktestLine {
  std::string from;
  std::string to;
  std::map<std::string, std::vector<std::string>> left_out;  ///< as in Comparison
  BacktestResult result;
};

/// Pairs of rounds of one kind.
struct BacktestSection {
  std::string name;   ///< one word, for machines
  std::string title;  ///< for people
  std::vector<BacktestLine> lines;
  /// All pairs together, where there are several of the same distance in time.
  std::optional<BacktestResult> together;
  /// Of the variance of all pairs together.
  std::array<MeasuredValue, variance_parts.size()> shares_percent;
};

struct Backtest {
  double log_sigma = 0;
  std::vector<BacktestSection> sections;
};

/// Predicts the later round from the earlier one. Nothing is in it where the rounds have no
/// corridor in common that can be compared.
Backtest backtest_pair(const SurveyRound& from, const SurveyRound& to,
                       const std::vector<Country>& countries, double log_sigma);

/// Every pair of rounds up to `last`: those a quarter apart, and those half a year apart; then each
/// later round predicted from `last`, which a calibration up to `last` has not seen.
Backtest backtest_all(const std::vector<SurveyRound>& rounds, const SurveyRound& last,
                      const std::vector<Country>& countries, double log_sigma);

}  // namespace remitsim

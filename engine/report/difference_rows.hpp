#pragma once

#include "remitsim/study.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace remitsim {

/// The numbers of each difference, by their names in every format.
inline constexpr std::array<std::string_view, 9> difference_numbers = {
    "difference", "standard_error", "sd", "p05", "p25", "p50", "p75", "p95", "variance_ratio"};

/// What a measure differs by between two scenarios: a row of every table of differences.
struct DifferenceRow {
  std::string_view scenario;
  std::string_view against;  ///< the scenario whose measure is taken away
  std::string_view period;
  std::string_view group_kind;
  std::string_view group;
  std::string_view measure;
  std::string_view unit;
  /// As `difference_numbers` names them; not a number where there is none.
  std::array<double, difference_numbers.size()> numbers{};
};

/// The one of its numbers that `difference_numbers` has under this name.
double number_of(const DifferenceRow& row, std::string_view name);

/// The difference as every table and the page show it: its mean, its quantiles, and its variance
/// ratio where there is one. Rows have no errors of quantiles: each has that of the 95th percentile
/// of an exponential distribution with the row's standard deviation in `draws` draws, which is more
/// than most differences leave.
MeasureResult difference_in(const DifferenceRow& row, std::uint64_t draws);

using DifferenceVisitor = std::function<void(const DifferenceRow&)>;
/// Whatever gives differences: it hands each to the visitor, in the order of differences.csv. The
/// texts live until the visitor returns.
using DifferenceSource = std::function<void(const DifferenceVisitor&)>;

/// All differences of a study: of each scenario that is compared by period, group and measure. No
/// number is a negative zero.
void for_each_difference(const StudyResult& result, const DifferenceVisitor& visit);

/// Whether any scenario is compared with another.
bool has_differences(const StudyResult& result);

}  // namespace remitsim

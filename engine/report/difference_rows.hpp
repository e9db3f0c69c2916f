#pragma once

#include "remitsim/study.hpp"

#include <array>
#include <cstddef>
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

#pragma once

#include <limits>
#include <string_view>

namespace remitsim {

/// The interval that a number must lie in, and what a larger one may have been meant to be.
struct NumberRule {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool excludes_least = false;
  bool whole = false;
  std::string_view hint_above = {};
};

/// Any number that JSON can hold.
inline constexpr NumberRule any_number = {};
inline constexpr NumberRule positive_rule = {.least = 0, .excludes_least = true};
inline constexpr NumberRule percent_rule = {
    .least = 0, .most = 100, .hint_above = "percent, not basis points?"};

}  // namespace remitsim

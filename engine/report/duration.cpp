#include "report/duration.hpp"

#include "report/rounding.hpp"

#include <fmt/format.h>

#include <cmath>

namespace remitsim {

namespace {

/// "3 min 10 s": the time in whole small units, `ratio` of which make a large one.
std::string in_two_units(double whole, double ratio, const char* large, const char* small) {
  return fmt::format("{} {} {} {}", with_decimals(std::floor(whole / ratio), 0), large,
                     std::fmod(whole, ratio), small);
}

}  // namespace

std::string duration_in_words(double seconds) {
  // Each unit is rounded before it is chosen, so that there are never 60 seconds or minutes.
  if (seconds < 59.5) return rounded(seconds, seconds / 10) + " s";
  if (std::round(seconds) < 3'600) return in_two_units(std::round(seconds), 60, "min", "s");
  const double minutes = std::round(seconds / 60);
  if (minutes < 24 * 60) return in_two_units(minutes, 60, "h", "min");
  return in_two_units(std::round(seconds / 3'600), 24, "d", "h");
}

}  // namespace remitsim

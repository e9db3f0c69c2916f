#include "random/tabulated_quantile.hpp"

#include "random/normal.hpp"
#include "random/portable_math.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace remitsim {

namespace {

constexpr double z_end = 8.5;  // beyond the normal quantiles of 2^-54 and 1 − 2^-53
constexpr double knots_per_unit = 128;
constexpr auto knot_count = static_cast<std::size_t>(2 * z_end * knots_per_unit) + 1;

/// Where Newton's method on the logarithm of a tail goes from y; nothing where there is too little
/// of the tail to tell.
std::optional<double> newton_from(double y, double tail, double wanted, double density,
                                  bool is_lower) {
  constexpr double least_usable = 1e-300;  // below, portable::exp has no more to tell
  if (tail <= least_usable || density <= least_usable) return std::nullopt;
  const double change = portable::log(wanted / tail) * tail / density;
  return is_lower ? y + change : y - change;
}

/// Where the distribution has the normal's probability at z, between `least` and the source's end;
/// `start` is a first guess. By Newton's method on the logarithm of the smaller tail, and bisection
/// where that leaves the interval known to hold the solution.
double solve(const TabulatedQuantile::Source& source, double z, double least, double start) {
  constexpr int most_steps = 200;
  const portable::TwoTails at_z = portable::normal_tails(z);
  const bool uses_lower = z < 0;
  const double wanted = uses_lower ? at_z.lower : at_z.upper;
  double low = least;
  double high = source.highest;
  double y = std::clamp(start, low, high);
  for (int step = 0; step < most_steps; ++step) {
    const double tolerance = 1e-12 * (1 + std::fabs(y));
    const portable::TwoTails tails = source.tails(y);
    const double tail = uses_lower ? tails.lower : tails.upper;
    (uses_lower == (tail < wanted) ? low : high) = y;
    const auto newton = newton_from(y, tail, wanted, source.density(y), uses_lower);
    // Squared, what is left is below the rounding errors.
    if (newton && std::fabs(*newton - y) <= tolerance) return std::max(*newton, least);
    const bool is_inside = newton && *newton > low && *newton < high;
    y = is_inside ? *newton : low + (high - low) / 2;
    if (high - low <= tolerance) break;
  }
  return y;
}

double normal_density(double z) {
  constexpr double inverse_root_two_pi = 0x1.9884533d43651p-2;
  return inverse_root_two_pi * portable::exp(-0.5 * z * z);
}

}  // namespace

TabulatedQuantile::TabulatedQuantile(const Source& source) {
  knots_.reserve(knot_count);
  double low = source.lowest;
  double guess = low + (source.highest - low) / 2;
  for (std::size_t i = 0; i < knot_count; ++i) {
    const double z = static_cast<double>(i) / knots_per_unit - z_end;
    const double y = solve(source, z, low, guess);
    const double density = source.density(y);
    const double slope = density > 0 ? normal_density(z) / density / knots_per_unit : 0;
    knots_.push_back({y, slope});
    low = y;
    guess = y + slope;
  }
  // A slope above three times the rise to either side could let the cubic turn back: Fritsch &
  // Carlson 1980, SIAM Journal on Numerical Analysis 17, 238–246.
  for (std::size_t i = 0; i + 1 < knot_count; ++i) {
    const double most = 3 * (knots_[i + 1].value - knots_[i].value);
    knots_[i].slope = std::min(knots_[i].slope, most);
    knots_[i + 1].slope = std::min(knots_[i + 1].slope, most);
  }
}

double TabulatedQuantile::operator()(double u) const {
  const double z = std::clamp(normal_quantile(u), -z_end, z_end);
  const double position = (z + z_end) * knots_per_unit;
  const std::size_t i = std::min(static_cast<std::size_t>(position), knot_count - 2);
  const double t = position - static_cast<double>(i);
  const Knot& left = knots_[i];
  const Knot& right = knots_[i + 1];
  // Hermite's cubic through both values with both slopes.
  const double rise = right.value - left.value;
  const double quadratic = 3 * rise - 2 * left.slope - right.slope;
  const double cubic = left.slope + right.slope - 2 * rise;
  return left.value + t * (left.slope + t * (quadratic + t * cubic));
}

}  // namespace remitsim

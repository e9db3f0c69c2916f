// The errors that portable_math.hpp and normal.hpp state, measured against 113 bits.

// Otherwise Boost takes literals of 113 bits from GCC, and needs its library libquadmath.
#define BOOST_MATH_DISABLE_FLOAT128

#include "random/normal.hpp"
#include "random/portable_math.hpp"
#include "random/sample.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace remitsim;

namespace {

using Exact = boost::multiprecision::cpp_bin_float_quad;
using Points = std::vector<double>;

/// Random numbers of [low, high].
Points between(double low, double high) {
  Points points(10'000);
  sample_uniform(Stream{1, 2, 3}, 0, points);
  for (double& point : points) point = low + (high - low) * point;
  return points;
}

/// Random numbers of [low, high], low > 0, as many of each power of two.
Points of_all_sizes(double low, double high) {
  Points points = between(std::log2(low), std::log2(high));
  for (double& point : points) point = std::exp2(point);
  return points;
}

Points negative(Points points) {
  for (double& point : points) point = -point;
  return points;
}

/// Each place and the 100 numbers before and after it.
Points about(const Points& places) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Points points = places;
  for (const double place : places) {
    double before = place;
    double after = place;
    for (int i = 0; i < 100; ++i) {
      before = std::nextafter(before, -infinity);
      after = std::nextafter(after, infinity);
      points.insert(points.end(), {before, after});
    }
  }
  return points;
}

/// The largest magnitude of error_of(x), in units of 1e-16.
template <class Error>
double largest(Error error_of, const std::vector<Points>& sets) {
  Exact largest = 0;
  for (const Points& points : sets) {
    for (const double x : points) largest = std::max<Exact>(largest, abs(error_of(x)));
  }
  return static_cast<double>(largest) * 1e16;
}

/// The largest relative error of `function`, in units of 1e-16.
template <class Function, class Reference>
double largest_relative(Function function, Reference reference, const std::vector<Points>& sets) {
  const auto error_of = [&](double x) -> Exact {
    const Exact expected = reference(Exact(x));
    return expected == 0 ? Exact(function(x)) : Exact(function(x) / expected - 1);
  };
  return largest(error_of, sets);
}

/// That an error is below what is stated, and no less than half of it.
void check_stated(double error, double stated) {
  CHECK(error < stated);
  CHECK(error > stated / 2);
}

/// Φ(z) − p, where both may be near 1.
Exact excess(double z, double p) {
  const Exact y = Exact(z) / boost::math::constants::root_two<Exact>();
  if (p < 0.25) return boost::math::erfc(-y) / 2 - p;
  if (p > 0.75) return (1 - Exact(p)) - boost::math::erfc(y) / 2;
  return boost::math::erf(y) / 2 - (Exact(p) - 0.5);
}

/// The relative error of normal_quantile, by Newton's step.
Exact error_of_quantile(double p) {
  const double z = normal_quantile(p);
  const Exact density = exp(-Exact(z) * z / 2) / boost::math::constants::root_two_pi<Exact>();
  return z == 0 ? Exact(p - 0.5) : Exact(excess(z, p) / (density * z));
}

Exact error_of_cdf(double x) {
  const Exact y = Exact(x) / boost::math::constants::root_two<Exact>();
  return normal_cdf(x) - boost::math::erfc(-y) / 2;
}

}  // namespace

TEST_CASE("exp errs by as much as stated") {
  const auto reference = [](const Exact& x) { return Exact(exp(x)); };
  const double half_step = std::log(2.0) / 2;
  check_stated(largest_relative(portable::exp, reference,
                                {between(-708, 709), between(-1, 1), of_all_sizes(0x1p-60, 1),
                                 negative(of_all_sizes(0x1p-60, 1)),
                                 about({-707.9, -half_step, 0, half_step, 3 * half_step, 708.9})}),
               2);
}

TEST_CASE("log errs by as much as stated") {
  const auto reference = [](const Exact& x) { return Exact(log(x)); };
  const double root_half = std::sqrt(0.5);
  check_stated(
      largest_relative(portable::log, reference,
                       {of_all_sizes(0x1p-1022, 0x1p1023), between(0.5, 2), between(0.999, 1.001),
                        about({0x1p-1021, root_half, 1, 2 * root_half, 0x1p1023})}),
      4);
}

TEST_CASE("log1p errs by as much as stated") {
  const auto reference = [](const Exact& x) { return Exact(log1p(x)); };
  const double root_half = std::sqrt(0.5);
  Points near_minus_one = of_all_sizes(0x1p-53, 1);
  for (double& x : near_minus_one) x -= 1;
  std::erase(near_minus_one, -1);
  check_stated(
      largest_relative(
          portable::log1p, reference,
          {of_all_sizes(0x1p-1000, 0x1p1021), negative(of_all_sizes(0x1p-1000, 0.99)),
           near_minus_one, between(-0.5, 0.5), about({-0.5, root_half - 1, 2 * root_half - 1})}),
      4);
}

TEST_CASE("expm1_over_x errs by as much as stated") {
  const auto reference = [](const Exact& x) { return x == 0 ? Exact(1) : Exact(expm1(x) / x); };
  check_stated(largest_relative(portable::expm1_over_x, reference,
                                {between(-708, 708), between(-2, 2), between(-0.6, 0.6),
                                 of_all_sizes(0x1p-1000, 1), about({-0.5, 0, 0.5})}),
               4);
  check_stated(largest_relative(portable::expm1_over_small_x, reference,
                                {between(-0.5, 0.5),
                                 of_all_sizes(0x1p-1000, 0.5),
                                 negative(of_all_sizes(0x1p-1000, 0.5)),
                                 {-0.5, 0, 0.5}}),
               3);
}

TEST_CASE("the normal quantile function errs by as much as stated") {
  const double seam = (1 - std::sqrt(1 - std::exp(-central_end))) / 2;
  check_stated(largest(error_of_quantile, {between(0.0046, 0.9954), between(0.49, 0.51),
                                           about({0.5, 0.0046, 0.9954, 0.25})}),
               10);
  check_stated(largest(error_of_quantile,
                       {of_all_sizes(0x1p-1020, 0.0046), of_all_sizes(0x1p-53, 0.0046),
                        between(0.9955, 1 - 0x1p-53), about({seam, 1 - seam, std::exp(-25.0)})}),
               10);
}

TEST_CASE("the normal distribution function errs by as much as stated") {
  check_stated(largest(error_of_cdf, {between(-9, 9), between(-2, 2), about({-8.5, 0, 8.5})}), 15);
}

#include "statistics/moments.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace remitsim {

namespace {

PowerSums sums_about_first(std::span<const double> values) {
  PowerSums sums;
  if (!values.empty()) sums.add(values, values.front());
  return sums;
}

/// How many of `count` draws belong to a replicate.
std::uint64_t draws_of(std::size_t replicate, std::uint64_t count) {
  return count / replicate_count + (replicate < count % replicate_count ? 1 : 0);
}

}  // namespace

Moments::Moments(const PowerSums& sums, double pivot, std::uint64_t count) : count_(count) {
  if (count == 0) return;
  const auto n = static_cast<double>(count);
  double total = 0;
  for (const double sum : sums.first) total += sum;
  const double shift = total / n;
  const double square = shift * shift;
  mean_ = pivot + shift;
  m2_ = std::max(0.0, sums.second / n - square);
  m4_ = std::max(0.0, sums.fourth / n - 4 * shift * (sums.third / n) +
                          6 * square * (sums.second / n) - 3 * square * square);
  for (std::size_t r = 0; r < replicate_count; ++r) {
    const std::uint64_t draws = draws_of(r, count);
    replicate_means_[r] = draws > 0 ? pivot + sums.first[r] / static_cast<double>(draws) : mean_;
  }
}

Moments::Moments(std::span<const double> values)
    : Moments(sums_about_first(values), values.empty() ? 0 : values.front(), values.size()) {}

double Moments::sd() const {
  const auto n = static_cast<double>(count_);
  return count_ < 2 ? 0 : std::sqrt(m2_ * n / (n - 1));
}

double Moments::standard_error_of_mean() const {
  return count_ < 2 ? 0 : sd() / std::sqrt(static_cast<double>(count_));
}

double Moments::standard_error_of_sd(std::uint64_t independent) const {
  if (independent < 2 || m2_ == 0) return 0;
  const auto n = static_cast<double>(independent);
  return std::sqrt(std::max(0.0, m4_ - m2_ * m2_) / n) / (2 * std::sqrt(m2_));
}

}  // namespace remitsim

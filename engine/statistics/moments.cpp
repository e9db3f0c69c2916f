#include "statistics/moments.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace remitsim {

namespace {

/// Σ term(x) in eight interleaved partial sums: a fixed order that compilers can vectorise.
template <class Term>
double sum_of(std::span<const double> values, Term term) {
  constexpr std::size_t lanes = 8;
  std::array<double, lanes> sums{};
  const std::size_t whole = values.size() - values.size() % lanes;
  for (std::size_t i = 0; i < whole; i += lanes) {
    for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += term(values[i + lane]);
  }
  for (std::size_t i = whole; i < values.size(); ++i) sums[i - whole] += term(values[i]);
  return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

}  // namespace

Moments::Moments(std::span<const double> values) : count_(values.size()) {
  if (values.empty()) return;
  const double first = values.front();
  const auto n = static_cast<double>(values.size());
  // Relative to the first value, so that constant values have exactly their own mean.
  mean_ = first + sum_of(values, [first](double x) { return x - first; }) / n;
  const double mean = mean_;
  sum2_ = sum_of(values, [mean](double x) { return (x - mean) * (x - mean); });
  sum3_ = sum_of(values, [mean](double x) { return (x - mean) * (x - mean) * (x - mean); });
  sum4_ = sum_of(values, [mean](double x) {
    const double square = (x - mean) * (x - mean);
    return square * square;
  });
}

void Moments::merge(const Moments& other) {
  if (other.count_ == 0) return;
  if (count_ == 0) {
    *this = other;
    return;
  }
  const auto a = static_cast<double>(count_);
  const auto b = static_cast<double>(other.count_);
  const double n = a + b;
  const double delta = other.mean_ - mean_;
  const double step = delta / n;

  sum4_ += other.sum4_ + delta * step * step * step * a * b * (a * a - a * b + b * b) +
           6 * step * step * (a * a * other.sum2_ + b * b * sum2_) +
           4 * step * (a * other.sum3_ - b * sum3_);
  sum3_ += other.sum3_ + delta * step * step * a * b * (a - b) +
           3 * step * (a * other.sum2_ - b * sum2_);
  sum2_ += other.sum2_ + delta * step * a * b;
  mean_ += step * b;
  count_ += other.count_;
}

double Moments::sd() const {
  return count_ < 2 ? 0 : std::sqrt(sum2_ / static_cast<double>(count_ - 1));
}

double Moments::standard_error_of_mean() const {
  return count_ < 2 ? 0 : sd() / std::sqrt(static_cast<double>(count_));
}

double Moments::standard_error_of_sd() const {
  if (count_ < 2 || sum2_ == 0) return 0;
  const auto n = static_cast<double>(count_);
  const double m2 = sum2_ / n;
  const double m4 = sum4_ / n;
  return std::sqrt(std::max(0.0, m4 - m2 * m2) / n) / (2 * std::sqrt(m2));
}

}  // namespace remitsim

#include "statistics/control_variates.hpp"

#include <cmath>
#include <numeric>
#include <vector>

namespace remitsim {

namespace {

constexpr auto replicates = static_cast<double>(replicate_count);

/// About the first value, so that a constant is its own mean without rounding error.
double mean_of(const ReplicateMeans& values) {
  double sum = 0;
  for (const double value : values) sum += value - values.front();
  return values.front() + sum / replicates;
}

double product(const ReplicateMeans& a, const ReplicateMeans& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Values about their mean, and how far that lies from where it is to be.
struct Deviations {
  ReplicateMeans values{};
  double shift = 0;

  Deviations(const ReplicateMeans& means, double target) {
    const double centre = mean_of(means);
    shift = centre - target;
    for (std::size_t r = 0; r < replicate_count; ++r) values[r] = means[r] - centre;
  }
  [[nodiscard]] double square() const { return product(values, values); }
  /// Takes away what varies as the other does.
  void project_out(const Deviations& other) {
    const double slope = product(values, other.values) / other.square();
    for (std::size_t r = 0; r < replicate_count; ++r) values[r] -= slope * other.values[r];
    shift -= slope * other.shift;
  }
};

/// Each at right angles to those before it.
std::vector<Deviations> independent(std::span<const Control> controls) {
  constexpr double rounding = 1e-12;
  std::vector<Deviations> kept;
  for (const Control& control : controls) {
    Deviations deviations(control.means, control.expectation);
    const double centre = mean_of(control.means);
    const double before = deviations.square();
    for (const Deviations& other : kept) deviations.project_out(other);
    const double after = deviations.square();
    const bool varies = before > rounding * rounding * centre * centre;
    if (varies && after > rounding * before) kept.push_back(deviations);
  }
  return kept;
}

}  // namespace

ReplicatedMean replicated_mean(const ReplicateMeans& means) {
  return controlled_mean(means, {});
}

ReplicatedMean controlled_mean(const ReplicateMeans& means, std::span<const Control> controls) {
  Deviations rest(means, 0);
  const std::vector<Deviations> kept = independent(controls);
  double leverage = 1 / replicates;
  for (const Deviations& control : kept) {
    rest.project_out(control);
    leverage += control.shift * control.shift / control.square();
  }
  const double degrees = replicates - 1 - static_cast<double>(kept.size());
  return {.value = rest.shift,
          .standard_error = std::sqrt(rest.square() / degrees * leverage),
          .degrees_of_freedom = degrees};
}

}  // namespace remitsim

#pragma once

#include <limits>
#include <variant>
#include <vector>

namespace remitsim {

// Shapes of uncertain numbers. A mean, median or standard deviation is that of the shape before
// truncation.

struct Constant {
  double value = 0;

  bool operator==(const Constant&) const = default;
};
struct Uniform {
  double minimum = 0;
  double maximum = 1;

  bool operator==(const Uniform&) const = default;
};
struct Triangular {
  double minimum = 0;
  double mode = 0.5;
  double maximum = 1;

  bool operator==(const Triangular&) const = default;
};
/// A beta on [minimum, maximum] with mean (minimum + 4·mode + maximum)/6.
struct Pert {
  double minimum = 0;
  double mode = 0.5;
  double maximum = 1;

  bool operator==(const Pert&) const = default;
};
struct Normal {
  double mean = 0;
  double sd = 1;

  bool operator==(const Normal&) const = default;
};
/// exp(ln median + log_sigma·z)
struct Lognormal {
  double median = 1;
  double log_sigma = 1;

  bool operator==(const Lognormal&) const = default;
};
/// minimum + (maximum − minimum)·Beta(alpha, beta)
struct Beta {
  double alpha = 1;
  double beta = 1;
  double minimum = 0;
  double maximum = 1;

  bool operator==(const Beta&) const = default;
};
/// With mean shape·scale.
struct Gamma {
  double shape = 1;
  double scale = 1;

  bool operator==(const Gamma&) const = default;
};
/// location + scale·T, with T of Student's t distribution.
struct StudentT {
  double degrees_of_freedom = 5;
  double location = 0;
  double scale = 1;

  bool operator==(const StudentT&) const = default;
};
/// Each value with a probability in proportion to its weight; values ascending and different.
struct Empirical {
  std::vector<double> values;
  std::vector<double> weights;  ///< positive

  bool operator==(const Empirical&) const = default;
};

/// The value of an uncertain input that is one number in a world. Truncation keeps the shape
/// between `at_least` and `at_most`, and rescales it to probability 1.
struct Distribution {
  std::variant<Constant, Uniform, Triangular, Pert, Normal, Lognormal, Beta, Gamma, StudentT,
               Empirical>
      shape = Constant{};
  double at_least = -std::numeric_limits<double>::infinity();
  double at_most = std::numeric_limits<double>::infinity();

  static Distribution constant(double value) { return {Constant{value}}; }
  [[nodiscard]] bool is_constant() const { return std::holds_alternative<Constant>(shape); }
  /// Whether every value is exactly `value`.
  [[nodiscard]] bool is_always(double value) const {
    const auto* constant = std::get_if<Constant>(&shape);
    return constant != nullptr && constant->value == value;
  }

  bool operator==(const Distribution&) const = default;
};

}  // namespace remitsim

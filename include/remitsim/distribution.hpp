#pragma once

#include <limits>
#include <variant>
#include <vector>

namespace remitsim {

// Shapes of uncertain numbers. A mean, median or standard deviation is that of the shape before
// truncation.

struct Constant {
  double value = 0;
};
struct Uniform {
  double minimum = 0;
  double maximum = 1;
};
struct Triangular {
  double minimum = 0;
  double mode = 0.5;
  double maximum = 1;
};
/// A beta on [minimum, maximum] with mean (minimum + 4·mode + maximum)/6.
struct Pert {
  double minimum = 0;
  double mode = 0.5;
  double maximum = 1;
};
struct Normal {
  double mean = 0;
  double sd = 1;
};
/// exp(ln median + log_sigma·z)
struct Lognormal {
  double median = 1;
  double log_sigma = 1;
};
/// minimum + (maximum − minimum)·Beta(alpha, beta)
struct Beta {
  double alpha = 1;
  double beta = 1;
  double minimum = 0;
  double maximum = 1;
};
/// With mean shape·scale.
struct Gamma {
  double shape = 1;
  double scale = 1;
};
/// location + scale·T, with T of Student's t distribution.
struct StudentT {
  double degrees_of_freedom = 5;
  double location = 0;
  double scale = 1;
};
/// Each value with a probability in proportion to its weight; values ascending and different.
struct Empirical {
  std::vector<double> values;
  std::vector<double> weights;  ///< positive
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
};

}  // namespace remitsim

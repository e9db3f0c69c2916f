#pragma once

#include <limits>
#include <variant>

namespace remitsim {

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
/// `mean` and `sd` are those of the distribution before truncation.
struct Normal {
  double mean = 0;
  double sd = 1;
};

/// The value of an uncertain input that is one number in a world. Truncation keeps the shape
/// between `at_least` and `at_most`, and rescales it to probability 1.
struct Distribution {
  std::variant<Constant, Uniform, Triangular, Normal> shape = Constant{};
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

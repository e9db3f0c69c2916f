#include "scenario/read_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace remitsim {

namespace {

using Shape = decltype(Distribution::shape);

std::optional<Shape> read_uniform(const Field& field) {
  const ObjectReader object(field, keys::uniform);
  const auto minimum = object.required_number("minimum");
  const auto maximum = object.required_number("maximum");
  if (!minimum || !maximum) return std::nullopt;
  if (*minimum >= *maximum) {
    field.refuse(
        fmt::format("needs a minimum below its maximum, got {} and {}", *minimum, *maximum));
    return std::nullopt;
  }
  return Uniform{*minimum, *maximum};
}

/// Triangular or Pert, which have the same three numbers.
template <typename Peaked>
std::optional<Shape> read_peaked(const Field& field, const ObjectKeys& keys) {
  const ObjectReader object(field, keys);
  const auto minimum = object.required_number("minimum");
  const auto mode = object.required_number("mode");
  const auto maximum = object.required_number("maximum");
  if (!minimum || !mode || !maximum) return std::nullopt;
  if (*minimum > *mode || *mode > *maximum || *minimum == *maximum) {
    field.refuse(fmt::format(
        "needs minimum, mode and maximum in ascending order and not all equal, got {}, {} and {}",
        *minimum, *mode, *maximum));
    return std::nullopt;
  }
  return Peaked{*minimum, *mode, *maximum};
}

std::optional<Shape> read_triangular(const Field& field) {
  return read_peaked<Triangular>(field, keys::triangular);
}

std::optional<Shape> read_pert(const Field& field) {
  return read_peaked<Pert>(field, keys::pert);
}

std::optional<Shape> read_normal(const Field& field) {
  const ObjectReader object(field, keys::normal);
  const auto mean = object.required_number("mean");
  const auto sd = object.required_number("sd");
  if (!mean || !sd) return std::nullopt;
  return Normal{*mean, *sd};
}

std::optional<Shape> read_lognormal(const Field& field) {
  const ObjectReader object(field, keys::lognormal);
  const auto median = object.required_number("median");
  const auto log_sigma = object.required_number("log_sigma");
  if (!median || !log_sigma) return std::nullopt;
  return Lognormal{*median, *log_sigma};
}

std::optional<Shape> read_beta(const Field& field) {
  const ObjectReader object(field, keys::beta);
  const auto alpha = object.required_number("alpha");
  const auto beta = object.required_number("beta");
  const double minimum = object.number("minimum");
  const double maximum = object.number("maximum");
  if (!alpha || !beta) return std::nullopt;
  if (minimum >= maximum) {
    field.refuse(fmt::format("needs a minimum below its maximum, got {} and {}", minimum, maximum));
    return std::nullopt;
  }
  return Beta{*alpha, *beta, minimum, maximum};
}

std::optional<Shape> read_gamma(const Field& field) {
  const ObjectReader object(field, keys::gamma);
  const auto shape = object.required_number("shape");
  const auto scale = object.required_number("scale");
  if (!shape || !scale) return std::nullopt;
  return Gamma{*shape, *scale};
}

std::optional<Shape> read_student_t(const Field& field) {
  const ObjectReader object(field, keys::student_t);
  const auto degrees_of_freedom = object.required_number("degrees_of_freedom");
  if (!degrees_of_freedom) return std::nullopt;
  return StudentT{*degrees_of_freedom, object.number("location"), object.number("scale")};
}

/// The numbers of a list; nothing where one of them is refused.
std::optional<std::vector<double>> read_numbers(const Field& field, const NumberRule& rule) {
  std::vector<double> numbers;
  const std::vector<Field> elements = read_one_or_more(field);
  for (const Field& element : elements) {
    if (const auto number = read_number(element, rule)) numbers.push_back(*number);
  }
  const bool all_read = numbers.size() == elements.size() && !elements.empty();
  return all_read ? std::optional(numbers) : std::nullopt;
}

/// In ascending order; a value that stands twice has the sum of its weights.
Empirical in_order(const std::vector<double>& values, const std::vector<double>& weights) {
  std::map<double, double> by_value;
  for (std::size_t i = 0; i < values.size(); ++i) by_value[values[i]] += weights[i];
  Empirical empirical;
  for (const auto& [value, weight] : by_value) {
    empirical.values.push_back(value);
    empirical.weights.push_back(weight);
  }
  return empirical;
}

std::optional<Shape> read_empirical(const Field& field) {
  const ObjectReader object(field, keys::empirical);
  const auto values_field = object.require("values");
  if (!values_field) return std::nullopt;
  const auto values = read_numbers(*values_field, object.rule("values"));
  if (!values) return std::nullopt;
  const auto weights_field = object.find("weights");
  if (!weights_field) return in_order(*values, std::vector<double>(values->size(), 1));
  const auto weights = read_numbers(*weights_field, object.rule("weights"));
  if (!weights) return std::nullopt;
  if (weights->size() != values->size()) {
    weights_field->refuse(fmt::format("must have a weight for each value: {} weights for {} values",
                                      weights->size(), values->size()));
    return std::nullopt;
  }
  return in_order(*values, *weights);
}

/// In the order of the distribution's keys.
using ShapeReader = std::optional<Shape> (*)(const Field&);
constexpr auto shape_readers = std::to_array<ShapeReader>(
    {read_uniform, read_triangular, read_pert, read_normal, read_lognormal, read_beta, read_gamma,
     read_student_t, read_empirical});
// All shapes but a constant, which is a plain number.
static_assert(shape_readers.size() == std::variant_size_v<Shape> - 1);

}  // namespace

std::optional<Shape> read_shape(const ObjectReader& distribution) {
  const auto choice = distribution.require_choice();
  return choice ? shape_readers[choice->index](choice->field) : std::nullopt;
}

}  // namespace remitsim

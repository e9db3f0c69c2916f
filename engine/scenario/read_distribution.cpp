#include "scenario/read_distribution.hpp"

#include "random/quantile.hpp"
#include "scenario/object_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace remitsim {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

using Shape = decltype(Distribution::shape);

/// The smallest and the largest value that the shape can take.
struct Range {
  double least;
  double most;
};
Range range_of(const Constant& shape) {
  return {shape.value, shape.value};
}
Range range_of(const Uniform& shape) {
  return {shape.minimum, shape.maximum};
}
Range range_of(const Triangular& shape) {
  return {shape.minimum, shape.maximum};
}
Range range_of(const Normal&) {
  return {-infinity, infinity};
}

std::optional<double> required_number(const ObjectReader& object, std::string_view key,
                                      const NumberRule& rule = any_number) {
  const auto field = object.require(key);
  return field ? read_number(*field, rule) : std::nullopt;
}

std::optional<Shape> read_uniform(const Field& field) {
  const ObjectReader object(field, keys::uniform);
  const auto minimum = required_number(object, "minimum");
  const auto maximum = required_number(object, "maximum");
  if (!minimum || !maximum) return std::nullopt;
  if (*minimum >= *maximum) {
    field.refuse(
        fmt::format("needs a minimum below its maximum, got {} and {}", *minimum, *maximum));
    return std::nullopt;
  }
  return Uniform{*minimum, *maximum};
}

std::optional<Shape> read_triangular(const Field& field) {
  const ObjectReader object(field, keys::triangular);
  const auto minimum = required_number(object, "minimum");
  const auto mode = required_number(object, "mode");
  const auto maximum = required_number(object, "maximum");
  if (!minimum || !mode || !maximum) return std::nullopt;
  if (*minimum > *mode || *mode > *maximum || *minimum == *maximum) {
    field.refuse(fmt::format(
        "needs minimum, mode and maximum in ascending order and not all equal, got {}, {} and {}",
        *minimum, *mode, *maximum));
    return std::nullopt;
  }
  return Triangular{*minimum, *mode, *maximum};
}

std::optional<Shape> read_normal(const Field& field) {
  const ObjectReader object(field, keys::normal);
  const NumberRule positive = {.least = 0, .most = infinity, .excludes_least = true};
  const auto mean = required_number(object, "mean");
  const auto sd = required_number(object, "sd", positive);
  if (!mean || !sd) return std::nullopt;
  return Normal{*mean, *sd};
}

using ShapeReader = std::optional<Shape> (*)(const Field&);
constexpr std::array<std::string_view, 3> shape_names = {"uniform", "triangular", "normal"};
constexpr std::array<ShapeReader, shape_names.size()> shape_readers = {
    read_uniform, read_triangular, read_normal};

/// Whether truncation leaves enough of the shape to draw from.
bool leaves_probability(const Distribution& distribution) {
  constexpr double least_probability = 1e-6;
  return distribution.at_least < distribution.at_most &&
         cdf(distribution, distribution.at_most) - cdf(distribution, distribution.at_least) >=
             least_probability;
}

void check_range(const Field& field, const Distribution& distribution, const NumberRule& rule) {
  const Range shape = std::visit([](const auto& s) { return range_of(s); }, distribution.shape);
  const double least = std::max(shape.least, distribution.at_least);
  const double most = std::min(shape.most, distribution.at_most);
  if (most > rule.most) {
    field.refuse(fmt::format("must never exceed {}, but reaches {}; add \"at_most\": {}", rule.most,
                             most == infinity ? "any height" : fmt::format("{}", most), rule.most));
  }
  if (least < rule.least) {
    field.refuse(
        fmt::format("must never fall below {}, but reaches {}; add \"at_least\": {}", rule.least,
                    least == -infinity ? "any depth" : fmt::format("{}", least), rule.least));
  }
}

}  // namespace

Distribution read_distribution(const Field& field, const NumberRule& rule) {
  if (std::holds_alternative<double>(field.node->value)) {
    return Distribution::constant(read_number(field, rule).value_or(0));
  }
  if (!std::holds_alternative<JsonNode::Object>(field.node->value)) {
    field.refuse(
        fmt::format("must be a number or a distribution such as {{ \"uniform\": {{ "
                    "\"minimum\": …, \"maximum\": … }} }}, got {}",
                    described(*field.node)));
    return {};
  }
  const ObjectReader object(field, keys::distribution);
  const auto choice = object.require_one_of(shape_names);
  const auto shape = choice ? shape_readers[choice->index](choice->field) : std::nullopt;
  Distribution distribution;
  distribution.at_least = object.number_or("at_least", any_number, -infinity);
  distribution.at_most = object.number_or("at_most", any_number, infinity);
  if (!shape) return {};
  distribution.shape = *shape;
  if (!leaves_probability(distribution)) {
    field.refuse("keeps less than a millionth of its probability between at_least and at_most");
    return {};
  }
  check_range(field, distribution, rule);
  return distribution;
}

}  // namespace remitsim

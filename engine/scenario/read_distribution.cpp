#include "scenario/read_distribution.hpp"

#include "random/quantile.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_shape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace remitsim {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Whether truncation leaves enough of the shape to draw from.
bool leaves_probability(const Distribution& distribution) {
  constexpr double least_probability = 1e-6;
  return distribution.at_least < distribution.at_most &&
         kept_probability(distribution) >= least_probability;
}

void check_range(const Field& field, const Distribution& distribution, const NumberRule& rule) {
  const ValueRange shape = range(distribution);
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
  } else if (rule.excludes_least && least == rule.least) {
    field.refuse(fmt::format("must stay above {}, but comes down to it; add an \"at_least\" above",
                             rule.least));
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
  const auto shape = read_shape(object);
  Distribution distribution;
  distribution.at_least = object.optional_number("at_least").value_or(-infinity);
  distribution.at_most = object.optional_number("at_most").value_or(infinity);
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

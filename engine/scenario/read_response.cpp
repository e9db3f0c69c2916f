#include "scenario/read_response.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "random/quantile.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_distribution.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace remitsim {

namespace {

constexpr std::string_view definition_remedy =
    ": \"price\" where the elasticity is with respect to 1 + cost, \"cost\" where it is with "
    "respect to the cost alone; at a cost of 6.5 % and an elasticity of -1.6, one point more "
    "lowers "
    "the flow by 1.5 % under the first and by 20.5 % under the second";

/// A shape without a lower end is read as long as no draw falls below the rule's least.
Distribution read_elasticity(const Field& field) {
  constexpr double lowest_uniform = 0x1p-53;  // the smallest that a draw can be
  NumberRule without_least = keys::elasticity_rule;
  without_least.least = -std::numeric_limits<double>::infinity();
  Distribution elasticity = read_distribution(field, without_least);
  const double lowest = QuantileFunction(elasticity)(lowest_uniform);
  if (lowest < keys::elasticity_rule.least) {
    field.refuse(
        fmt::format("must not fall below {}, but reaches {:.4g} (estimates lie between -0.2 "
                    "and -3)",
                    keys::elasticity_rule.least, lowest));
  }
  return elasticity;
}

/// An object with World Bank regions as its keys.
void read_elasticities(const Field& field, const Vocabulary& vocabulary, Response& response) {
  const auto* regions = std::get_if<JsonNode::Object>(&field.node->value);
  if (regions == nullptr) {
    field.refuse(
        fmt::format("must be an object in {{ }} with World Bank regions as its keys, got "
                    "{}",
                    described(*field.node)));
    return;
  }
  const std::vector<std::string>& known = vocabulary.receiver_regions;
  for (const JsonMember& member : *regions) {
    if (!std::binary_search(known.begin(), known.end(), member.key)) {
      field.faults->add(member.position,
                        fmt::format("{} is no World Bank region of a receiving country in the "
                                    "survey {}{}",
                                    in_quotes(member.key), vocabulary.survey.name,
                                    did_you_mean(member.key, known)));
      continue;
    }
    const Field elasticity = {&member.node, fmt::format("{}.{}", field.name, member.key),
                              field.faults};
    response.elasticity_by_receiver_region.emplace_back(member.key, read_elasticity(elasticity));
  }
}

}  // namespace

Response read_response(const Field& field, const Vocabulary& vocabulary) {
  constexpr std::array definitions = {ElasticityOf::price, ElasticityOf::cost};
  const ObjectReader object(field, keys::response);
  object.check_why();
  Response response;
  const auto elasticity = object.find("elasticity");
  const auto by_region = object.find("elasticity_by_receiver_region");
  if (elasticity) response.elasticity = read_elasticity(*elasticity);
  if (by_region) read_elasticities(*by_region, vocabulary, response);
  if (elasticity || by_region) object.require("with_respect_to", definition_remedy);
  response.with_respect_to = definitions[object.word("with_respect_to")];
  response.diversion_share_percent = object.distribution("diversion_share_percent");
  return response;
}

}  // namespace remitsim

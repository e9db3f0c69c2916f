#include "scenario/read_response.hpp"

#include "random/quantile.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_distribution.hpp"
#include "scenario/selection.hpp"

#include <fmt/format.h>

#include <array>
#include <limits>

namespace remitsim {

namespace {

constexpr NumberRule elasticity_rule = {
    .least = -std::numeric_limits<double>::infinity(),
    .most = 0,
    .hint_above = "flows fall when costs rise: write it with a minus"};

constexpr std::array<std::string_view, 2> definition_words = {"price", "cost"};
constexpr std::array definitions = {ElasticityOf::price, ElasticityOf::cost};

constexpr std::string_view definition_remedy =
    ": \"price\" where the elasticity is with respect to 1 + cost, \"cost\" where it is with "
    "respect "
    "to the cost alone; at a cost of 6.5 % and an elasticity of -1.6, one point more lowers the "
    "flow "
    "by 1.5 % under the first and by 20.5 % under the second";

Distribution read_elasticity(const Field& field) {
  constexpr double lowest_elasticity = -20;
  constexpr double lowest_uniform = 0x1p-53;  // the smallest that a draw can be
  const Distribution elasticity = read_distribution(field, elasticity_rule);
  const double lowest = QuantileFunction(elasticity)(lowest_uniform);
  if (lowest < lowest_elasticity) {
    field.refuse(
        fmt::format("must not fall below {}, but reaches {:.4g} (estimates lie between -0.2 "
                    "and -3)",
                    lowest_elasticity, lowest));
  }
  return elasticity;
}

// How a step could bring a cost to 0 or below; empty where it cannot.

std::string_view way_to_zero(const Cap& cap) {
  const bool can = cap.component == Component::total && cap.percent <= 0;
  return can ? "caps the cost at 0" : "";
}

std::string_view way_to_zero(const Cut& cut) {
  const bool can = cut.component == Component::total && cut.floor_percent <= 0;
  return can ? "can cut the cost to 0 unless it has a floor_percent above 0" : "";
}

std::string_view way_to_zero(const Scale& scale) {
  const bool can = scale.component == Component::total && scale.to_percent <= 0;
  return can ? "scales the cost to 0" : "";
}

}  // namespace

Response read_response(const Field& field) {
  const ObjectReader object(field, keys::response);
  object.check_why();
  Response response;
  if (const auto elasticity = object.find("elasticity")) {
    response.elasticity = read_elasticity(*elasticity);
    object.require("with_respect_to", definition_remedy);
  }
  if (const auto definition = object.find("with_respect_to")) {
    response.with_respect_to = definitions[read_word(*definition, definition_words).value_or(0)];
  }
  if (const auto diversion = object.find("diversion_share_percent")) {
    response.diversion_share_percent = read_distribution(*diversion, percent_rule);
  }
  return response;
}

void check_response_is_defined(const Field& field, const Scenario& scenario, const Survey& survey) {
  const Response& response = scenario.response;
  if (response.with_respect_to != ElasticityOf::cost || response.elasticity.is_always(0)) return;
  const auto refuse = [&](const std::string& why) {
    field.refuse(
        fmt::format("has an elasticity with respect to \"cost\", which needs costs above 0, "
                    "but {}; or take it with respect to \"price\"",
                    why));
  };
  for (std::size_t i = 0; i < scenario.policies.size(); ++i) {
    const auto way =
        std::visit([](const auto& step) { return way_to_zero(step); }, scenario.policies[i].step);
    if (!way.empty()) refuse(fmt::format("policy {} {}", i + 1, way));
  }
  for (const Corridor& corridor : survey.corridors) {
    const double cost = posted_corridor_cost_percent(
        survey, corridor, scenario.baseline.large_transfer_share_percent);
    if (cost <= 0) refuse(fmt::format("{} costs {:.4g} %", survey.label_of(corridor), cost));
  }
}

}  // namespace remitsim

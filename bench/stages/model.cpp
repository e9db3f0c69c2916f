// The model; items are costs of services, answers of corridors, and numbers added to a set.

#include "model/aggregates.hpp"
#include "model/corridor_costs.hpp"
#include "model/outcomes.hpp"
#include "model/policies/mean_after.hpp"
#include "stage.hpp"

#include <algorithm>
#include <numeric>

namespace remitsim::bench {

namespace {

/// A corridor of 13 services, the survey's mean, with total costs from 2 to 14 percent.
PostedCosts thirteen_services() {
  PostedCosts posted;
  constexpr std::size_t services = 13;
  for (std::size_t k = 0; k < services; ++k) {
    posted.fee_percent.push_back(1 + 0.6 * static_cast<double>(k));
    posted.margin_percent.push_back(1 + 0.4 * static_cast<double>(k));
    posted.share.push_back(1.0 / services);
    posted.corridors.push_back(0);
  }
  return posted;
}

Pass capped_costs() {
  static const Step cap = Cap{Component::total, 5};
  CorridorPolicy policy{&cap, Level::service, 0, std::vector<std::size_t>(13), {}};
  std::iota(policy.services.begin(), policy.services.end(), std::size_t{0});
  DrawMatrix price(tile_draws, 1);
  price.col(0) = (0.2 * normals()).exp();
  return [posted = thirteen_services(), policy, price, ones = DrawArray(DrawArray::Ones()),
          none = zeros(), costs = CostBlock(), mean = zeros()]() mutable {
    costs.load(posted, false, {price, ones, none});
    mean = *mean_after(policy, ones, posted, costs);
    return tile_draws * posted.size();
  };
}

Pass answer_of_a_corridor() {
  Outcomes outcomes(1);
  const auto fill = [&](Sum sum, const DrawArray& values) {
    std::copy_n(values.data(), tile_draws, outcomes[0][sum]);
  };
  const DrawArray cost = (0.2 * normals(tile_draws)).exp() * 8;
  fill(Sum::flow, (0.4 * normals()).exp() * 1000);
  fill(Sum::cost_before, cost);
  fill(Sum::cost_after, cost.min(5));
  return [outcomes, elasticity = DrawArray(DrawArray::Constant(-1.6))]() mutable {
    answer({elasticity, ElasticityOf::price}, outcomes[0]);
    return tile_draws;
  };
}

/// The survey's 220 corridors, in sets of 11, of 55 and of all.
std::vector<Aggregate> nested_sets(std::size_t corridors) {
  std::vector<std::vector<std::size_t>> sets;
  for (const std::size_t size : {std::size_t{11}, std::size_t{55}, corridors}) {
    for (std::size_t first = 0; first < corridors; first += size) {
      auto& set = sets.emplace_back(size);
      std::iota(set.begin(), set.end(), first);
    }
  }
  AggregateSets aggregates{std::vector<Aggregate>(corridors)};
  aggregates.add(sets);
  return aggregates.aggregates();
}

/// All that a scenario has after its policies.
Pass sums_over_sets() {
  std::vector<Aggregate> aggregates = nested_sets(220);
  constexpr bool with_smart = false;
  std::size_t parts = 0;
  for (const Aggregate& aggregate : aggregates) parts += aggregate.wholes.size();
  Outcomes outcomes(aggregates.size());
  outcomes.set_zero();
  return [aggregates, items = parts * numbers_after(with_smart), outcomes]() mutable {
    for (std::size_t a = 0; a < aggregates.size(); ++a) {
      for (const std::size_t whole : aggregates[a].wholes) {
        add_after(outcomes[a], with_smart, outcomes[whole]);
      }
    }
    return items;
  };
}

}  // namespace

std::vector<Stage> model_stages() {
  return {{"capped_costs", capped_costs},
          {"answer_of_a_corridor", answer_of_a_corridor},
          {"sums_over_sets", sums_over_sets}};
}

}  // namespace remitsim::bench

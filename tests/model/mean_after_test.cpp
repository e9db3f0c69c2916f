#include "model/policies/mean_after.hpp"

#include "model/worlds.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

using namespace remitsim;

namespace {

const std::vector<Step> formulas = {
    Cap{Component::total, 5},    Cap{Component::fee, 2},    Cap{Component::fx_margin, 1},
    Cut{Component::total, 2, 1}, Cut{Component::fee, 1, 0}, Cut{Component::fx_margin, 1, 0},
    Scale{Component::total, 40}, Scale{Component::fee, 0},  Scale{Component::fx_margin, 70}};

/// Costs of a corridor of four services, one of them without a fee, as whole prices or not.
struct FourServices {
  Survey survey = made_up::survey_of({{"GBR", "KEN", 300, {{4, 2}, {9, 3}, {0, 0.5}, {1, 0}}}});
  test::Worlds worlds = test::random_worlds(survey, 3);

  FourServices(bool with_margins, const DrawMatrix* shares) {
    const DrawArray ones = DrawArray::Ones();
    const DrawArray zeros = DrawArray::Zero();
    worlds.costs.load(worlds.posted, with_margins, {worlds.factors, ones, zeros});
    worlds.costs.common_share = shares;
  }

  [[nodiscard]] CorridorPolicy policy_of(const Step& step,
                                         std::vector<std::size_t> services) const {
    return {&step, Level::service, 0, std::move(services), {}};
  }
};

Component component_of(const Step& step) {
  return std::visit(
      [](const auto& of_kind) {
        if constexpr (requires { of_kind.component; }) return of_kind.component;
        return Component::total;
      },
      step);
}

}  // namespace

TEST_CASE("the mean after a policy is that of the services' costs after it, to the bit") {
  DrawMatrix drawn = DrawMatrix::Random(tile_draws, 4) + 1.5;
  const DrawArray sums = drawn.rowwise().sum();
  for (Eigen::Index k = 0; k < 4; ++k) drawn.col(k) /= sums;
  const DrawArray strengths = (DrawArray::LinSpaced(-0.5, 1.5)).max(0.0).min(1.0);
  for (const Step& step : formulas) {
    for (const bool with_margins : {false, true}) {
      const bool is_total = component_of(step) == Component::total;
      for (const DrawMatrix* shares :
           {static_cast<const DrawMatrix*>(nullptr), &std::as_const(drawn)}) {
        FourServices market(with_margins, shares);
        const CorridorPolicy policy = market.policy_of(step, {0, 1, 2, 3});
        const auto mean = mean_after(policy, strengths, market.worlds.posted, market.worlds.costs);
        REQUIRE(mean.has_value() == (is_total != with_margins));
        if (!mean) continue;
        apply(policy, {strengths, strengths}, market.worlds.posted, market.worlds.costs);
        const DrawArray expected = market.worlds.costs.mean_percent(market.worlds.posted);
        CHECK((*mean == expected).all());
      }
    }
  }
}

TEST_CASE("a policy that takes more than each service by itself has no mean of its own") {
  const DrawArray ones = DrawArray::Ones();
  const FourServices market(false, nullptr);
  const auto has_mean = [&](const CorridorPolicy& policy) {
    return mean_after(policy, ones, market.worlds.posted, market.worlds.costs).has_value();
  };
  const Step cap = Cap{Component::total, 5};
  const Step tax = Tax{1};
  const Step best = BestN{3};
  CHECK(has_mean(market.policy_of(cap, {0, 1, 2, 3})));
  CHECK_FALSE(has_mean(market.policy_of(cap, {0, 2})));
  CHECK_FALSE(has_mean(market.policy_of(tax, {0, 1, 2, 3})));
  CHECK_FALSE(has_mean(market.policy_of(best, {0, 1, 2, 3})));
  CorridorPolicy at_corridor_level = market.policy_of(cap, {});
  at_corridor_level.level = Level::corridor;
  CHECK_FALSE(has_mean(at_corridor_level));
}

#include "model/corridor_costs.hpp"

#include "model/worlds.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using made_up::survey_of;

TEST_CASE("only transparent services count, with equal shares") {
  const Survey survey =
      survey_of({{"GBR", "KEN", 100, {{4, 2}, {9, std::nullopt, false}, {1, 1}}}});
  const PostedCosts costs = posted_costs(survey, 0, {});
  REQUIRE(costs.size() == 2);
  CHECK(costs.services[0] == &survey.services[0]);
  CHECK(costs.services[1] == &survey.services[2]);
  CHECK(costs.mean_percent() == Approx((6.0 + 2.0) / 2));
}

TEST_CASE("all services count where none is transparent, an unknown margin as 0") {
  const Survey survey =
      survey_of({{"GBR", "ERI", 0, {{8, std::nullopt, false}, {10, std::nullopt, false}}}});
  CHECK(posted_costs(survey, 0, {}).mean_percent() == Approx(9));
}

TEST_CASE("large transfers have the price at US$ 500, or at US$ 200 where there is none") {
  Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}}}});
  survey.services[0].fee_percent_500 = 2;
  survey.services[0].margin_percent_500 = 1.5;
  Baseline baseline;
  baseline.large_transfer_share_percent = Distribution::constant(25);
  const PostedCosts costs = posted_costs(survey, 0, baseline);
  CHECK(costs.fee_percent[0] == Approx(0.75 * 4 + 0.25 * 2));
  CHECK(costs.margin_percent[0] == Approx(0.75 * 2 + 0.25 * 1.5));
  CHECK(costs.fee_percent[1] == Approx(6));
  CHECK(costs.margin_percent[1] == Approx(1));
}

TEST_CASE("merging services keeps the mean fee and margin") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}, {2, -0.5}}}});
  const PostedCosts merged = merged_into_means(posted_costs(survey, 0, {}));
  REQUIRE(merged.size() == 1);
  CHECK(merged.fee_percent[0] == Approx(4));
  CHECK(merged.margin_percent[0] == Approx(2.5 / 3));
}

TEST_CASE("an uncertain share of large transfers keeps both prices, and counts at its median") {
  Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}}}});
  survey.services[0].fee_percent_500 = 2;
  survey.services[0].margin_percent_500 = 1.5;
  Baseline baseline;
  baseline.large_transfer_share_percent = {Uniform{0, 50}};
  const PostedCosts costs = posted_costs(survey, 0, baseline);
  CHECK(costs.fee_percent[0] == 4);
  CHECK(costs.large_fee_change_percent[0] == -2);
  CHECK(costs.large_margin_change_percent[0] == -0.5);
  CHECK(costs.large_fee_change_percent[1] == 0);
  CHECK(costs.cost_percent(0) == Approx(6 - 0.25 * 2.5));
}

TEST_CASE("a block holds posted costs times the price factor and the level") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}}}});
  const PostedCosts posted = posted_costs(survey, 0, {});
  DrawMatrix factors(block_draws, 1);
  factors.col(0) = DrawArray::LinSpaced(0.5, 2);
  const DrawArray level = DrawArray::LinSpaced(1, 0.8);
  const DrawArray no_large = DrawArray::Zero();
  CostBlock costs;
  costs.load(posted, {factors, level, no_large});
  const DrawArray mean = costs.mean_percent(posted);
  for (Eigen::Index draw = 0; draw < level.size(); ++draw) {
    CHECK(costs.fee_percent(draw, 1) == Approx(6 * factors(draw, 0) * level[draw]));
    CHECK(mean[draw] == Approx(6.5 * factors(draw, 0) * level[draw]));
  }
}

TEST_CASE("own shares that are as posted give the same bits") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}, {3.3, 0.7}}}});
  test::Worlds worlds = test::random_worlds(survey, 9);
  const DrawArray as_posted = worlds.costs.mean_percent(worlds.posted);
  worlds.costs.fill_shares(worlds.posted);
  CHECK((worlds.costs.mean_percent(worlds.posted) == as_posted).all());
}

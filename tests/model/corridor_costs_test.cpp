#include "model/corridor_costs.hpp"

#include "model/worlds.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <vector>

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

TEST_CASE("merging the services of a pool keeps each corridor's mean and share") {
  PostedCosts pool;
  pool.fee_percent = {4, 6, 3, 1, 8};
  pool.margin_percent = {2, 1, 0, 0.5, 1.5};
  pool.large_fee_change_percent = {-1, -3, 0, -0.5, -2};
  pool.large_margin_change_percent = {0, -0.5, 0, 0, 0};
  pool.share = {0.1, 0.3, 0.6, 0, 0};
  pool.corridors = {2, 2, 5, 7, 7};
  pool.counted_services = 1;
  pool.median_large_share = 0.25;
  const PostedCosts merged = merged_into_means(pool);
  CHECK(merged.corridors == std::vector<std::size_t>{2, 5, 7});
  CHECK(merged.share[0] == Approx(0.4));
  CHECK(merged.fee_percent[0] == Approx((0.1 * 4 + 0.3 * 6) / 0.4));
  CHECK(merged.large_fee_change_percent[0] == Approx((-0.1 - 0.9) / 0.4));
  CHECK(merged.large_margin_change_percent[0] == Approx(-0.15 / 0.4));
  CHECK(merged.mean_percent() == Approx(pool.mean_percent()));
  CHECK(merged.counted_services == 1);
  // No share at the median, but perhaps in some worlds.
  CHECK(merged.share[2] == 0);
  CHECK(merged.fee_percent[2] == Approx(4.5));
  CHECK(merged.margin_percent[2] == Approx(1));
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
  DrawMatrix factors(tile_draws, 1);
  factors.col(0) = DrawArray::LinSpaced(0.5, 2);
  const DrawArray level = DrawArray::LinSpaced(1, 0.8);
  const DrawArray no_large = DrawArray::Zero();
  CostBlock costs;
  costs.load(posted, true, {factors, level, no_large});
  const DrawArray mean = costs.mean_percent(posted);
  for (Eigen::Index draw = 0; draw < level.size(); ++draw) {
    CHECK(costs.fee_percent(draw, 1) == Approx(6 * factors(draw, 0) * level[draw]));
    CHECK(mean[draw] == Approx(6.5 * factors(draw, 0) * level[draw]));
  }
}

TEST_CASE(
    "a block moves each service with its corridor's factor and the share of large transfers") {
  PostedCosts pool;
  pool.fee_percent = {4, 3};
  pool.margin_percent = {2, 1};
  pool.large_fee_change_percent = {-1, -0.5};
  pool.large_margin_change_percent = {0.25, 0};
  pool.share = {0.5, 0.5};
  pool.corridors = {2, 0};
  DrawMatrix factors(tile_draws, 3);
  for (Eigen::Index c = 0; c < 3; ++c) {
    factors.col(c) = DrawArray::LinSpaced(0.5, 1 + static_cast<double>(c));
  }
  const DrawArray level = DrawArray::LinSpaced(1, 0.8);
  const DrawArray large = DrawArray::LinSpaced(0, 1);
  CostBlock costs;
  costs.load(pool, true, {factors, level, large});
  for (Eigen::Index draw = 0; draw < level.size(); ++draw) {
    CHECK(costs.fee_percent(draw, 0) == Approx((4 - large[draw]) * factors(draw, 2) * level[draw]));
    CHECK(costs.margin_percent(draw, 0) ==
          Approx((2 + 0.25 * large[draw]) * factors(draw, 2) * level[draw]));
    CHECK(costs.fee_percent(draw, 1) ==
          Approx((3 - 0.5 * large[draw]) * factors(draw, 0) * level[draw]));
  }
  CHECK_FALSE(costs.has_own_shares());
}

TEST_CASE("a given cost belongs to no corridor and moves with the level alone") {
  PostedCosts given;
  given.fee_percent = {12.4};
  given.margin_percent = {0};
  given.share = {1};
  const DrawMatrix factors = DrawMatrix::Constant(tile_draws, 1, 3);
  const DrawArray level = DrawArray::LinSpaced(1, 0.8);
  const DrawArray no_large = DrawArray::Zero();
  CostBlock costs;
  costs.load(given, true, {factors, level, no_large});
  CHECK((costs.mean_percent(given) - 12.4 * level).abs().maxCoeff() < 1e-14);
}

TEST_CASE("own shares that are as posted give the same bits") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}, {3.3, 0.7}}}});
  test::Worlds worlds = test::random_worlds(survey, 9);
  const DrawArray as_posted = worlds.costs.mean_percent(worlds.posted);
  worlds.costs.fill_shares(worlds.posted);
  CHECK((worlds.costs.mean_percent(worlds.posted) == as_posted).all());
}

TEST_CASE("prices taken whole cost to the bit what fees and margins cost together") {
  PostedCosts posted;
  posted.fee_percent = {4.1, 3.7, 0.3};
  posted.margin_percent = {2.3, -0.9, 1.1};
  posted.large_fee_change_percent = {-1.7, -0.5, 0};
  posted.large_margin_change_percent = {0.25, 0, 0.1};
  posted.share = {0.2, 0.5, 0.3};
  posted.corridors = {0, 0, 0};
  const DrawMatrix factors = DrawMatrix::Random(tile_draws, 1) + 1.3;
  const DrawArray level = DrawArray::LinSpaced(1, 0.8);
  const DrawArray large = DrawArray::LinSpaced(0, 1);
  CostBlock expected;
  expected.load(posted, true, {factors, level, large});
  CostBlock costs;
  costs.load(posted, false, {factors, level, large});
  for (Eigen::Index draw = 0; draw < level.size(); ++draw) {
    for (std::size_t k = 0; k < 3; ++k) {
      CHECK(costs.cost_percent(draw, k) == expected.cost_percent(draw, k));
    }
  }
  CHECK((costs.mean_percent(posted) == expected.mean_percent(posted)).all());
}

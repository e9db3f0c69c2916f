#include "model/corridor_costs.hpp"

#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using made_up::survey_of;

TEST_CASE("only transparent services count, with equal shares") {
  const Survey survey =
      survey_of({{"GBR", "KEN", 100, {{4, 2}, {9, std::nullopt, false}, {1, 1}}}});
  const PostedCosts costs = posted_costs(survey, survey.corridors[0], {});
  REQUIRE(costs.size() == 2);
  CHECK(costs.services[0] == &survey.services[0]);
  CHECK(costs.services[1] == &survey.services[2]);
  CHECK(costs.mean_percent() == Approx((6.0 + 2.0) / 2));
}

TEST_CASE("all services count where none is transparent, an unknown margin as 0") {
  const Survey survey =
      survey_of({{"GBR", "ERI", 0, {{8, std::nullopt, false}, {10, std::nullopt, false}}}});
  CHECK(posted_costs(survey, survey.corridors[0], {}).mean_percent() == Approx(9));
}

TEST_CASE("large transfers have the price at US$ 500, or at US$ 200 where there is none") {
  Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}}}});
  survey.services[0].fee_percent_500 = 2;
  survey.services[0].margin_percent_500 = 1.5;
  Baseline baseline;
  baseline.large_transfer_share_percent = 25;
  const PostedCosts costs = posted_costs(survey, survey.corridors[0], baseline);
  CHECK(costs.fee_percent[0] == Approx(0.75 * 4 + 0.25 * 2));
  CHECK(costs.margin_percent[0] == Approx(0.75 * 2 + 0.25 * 1.5));
  CHECK(costs.fee_percent[1] == Approx(6));
  CHECK(costs.margin_percent[1] == Approx(1));
}

TEST_CASE("merging services keeps the mean fee and margin") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}, {2, -0.5}}}});
  const PostedCosts merged = merged_into_mean(posted_costs(survey, survey.corridors[0], {}));
  REQUIRE(merged.size() == 1);
  CHECK(merged.fee_percent[0] == Approx(4));
  CHECK(merged.margin_percent[0] == Approx(2.5 / 3));
}

TEST_CASE("a block holds posted costs times the price factor") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {6, 1}}}});
  const PostedCosts posted = posted_costs(survey, survey.corridors[0], {});
  DrawArray factor = DrawArray::LinSpaced(0.5, 2);
  CostBlock costs;
  costs.load(posted, factor);
  const DrawArray mean = costs.mean_percent(posted);
  for (Eigen::Index draw = 0; draw < factor.size(); ++draw) {
    CHECK(costs.fee_percent(draw, 1) == Approx(6 * factor[draw]));
    CHECK(mean[draw] == Approx(6.5 * factor[draw]));
  }
}

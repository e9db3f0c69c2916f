#include "scenario/selection.hpp"

#include "scenario/small_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using test::small_survey;

TEST_CASE("a corridor's posted cost is the mean of its counted services at a share of large ones") {
  Survey survey = small_survey();
  const Corridor& kenya = survey.corridors[1];  // counts services of 6 and 10 percent
  CHECK(posted_corridor_cost_percent(survey, kenya, 0) == Approx(8));
  survey.services[2].fee_percent_500 = 1;
  survey.services[2].margin_percent_500 = 3;  // 4 percent instead of 10
  CHECK(posted_corridor_cost_percent(survey, kenya, 50) == Approx((6 + 7) / 2.0));
  CHECK(posted_corridor_cost_percent(survey, kenya, 100) == Approx((6 + 4) / 2.0));
}

TEST_CASE("whether any corridor is selected is a matter of its countries") {
  const Survey survey = small_survey();
  CHECK(selects_any_corridor({.senders = {"USA"}, .receivers = {"KEN"}}, survey));
  CHECK(selects_any_corridor({.senders = {"USA"}, .cost_above_percent = 99}, survey));
  CHECK_FALSE(selects_any_corridor({.senders = {"USA"}, .receivers = {"IND"}}, survey));
  CHECK_FALSE(selects_any_corridor({.pools = {"pool"}}, survey));
}

TEST_CASE("a policy acts on services that count, or on corridors by their mean") {
  const Survey survey = small_survey();
  const Selector above_9 = {.senders = {"GBR"}, .cost_above_percent = 9};
  CHECK(selects_anything(above_9, Level::service, survey, 0));
  CHECK_FALSE(selects_anything(above_9, Level::corridor, survey, 0));
  const Selector above_10 = {.senders = {"GBR"}, .cost_above_percent = 10};
  CHECK_FALSE(selects_anything(above_10, Level::service, survey, 0));  // the dearer one is hidden
  CHECK(selects_anything({.firms = {"Quick Money"}}, Level::service, survey, 0));
  CHECK_FALSE(selects_anything({.firms = {"Hidden Ltd"}}, Level::service, survey, 0));
}

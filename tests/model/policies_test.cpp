#include "model/policies/apply.hpp"

#include "model/worlds.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace remitsim;
using made_up::survey_of;

namespace {

Policy policy_of(Step step, Level level = Level::service) {
  Policy policy;
  policy.step = step;
  policy.level = level;
  return policy;
}

/// Five services, one better than mid-market and one without a known margin.
Survey five_services() {
  return survey_of({{"GBR",
                     "KEN",
                     100,
                     {{4, 2, true, "Bank"},
                      {9, 3, true, "Bank"},
                      {0.5, -1.5, true, "Money transfer operator"},
                      {3, 0, true, "Money transfer operator"},
                      {7, std::nullopt, true, "Post office"}}}});
}

/// What a policy of a given strength makes of the first corridor, draw 0.
struct Applied {
  PostedCosts posted;
  CostBlock costs;

  double fee(std::size_t k) const { return costs.fee_percent(0, column(k)); }
  double margin(std::size_t k) const { return costs.margin_percent(0, column(k)); }
  double total(std::size_t k) const { return fee(k) + margin(k); }
  double mean() const { return costs.mean_percent(posted)[0]; }
};

Applied applied(const Survey& survey, const Policy& policy, double strength = 1) {
  test::Worlds worlds = test::worlds_as_posted(survey);
  test::apply_to(worlds, survey, policy, strength);
  return {worlds.posted, worlds.costs};
}

}  // namespace

TEST_CASE("a cap on the total binds service by service, fee and margin alike") {
  const Applied after = applied(five_services(), policy_of(Cap{Component::total, 5}));
  const double expected[] = {5, 5, -1, 3, 5};
  for (std::size_t k = 0; k < 5; ++k) CHECK(after.total(k) == Approx(expected[k]));
  CHECK(after.fee(0) == Approx(4 * 5.0 / 6));
  CHECK(after.margin(0) == Approx(2 * 5.0 / 6));
}

TEST_CASE("a cap on one component leaves the other") {
  const Applied margin = applied(five_services(), policy_of(Cap{Component::fx_margin, 1}));
  const double margins[] = {1, 1, -1.5, 0, 0};
  const Applied fee = applied(five_services(), policy_of(Cap{Component::fee, 3.5}));
  const double fees[] = {3.5, 3.5, 0.5, 3, 3.5};
  const Applied before = applied(five_services(), policy_of(Scale{Component::total, 100}));
  for (std::size_t k = 0; k < 5; ++k) {
    CHECK(margin.margin(k) == Approx(margins[k]).margin(1e-15));
    CHECK(margin.fee(k) == before.fee(k));
    CHECK(fee.fee(k) == Approx(fees[k]));
    CHECK(fee.margin(k) == before.margin(k));
  }
}

TEST_CASE("a cut stops at its floor and leaves what is below it") {
  const Applied after = applied(five_services(), policy_of(Cut{Component::total, 5, 2}));
  const double expected[] = {2, 7, -1, 2, 2};
  for (std::size_t k = 0; k < 5; ++k) CHECK(after.total(k) == Approx(expected[k]));
}

TEST_CASE("a scale takes the given percent of every cost") {
  const Applied after = applied(five_services(), policy_of(Scale{Component::total, 80}));
  const double before[] = {6, 12, -1, 3, 7};
  for (std::size_t k = 0; k < 5; ++k) CHECK(after.total(k) == Approx(0.8 * before[k]));
}

TEST_CASE("at corridor level the mean is capped and services are scaled alike") {
  const Applied after =
      applied(five_services(), policy_of(Cap{Component::total, 3}, Level::corridor));
  const double mean_before = (6.0 + 12 - 1 + 3 + 7) / 5;
  CHECK(after.mean() == Approx(3));
  CHECK(after.total(1) == Approx(12 * 3 / mean_before));
  CHECK(after.total(2) == Approx(-1 * 3 / mean_before));

  const Applied fee =
      applied(five_services(), policy_of(Cut{Component::fee, 2, 0}, Level::corridor));
  const double mean_fee = (4.0 + 9 + 0.5 + 3 + 7) / 5;
  CHECK(fee.fee(0) == Approx(4 * (mean_fee - 2) / mean_fee));
  CHECK(fee.mean() == Approx(mean_before - 2));
}

TEST_CASE("a cap above every cost changes no bit") {
  const Survey survey = five_services();
  const Applied before = applied(survey, policy_of(Scale{Component::total, 100}));
  for (const Level level : {Level::service, Level::corridor}) {
    const Applied after = applied(survey, policy_of(Cap{Component::total, 50}, level));
    CHECK((after.costs.fee_percent == before.costs.fee_percent).all());
    CHECK((after.costs.margin_percent == before.costs.margin_percent).all());
  }
}

TEST_CASE("a policy without strength changes no bit, a half-strong one goes half way") {
  const Survey survey = five_services();
  const Applied before = applied(survey, policy_of(Scale{Component::total, 100}));
  for (const Step& step : {Step{Cap{Component::total, 2}}, Step{Cut{Component::fee, 3, 0}},
                           Step{Scale{Component::fx_margin, 10}}}) {
    for (const Level level : {Level::service, Level::corridor}) {
      const Applied none = applied(survey, policy_of(step, level), 0);
      CHECK((none.costs.fee_percent == before.costs.fee_percent).all());
      CHECK((none.costs.margin_percent == before.costs.margin_percent).all());
      const Applied half = applied(survey, policy_of(step, level), 0.5);
      const Applied full = applied(survey, policy_of(step, level), 1);
      CHECK(half.mean() == Approx((before.mean() + full.mean()) / 2));
    }
  }
}

TEST_CASE("a lower cap never leaves a higher cost, service by service") {
  const Survey survey = five_services();
  for (const Level level : {Level::service, Level::corridor}) {
    double mean_above = applied(survey, policy_of(Cap{Component::total, 20}, level)).mean();
    for (double percent = 19.5; percent >= 0; percent -= 0.5) {
      const double mean = applied(survey, policy_of(Cap{Component::total, percent}, level)).mean();
      CHECK(mean <= mean_above);
      mean_above = mean;
    }
  }
}

TEST_CASE("a selector limits a policy to its services") {
  Policy banks = policy_of(Cap{Component::total, 5});
  banks.where.firm_types = {"Bank"};
  const Applied after = applied(five_services(), banks);
  const double expected[] = {5, 5, -1, 3, 7};
  for (std::size_t k = 0; k < 5; ++k) CHECK(after.total(k) == Approx(expected[k]));
}

TEST_CASE("a cost range looks at posted costs: of services, or of the corridor's mean") {
  Policy dear = policy_of(Scale{Component::total, 50});
  dear.where.cost_above_percent = 6;
  const Applied services = applied(five_services(), dear);
  const double expected[] = {6, 6, -1, 3, 3.5};
  for (std::size_t k = 0; k < 5; ++k) CHECK(services.total(k) == Approx(expected[k]));

  const double mean_before = 27.0 / 5;
  dear.level = Level::corridor;
  dear.where.cost_above_percent = mean_before - 0.1;
  CHECK(applied(five_services(), dear).mean() == Approx(mean_before / 2));
  dear.where.cost_above_percent = mean_before + 0.1;
  CHECK(applied(five_services(), dear).mean() == Approx(mean_before));
}

TEST_CASE("a policy for other countries does not reach the corridor") {
  Policy elsewhere = policy_of(Cap{Component::total, 1});
  elsewhere.where.receivers = {"UGA"};
  const Survey survey = five_services();
  const PostedCosts posted = posted_costs(survey, 0, {});
  CHECK_FALSE(resolve(elsewhere, 0, survey, 0, posted).has_value());
}

TEST_CASE("a lower cap never leaves a higher cost, world by world") {
  const Survey survey = five_services();
  for (const Level level : {Level::service, Level::corridor}) {
    test::Worlds above = test::random_worlds(survey, 1);
    for (double percent = 20; percent >= 0; percent -= 0.5) {
      test::Worlds worlds = test::random_worlds(survey, 1);
      test::apply_to(worlds, survey, policy_of(Cap{Component::total, percent}, level));
      const DrawArray mean = worlds.costs.mean_percent(worlds.posted);
      CHECK((mean <= above.costs.mean_percent(above.posted) + 1e-12).all());
      above = worlds;
    }
  }
}

TEST_CASE("policies compose: the lower of two caps, the product of two scales") {
  const Survey survey = five_services();
  const auto twice = [&](const Step& first, const Step& second) {
    test::Worlds worlds = test::random_worlds(survey, 2);
    test::apply_to(worlds, survey, policy_of(first));
    test::apply_to(worlds, survey, policy_of(second));
    return DrawArray(worlds.costs.mean_percent(worlds.posted));
  };
  const auto once = [&](const Step& step) {
    test::Worlds worlds = test::random_worlds(survey, 2);
    test::apply_to(worlds, survey, policy_of(step));
    return DrawArray(worlds.costs.mean_percent(worlds.posted));
  };
  const auto agree = [](const DrawArray& a, const DrawArray& b) {
    return ((a - b).abs() < 1e-12).all();
  };
  CHECK(agree(twice(Cap{Component::total, 5}, Cap{Component::total, 3}),
              once(Cap{Component::total, 3})));
  CHECK(agree(twice(Cap{Component::total, 3}, Cap{Component::total, 5}),
              once(Cap{Component::total, 3})));
  CHECK(agree(twice(Scale{Component::total, 80}, Scale{Component::total, 50}),
              once(Scale{Component::total, 40})));
  CHECK(agree(twice(Cut{Component::total, 1, 2}, Cut{Component::total, 2, 2}),
              once(Cut{Component::total, 3, 2})));
  CHECK(agree(twice(Tax{2}, Tax{-2}), once(Tax{0})));
}

TEST_CASE("a policy comes into force year by year, and its last share stays") {
  Policy policy = policy_of(Cap{Component::total, 5});
  CHECK(share_in_force(policy, 1999) == 1);
  CHECK(share_in_force_at_last(policy) == 1);
  policy.phase_in = PhaseIn{2014, {20, 60}};
  CHECK(share_in_force(policy, 2013) == 0);
  CHECK(share_in_force(policy, 2014) == Approx(0.2));
  CHECK(share_in_force(policy, 2015) == Approx(0.6));
  CHECK(share_in_force(policy, 2030) == Approx(0.6));
  CHECK(share_in_force_at_last(policy) == Approx(0.6));
}

// The policies that look at the market as a whole, against plain loops over the services.

#include "model/worlds.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// Two banks, two transfer operators and a post office; the last is slow.
Survey five_services() {
  Survey survey = made_up::survey_of({{"GBR",
                                       "KEN",
                                       100,
                                       {{4, 2, true, "Bank"},
                                        {9, 3, true, "Bank"},
                                        {0.5, 1.5, true, "Money transfer operator"},
                                        {3, 0, true, "Money transfer operator"},
                                        {7, 1, true, "Post office"}}}});
  for (std::size_t k = 0; k < 4; ++k) survey.services[k].speed = Speed::same_day;
  survey.services[4].speed = Speed::six_days_or_more;
  return survey;
}

Policy policy_of(const Step& step, Level level = Level::service) {
  Policy policy;
  policy.step = step;
  policy.level = level;
  return policy;
}

ServiceKind of_type(const std::string& firm_type) {
  ServiceKind kind;
  kind.firm_types = {firm_type};
  return kind;
}

bool same_bits(const Worlds& a, const Worlds& b) {
  return (a.costs.fee_percent == b.costs.fee_percent).all() &&
         (a.costs.margin_percent == b.costs.margin_percent).all() &&
         (a.costs.mean_percent(a.posted) == b.costs.mean_percent(b.posted)).all();
}

}  // namespace

TEST_CASE("no one pays more than the mean of the cheapest that qualify") {
  const Survey survey = five_services();
  for (const std::size_t n : {1u, 2u, 3u, 4u}) {
    const Worlds before = random_worlds(survey, 3);
    Worlds after = before;
    apply_to(after, survey, policy_of(BestN{n}));
    for (Eigen::Index draw = 0; draw < column(tile_draws); ++draw) {
      std::vector<double> qualifying;
      for (std::size_t k = 0; k < 4; ++k) qualifying.push_back(total_at(before, draw, k));
      std::sort(qualifying.begin(), qualifying.end());
      double benchmark = 0;
      for (std::size_t i = 0; i < n; ++i) benchmark += qualifying[i] / static_cast<double>(n);
      for (std::size_t k = 0; k < 5; ++k) {
        CHECK(total_at(after, draw, k) ==
              Approx(std::min(total_at(before, draw, k), benchmark)).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("with too few services that qualify nothing changes") {
  const Survey survey = five_services();
  CHECK_FALSE(resolve(policy_of(BestN{5}), 0, survey, 0, posted_costs(survey, 0, {})).has_value());
}

TEST_CASE("a share of the market moves to services of a kind, as much as there is") {
  const Survey survey = five_services();
  for (const double percent : {0.0, 10.0, 35.0, 60.0, 100.0}) {
    Worlds after = worlds_as_posted(survey);
    apply_to(after, survey, policy_of(ShiftShare{percent, of_type("Money transfer operator")}));
    const double moved = std::min(percent / 100, 0.6);
    double sum = 0;
    for (std::size_t k = 0; k < 5; ++k) {
      const bool is_kind = k == 2 || k == 3;
      const double expected = is_kind ? 0.2 + moved / 2 : 0.2 - moved / 3;
      CHECK(share_at(after, 0, k) == Approx(expected).margin(1e-15));
      sum += share_at(after, 0, k);
    }
    CHECK(sum == Approx(1).epsilon(1e-14));
  }
}

TEST_CASE("services that are removed leave their share to the others") {
  const Survey survey = five_services();
  Worlds after = worlds_as_posted(survey);
  apply_to(after, survey, policy_of(Remove{of_type("Bank")}));
  const double expected[] = {0, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0};
  for (std::size_t k = 0; k < 5; ++k) CHECK(share_at(after, 0, k) == Approx(expected[k]));
  CHECK(after.costs.mean_percent(after.posted)[0] == Approx((2 + 3 + 8) / 3.0));
}

TEST_CASE("one removal after the other is the removal of both") {
  const Survey survey = five_services();
  Worlds after = random_worlds(survey, 5);
  Worlds at_once = after;
  apply_to(after, survey, policy_of(Remove{of_type("Bank")}));
  apply_to(after, survey, policy_of(Remove{of_type("Post office")}));
  ServiceKind both = of_type("Bank");
  both.firm_types.push_back("Post office");
  apply_to(at_once, survey, policy_of(Remove{both}));
  for (Eigen::Index draw = 0; draw < column(tile_draws); ++draw) {
    for (std::size_t k = 0; k < 5; ++k) {
      CHECK(share_at(after, draw, k) == Approx(share_at(at_once, draw, k)).margin(1e-15));
    }
  }
}

TEST_CASE("the last services of a market do not leave it, however their shares are rounded") {
  // Three equal thirds sum to a little less than 1 or exactly 1, and so do other numbers.
  for (std::size_t last = 2; last <= 12; ++last) {
    std::vector<made_up::Price> prices(last, {5, 1, true, "Bank"});
    prices.push_back({9, 1, true, "Post office"});
    const Survey survey = made_up::survey_of({{"GBR", "KEN", 100, prices}});
    Worlds after = random_worlds(survey, 5);
    apply_to(after, survey, policy_of(Remove{of_type("Post office")}));
    const Worlds banks_alone = after;
    apply_to(after, survey, policy_of(Remove{of_type("Bank")}));
    CHECK(same_bits(after, banks_alone));
    CHECK((after.costs.share.rowwise().sum() - 1).abs().maxCoeff() < 1e-14);
  }
}

TEST_CASE("what moved to a kind leaves with it, and nothing moves to a kind that left") {
  const Survey survey = five_services();
  const Policy remove = policy_of(Remove{of_type("Bank")});
  const Policy shift = policy_of(ShiftShare{25, of_type("Bank")});
  Worlds removed = random_worlds(survey, 5);
  Worlds shifted_first = removed;
  apply_to(removed, survey, remove);
  apply_to(shifted_first, survey, shift);
  apply_to(shifted_first, survey, remove);
  CHECK((shifted_first.costs.share - removed.costs.share).abs().maxCoeff() < 1e-15);
  Worlds shifted_last = removed;
  apply_to(shifted_last, survey, shift);
  CHECK(same_bits(shifted_last, removed));
}

TEST_CASE("a market with nothing else, or nothing of the kind, stays") {
  const Survey survey = five_services();
  const PostedCosts posted = posted_costs(survey, 0, {});
  ServiceKind all;
  all.products = {"Cash to cash"};
  CHECK_FALSE(resolve(policy_of(Remove{all}), 0, survey, 0, posted).has_value());
  CHECK_FALSE(
      resolve(policy_of(ShiftShare{10, of_type("Airtime")}), 0, survey, 0, posted).has_value());
}

TEST_CASE("shares move in proportion to the strength") {
  const Survey survey = five_services();
  for (const Step& step : {Step{ShiftShare{30, of_type("Bank")}}, Step{Remove{of_type("Bank")}}}) {
    const Worlds before = random_worlds(survey, 8);
    Worlds half = before;
    Worlds full = before;
    apply_to(half, survey, policy_of(step), 0.5);
    apply_to(full, survey, policy_of(step), 1);
    const DrawArray expected =
        (before.costs.mean_percent(before.posted) + full.costs.mean_percent(full.posted)) / 2;
    CHECK(((half.costs.mean_percent(half.posted) - expected).abs() < 1e-12).all());
  }
}

TEST_CASE("a tax adds its points to every fee, and a subsidy takes them off") {
  const Survey survey = five_services();
  for (const Level level : {Level::service, Level::corridor}) {
    for (const double points : {1.0, -0.75}) {
      const Worlds before = random_worlds(survey, 2);
      Worlds after = before;
      apply_to(after, survey, policy_of(Tax{points}, level));
      for (std::size_t k = 0; k < 5; ++k) {
        CHECK(total_at(after, 7, k) == Approx(total_at(before, 7, k) + points));
      }
      CHECK((after.costs.margin_percent == before.costs.margin_percent).all());
    }
  }
  Policy cash = policy_of(Tax{1});
  cash.where.firm_types = {"Post office"};
  Worlds after = worlds_as_posted(survey);
  apply_to(after, survey, cash);
  CHECK(total_at(after, 0, 4) == Approx(9));
  CHECK(total_at(after, 0, 0) == Approx(6));
}

TEST_CASE("an average target scales a corridor by its group's ratio") {
  const Survey survey = five_services();
  const Worlds before = random_worlds(survey, 4);
  Worlds after = before;
  apply_to(after, survey, policy_of(AverageTarget{GroupMean::simple, 3}, Level::corridor), 0.5,
           0.6);
  CHECK(((after.costs.mean_percent(after.posted) - 0.8 * before.costs.mean_percent(before.posted))
             .abs() < 1e-12)
            .all());
}

TEST_CASE("the ratio brings the group's mean to the target, and never raises it") {
  const DrawArray weights = DrawArray::Constant(4);
  const DrawArray high = DrawArray::Constant(4 * 8.0);
  const DrawArray low = DrawArray::Constant(4 * 2.0);
  const AverageTarget target{GroupMean::simple, 3};
  CHECK(target_ratio(target, high, weights)[0] == Approx(3 / 8.0));
  CHECK(target_ratio(target, low, weights)[0] == 1);
  CHECK(target_ratio(target, low, DrawArray::Zero())[0] == 1);
}

TEST_CASE("no policy without strength changes a bit, and none without effect") {
  const Survey survey = five_services();
  const Worlds before = random_worlds(survey, 6);
  const std::vector<std::pair<Step, Level>> steps = {
      {BestN{2}, Level::service},
      {ShiftShare{30, of_type("Bank")}, Level::service},
      {Remove{of_type("Bank")}, Level::service},
      {Tax{1}, Level::service},
      {Tax{1}, Level::corridor},
      {AverageTarget{GroupMean::simple, 1}, Level::corridor}};
  for (const auto& [step, level] : steps) {
    Worlds after = before;
    apply_to(after, survey, policy_of(step, level), 0, 0.5);
    CHECK(same_bits(after, before));
  }
  const std::vector<std::pair<Step, Level>> without_effect = {
      {ShiftShare{0, of_type("Bank")}, Level::service},
      {Tax{0}, Level::service},
      {AverageTarget{GroupMean::simple, 1}, Level::corridor}};
  for (const auto& [step, level] : without_effect) {
    Worlds after = before;
    apply_to(after, survey, policy_of(step, level), 1, 1);
    CHECK(same_bits(after, before));
  }
}

// What policies reach in a pool, whose services are those of several corridors.

#include "model/policies/apply.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace remitsim;

namespace {

/// Two corridors to Kenya, of two and three services; posted means 8 and 6.
const Survey& two_corridors() {
  static const Survey survey = made_up::survey_of(
      {{"GBR", "KEN", 300, {{10, 0, true, "Bank"}, {6, 0, true, "Post office"}}},
       {"USA", "KEN", 100, {{9, 0, true, "Bank"}, {5, 0, true, "Bank"}, {4, 0, true, "Other"}}}});
  return survey;
}

void append(std::vector<double>& values, const std::vector<double>& more) {
  values.insert(values.end(), more.begin(), more.end());
}

/// The simple mean of both.
PostedCosts pool() {
  const Survey& survey = two_corridors();
  PostedCosts both;
  for (std::size_t c = 0; c < survey.corridors.size(); ++c) {
    const PostedCosts costs = posted_costs(survey, c, {});
    append(both.fee_percent, costs.fee_percent);
    append(both.margin_percent, costs.margin_percent);
    for (std::size_t k = 0; k < costs.size(); ++k) {
      both.share.push_back(costs.share[k] / 2);
      both.services.push_back(costs.services[k]);
      both.corridors.push_back(c);
    }
  }
  return both;
}

PostedCosts given_pool() {
  PostedCosts given;
  given.fee_percent = {12};
  given.margin_percent = {0};
  given.share = {1};
  return given;
}

Policy policy_of(const Step& step, Level level = Level::service) {
  Policy policy;
  policy.step = step;
  policy.level = level;
  return policy;
}

using Positions = std::vector<std::size_t>;

/// The services that a policy acts on; empty where it leaves the pool.
Positions reached(const Policy& policy, const std::string& name = "pool") {
  const auto resolved = resolve_on_pool(policy, 3, two_corridors(), name, pool());
  if (!resolved) return {};
  CHECK(resolved->policy == 3);
  return resolved->services;
}

bool reaches(const Policy& policy, const PostedCosts& costs) {
  return resolve_on_pool(policy, 0, two_corridors(), "pool", costs).has_value();
}

const ServiceKind banks = {.firm_types = {"Bank"}};

}  // namespace

TEST_CASE("at service level a policy reaches the services that it selects in their own corridors") {
  Policy cap = policy_of(Cap{Component::total, 3});
  CHECK(reached(cap) == Positions{0, 1, 2, 3, 4});
  cap.where.senders = {"USA"};
  CHECK(reached(cap) == Positions{2, 3, 4});
  cap.where.firm_types = {"Bank"};
  CHECK(reached(cap) == Positions{2, 3});
  cap.where.cost_above_percent = 6;
  CHECK(reached(cap) == Positions{2});
  cap.where.senders = {"FRA"};
  CHECK(reached(cap).empty());
}

TEST_CASE("at corridor level a policy reaches a pool that it selects as a whole") {
  Policy cap = policy_of(Cap{Component::total, 3}, Level::corridor);
  CHECK(reaches(cap, pool()));
  cap.where.receivers = {"KEN"};
  CHECK(reaches(cap, pool()));
  cap.where.cost_above_percent = 6.9;  // the pool costs 7
  CHECK(reaches(cap, pool()));
  cap.where.cost_above_percent = 7.1;
  CHECK_FALSE(reaches(cap, pool()));
  Policy britain = policy_of(Cap{Component::total, 3}, Level::corridor);
  britain.where.senders = {"GBR"};
  CHECK_FALSE(reaches(britain, pool()));
}

TEST_CASE("policies of the market take each corridor of a pool by itself") {
  for (const Step& step : {Step{ShiftShare{10, banks}}, Step{Remove{banks}}}) {
    const auto resolved = resolve_on_pool(policy_of(step), 0, two_corridors(), "pool", pool());
    REQUIRE(resolved.has_value());
    REQUIRE(resolved->markets.size() == 2);
    CHECK(resolved->markets[0].services == Positions{0, 1});
    CHECK(resolved->markets[0].marked == Positions{0});
    CHECK(resolved->markets[1].services == Positions{2, 3, 4});
    CHECK(resolved->markets[1].marked == Positions{2, 3});
  }
  Policy britain = policy_of(Remove{banks});
  britain.where.senders = {"GBR"};
  const auto resolved = resolve_on_pool(britain, 0, two_corridors(), "pool", pool());
  REQUIRE(resolved.has_value());
  CHECK(resolved->markets.size() == 1);
  Policy post = policy_of(Remove{{.firm_types = {"Post office"}}});
  post.where.senders = {"USA"};
  CHECK_FALSE(resolve_on_pool(post, 0, two_corridors(), "pool", pool()).has_value());
}

TEST_CASE("a policy that names pools reaches these, whole") {
  Policy named = policy_of(Cap{Component::total, 3});
  named.where.pools = {"other", "pool"};
  CHECK(reached(named) == Positions{0, 1, 2, 3, 4});
  CHECK(reached(named, "third").empty());
  const Survey& survey = two_corridors();
  CHECK_FALSE(resolve(named, 0, survey, 0, posted_costs(survey, 0, {})).has_value());
}

TEST_CASE("a given cost has no services to select, move or remove") {
  const PostedCosts given = given_pool();
  for (const Level level : {Level::service, Level::corridor}) {
    CHECK(reaches(policy_of(Cap{Component::total, 3}, level), given));
  }
  Policy bank_cap = policy_of(Cap{Component::total, 3});
  bank_cap.where.firm_types = {"Bank"};
  CHECK_FALSE(reaches(bank_cap, given));
  CHECK_FALSE(reaches(policy_of(BestN{1}), given));
  CHECK_FALSE(reaches(policy_of(ShiftShare{10, banks}), given));
  CHECK_FALSE(reaches(policy_of(Remove{banks}), given));
}

#include "simulate/study_years.hpp"

#include "report/results_csv.hpp"
#include "simulate/busy_study.hpp"
#include "simulate/staged_counts.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <vector>

using namespace remitsim;

namespace {

Scenario with_policy(Scenario scenario, const Step& step, Level level = Level::service) {
  scenario.policies.push_back({});
  scenario.policies.back().step = step;
  scenario.policies.back().level = level;
  return scenario;
}

Scenario over_years(Scenario scenario) {
  scenario.horizon = Horizon{};
  scenario.horizon->first_year = 2013;
  scenario.horizon->last_year = 2013 + static_cast<int>(years_at_once) + 1;
  scenario.horizon->flow_growth_percent = {Normal{4, 2}};
  scenario.horizon->present_value = PresentValue{.discount_rate_percent = 3, .to_year = 2013};
  return scenario;
}

/// Of all surveyed corridors, and one whose cost is given.
Scenario with_pools(Scenario scenario) {
  Pool alike;
  alike.name = "alike";
  alike.flow_usd_million = 500;
  alike.simple_mean_share_percent = {Uniform{0, 100}};
  Pool given;
  given.name = "given";
  given.flow_usd_million = 100;
  given.cost_percent = 9;
  scenario.pools = {alike, given};
  return scenario;
}

/// More scenarios than are priced together: caps over one baseline, with a policy that looks at
/// fees alone, without one and without any; some over other baselines.
std::vector<Scenario> many_scenarios() {
  std::vector<Scenario> all;
  for (std::size_t i = 0; i < years_at_once + 3; ++i) {
    all.push_back(test::busy_scenario(fmt::format("cap {}", i), 2 + 0.5 * static_cast<double>(i)));
    if (i % 3 == 1) all.back().policies.resize(1);
    if (i % 3 == 2) all.back().policies = {};
    all.back().probabilities = {{"World", "savings", 5 + static_cast<double>(i)},
                                {"GBR-KEN", "cost_after", 4}};
  }
  const Scenario busy = test::busy_scenario("", 3);
  all.insert(all.begin() + 2, over_years(busy));
  all.push_back(with_policy(busy, Remove{.which = {.firm_types = {"Bank"}}}));
  all.back().indicators.smart = true;
  all.push_back(over_years(all.back()));
  all.push_back(busy);
  all.back().uncertainty.market_share_log_sigma = 0.5;
  all.push_back(with_pools(all.back()));
  all.push_back(with_pools(busy));
  all.push_back(with_policy(busy, AverageTarget{GroupMean::flow_weighted, 3}, Level::corridor));
  all.push_back(over_years(with_pools(busy)));
  for (std::size_t i = 0; i < all.size(); ++i) all[i].name = fmt::format("scenario {}", i);
  return all;
}

/// All of a scenario's results but its name.
void check_same(const Survey& survey, const StudyResult& together, std::size_t scenario,
                const Scenario& itself, const StudyOptions& options) {
  INFO(itself.name);
  Scenario without_comparison = itself;
  without_comparison.against.clear();
  const StudyResult alone = simulate(survey, std::vector{without_comparison}, options);
  StudyResult one = together;
  one.scenarios = {together.scenarios[scenario]};
  one.scenarios[0].differences.clear();
  CHECK(results_csv(one) == results_csv(alone));
  const auto& probabilities = one.scenarios[0].probabilities;
  REQUIRE(probabilities.size() == alone.scenarios[0].probabilities.size());
  for (std::size_t p = 0; p < probabilities.size(); ++p) {
    CHECK(probabilities[p].probability.value ==
          alone.scenarios[0].probabilities[p].probability.value);
  }
}

}  // namespace

TEST_CASE("a scenario has the same results among many as alone, whichever are priced with it") {
  const Survey survey = test::three_corridors();
  const std::vector<Scenario> scenarios = many_scenarios();
  const StudyOptions options = test::options_for(1'500);
  const StudyResult together = simulate(survey, scenarios, options);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    check_same(survey, together, s, scenarios[s], options);
  }
}

TEST_CASE("so it has where all are compared, with more histograms than are gathered") {
  const Survey survey = test::three_corridors();
  std::vector<Scenario> scenarios;
  for (std::size_t i = 0; i < 130; ++i) {
    scenarios.push_back(
        test::busy_scenario(fmt::format("cap {}", i), 1 + 0.05 * static_cast<double>(i)));
    if (i > 0) scenarios.back().against = "cap 0";
  }
  const StudyOptions options = test::options_for(300);
  REQUIRE(plan_study(survey, scenarios, options).histogram_count > most_staged);
  const StudyResult together = simulate(survey, scenarios, options);
  for (const std::size_t s : {0u, 1u, 8u, 31u, 129u}) {
    check_same(survey, together, s, scenarios[s], options);
  }
}

TEST_CASE("so it has where a scenario's years are priced in two goes, with others after them") {
  const Survey survey = test::three_corridors();
  std::vector<Scenario> scenarios(2 + years_at_once, test::busy_scenario("", 3));
  scenarios[1] = over_years(scenarios[1]);
  scenarios[1].horizon->last_year = 2012 + static_cast<int>(years_at_once);
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    scenarios[i].name = fmt::format("scenario {}", i);
    scenarios[i].policies[0].pass_through_percent = Distribution{Uniform{10, 90}};
    scenarios[i].policies[0].step = Cap{Component::total, 2 + 0.3 * static_cast<double>(i)};
  }
  scenarios.back().against = "scenario 0";
  const StudyOptions options = test::options_for(300);
  const std::vector<YearGroup> groups = groups_of(plan_study(survey, scenarios, options));
  REQUIRE(groups.size() == 1);
  REQUIRE(groups[0].years[years_at_once].scenario == 1);
  REQUIRE_FALSE(groups[0].years[years_at_once].is_first);
  const StudyResult together = simulate(survey, scenarios, options);
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    check_same(survey, together, s, scenarios[s], options);
  }
}

TEST_CASE("groups of years hold all of the study's, in order, and no scenario in two") {
  const Survey survey = test::three_corridors();
  const std::vector<Scenario> scenarios = many_scenarios();
  const StudyPlan plan = plan_study(survey, scenarios, test::options_for(100));
  std::size_t next = 0;
  for (const YearGroup& group : groups_of(plan)) {
    CHECK(group.years.front().is_first);
    CHECK(group.years.back().is_last);
    CHECK_FALSE(group.years.front().has_before);
    const bool is_one_scenario = group.years.front().scenario == group.years.back().scenario;
    CHECK((is_one_scenario || group.years.size() <= years_at_once));
    for (const StudyYear& year : group.years) {
      CHECK(year.scenario == (year.is_first ? next : next - 1));
      if (year.is_first) ++next;
    }
  }
  CHECK(next == scenarios.size());
}

TEST_CASE("scenarios that are compared are in one group, as are those with much in common") {
  const Survey survey = test::three_corridors();
  std::vector<Scenario> scenarios;
  for (std::size_t i = 0; i < 2 * years_at_once; ++i) {
    scenarios.push_back(test::busy_scenario(fmt::format("cap {}", i), 3));
  }
  const StudyOptions options = test::options_for(100);
  CHECK(groups_of(plan_study(survey, scenarios, options)).size() == 2);
  scenarios.back().against = "cap 0";
  const StudyPlan compared = plan_study(survey, scenarios, options);
  REQUIRE(groups_of(compared).size() == 1);
  CHECK(groups_of(compared)[0].years.size() == scenarios.size());
  CHECK(groups_of(compared)[0].histograms == compared.histogram_count);

  // Each σ has a column of 1 KiB for each of the three corridors, in each of eight tiles.
  scenarios.assign(3'000, test::busy_scenario("", 3));
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    scenarios[i].name = fmt::format("sigma {}", i);
    scenarios[i].uncertainty.price.log_sigma = 0.1 + 1e-5 * static_cast<double>(i);
  }
  CHECK(groups_of(plan_study(survey, scenarios, options)).size() == 1);
}

#include "simulate/after_reform.hpp"
#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

using namespace remitsim;
using test::policy_of;

namespace {

Survey two_corridors() {
  return made_up::survey_of(
      {{"GBR", "KEN", 1000, {{8, 2}, {4, 1}, {3, 1}}}, {"GBR", "IND", 500, {{3, 1}}}});
}

}  // namespace

TEST_CASE("services with another price are counted as touched") {
  Scenario scenario;
  scenario.policies = {policy_of(Cap{Component::total, 4.5})};
  const auto corridors = corridors_after(two_corridors(), scenario, std::nullopt);
  REQUIRE(corridors.size() == 2);
  CHECK(corridors[0].corridor == "GBR-KEN");
  CHECK(corridors[0].services == 3);
  CHECK(corridors[0].touched == 2);
  CHECK(corridors[0].cost_before_percent == Approx((10 + 5 + 4) / 3.0));
  CHECK(corridors[0].cost_after_percent == Approx((4.5 + 4.5 + 4) / 3.0));
  CHECK(corridors[1].touched == 0);
  CHECK(corridors[1].cost_after_percent == corridors[1].cost_before_percent);
}

TEST_CASE("services with another market share are touched too") {
  Survey survey = two_corridors();
  survey.services[0].firm_types = {"Bank"};
  for (std::size_t k = 1; k < survey.services.size(); ++k) {
    survey.services[k].firm_types = {"Post office"};
  }
  Scenario scenario;
  ServiceKind banks;
  banks.firm_types = {"Bank"};
  scenario.policies = {policy_of(Remove{banks})};
  const auto corridors = corridors_after(survey, scenario, std::nullopt);
  CHECK(corridors[0].touched == 3);
  CHECK(corridors[0].cost_after_percent == Approx((5 + 4) / 2.0));
  CHECK(corridors[1].touched == 0);
}

TEST_CASE("a year of the horizon shows what is in force then") {
  Scenario scenario;
  Policy policy = policy_of(Cut{Component::total, 2, 0});
  policy.phase_in = PhaseIn{2014, {50, 100}};
  scenario.policies = {policy};
  CHECK_THROWS_AS(corridors_after(two_corridors(), scenario, 2014), StudyError);
  Horizon horizon;
  horizon.first_year = 2013;
  horizon.last_year = 2016;
  scenario.horizon = horizon;
  const auto india_in = [&](std::optional<int> year) {
    return corridors_after(two_corridors(), scenario, year)[1].cost_after_percent;
  };
  CHECK(india_in(2013) == Approx(4));
  CHECK(india_in(2014) == Approx(3));
  CHECK(india_in(std::nullopt) == Approx(2));
  CHECK_THROWS_WITH(india_in(2020), Catch::Contains("2016"));
}

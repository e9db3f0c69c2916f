#include "simulate/without_uncertainty.hpp"

#include "remitsim/study.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("without uncertainty no result varies, whatever was uncertain") {
  const Survey survey = made_up::survey_of({{"GBR", "KEN", 1000, {{8, 2}, {3, 1}}}});
  Scenario scenario;
  scenario.baseline.large_transfer_share_percent = {Uniform{0, 60}};
  scenario.uncertainty.flow.log_sigma = 0.4;
  scenario.uncertainty.price.log_sigma = 0.2;
  scenario.uncertainty.paid_to_posted_percent = {Uniform{60, 100}};
  scenario.uncertainty.market_share_log_sigma = 1;
  scenario.uncertainty.pass_through_percent = {Uniform{30, 100}};
  scenario.response.elasticity = {Normal{-1.6, 0.8}, -20, 0};
  scenario.response.elasticity_by_receiver_region = {{"Sub-Saharan Africa", {Uniform{-2, -1}}}};
  scenario.response.diversion_share_percent = {Uniform{0, 100}};
  Policy policy;
  policy.step = Cap{Component::total, 5};
  policy.pass_through_percent = Distribution{Uniform{50, 100}};
  scenario.policies = {policy};
  Pool pool;
  pool.name = "Pool";
  pool.flow_usd_million = 500;
  pool.flow_log_sigma = 0.2;
  pool.simple_mean_share_percent = {Uniform{0, 100}};
  scenario.pools = {pool};
  Horizon horizon;
  horizon.first_year = 2013;
  horizon.last_year = 2015;
  horizon.flow_growth_percent = {Normal{3, 2}};
  horizon.cost_trend_percent = {Normal{-1, 1}};
  scenario.horizon = horizon;
  scenario.conversions = {{"meals", "savings", {Uniform{1, 3}}}};

  StudyOptions options;
  options.draws = 300;
  const StudyResult study = simulate(survey, std::vector{without_uncertainty(scenario)}, options);
  for (const PeriodResult& period : study.scenarios[0].periods) {
    for (const GroupResult& group : period.groups) {
      for (const MeasureResult& measure : group.measures) {
        INFO(period.period << " " << group.name << " " << measure.measure);
        CHECK(measure[Statistic::sd].value == 0);
      }
    }
  }
}

TEST_CASE("every distribution stands at its median") {
  Scenario scenario;
  scenario.uncertainty.paid_to_posted_percent = {Uniform{60, 100}};
  CHECK(without_uncertainty(scenario).uncertainty.paid_to_posted_percent.is_always(80));
}

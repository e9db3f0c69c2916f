#include "simulate/central_world.hpp"

#include <span>

namespace remitsim {

namespace {

Scenario with_single_services(Scenario scenario) {
  scenario.indicators.smart = true;  // which keeps services apart
  scenario.against.clear();          // the other scenario is not there
  scenario.probabilities.clear();
  return scenario;
}

StudyPlan plan_of(const Survey& survey, const Scenario& scenario) {
  StudyOptions options;
  options.draws = tile_draws;
  options.method = SamplingMethod::random;  // it draws nothing, and Sobol' points take their time
  options.control_variates = false;
  return plan_study(survey, std::span(&scenario, 1), options);
}

}  // namespace

CentralWorld::CentralWorld(const Survey& survey, const Scenario& certain)
    : scenario_(with_single_services(certain)),
      study_(plan_of(survey, scenario_)),
      common_(study_) {
  common_.draw(0);
  draws_.draw(study_.sampler, plan(), common_, 0);
}

YearSimulator CentralWorld::simulator(int year, bool fully_phased_in) const {
  const int survey_year = study_.survey->year;
  return {*study_.survey, plan(), common_, draws_, {survey_year, year, fully_phased_in}};
}

}  // namespace remitsim

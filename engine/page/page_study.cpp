#include "page/page_study.hpp"

#include "model/measures.hpp"

#include <algorithm>

namespace remitsim {

bool PageStudy::has_years() const {
  return std::any_of(scenarios.begin(), scenarios.end(),
                     [](const Scenario& scenario) { return scenario.horizon.has_value(); });
}

bool PageStudy::is_large() const {
  constexpr std::size_t most_with_all_numbers = 12;
  return scenarios.size() > most_with_all_numbers;
}

std::string main_period_of(const Scenario& scenario, const Survey& survey) {
  return scenario.horizon ? "total" : std::to_string(survey.year);
}

std::string main_measure_name(const Scenario& scenario) {
  return std::string(info_of(main_measure_of(scenario)).name);
}

}  // namespace remitsim

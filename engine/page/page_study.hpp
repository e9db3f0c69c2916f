#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"
#include "store/results_store.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// What the page is made of: results, the survey that they are of, and the scenarios in them.
struct PageStudy {
  const ResultsStore& store;
  const Survey& survey;
  std::vector<Scenario> scenarios;

  /// Whether any scenario spans several years: money is then not "a year" throughout.
  [[nodiscard]] bool has_years() const;
  /// Whether scenarios are so many that single corridors get fewer numbers.
  [[nodiscard]] bool is_large() const;
};

/// The period that the scenario is summed up by: "2013", or "total" over several years.
std::string main_period_of(const Scenario& scenario, const Survey& survey);

/// The name, as the results have it, of the measure that the scenario is about.
std::string main_measure_name(const Scenario& scenario);

}  // namespace remitsim

#include "simulate/study_years.hpp"

#include "simulate/common_draws.hpp"

#include <algorithm>
#include <span>

namespace remitsim {

namespace {

std::vector<StudyYear> years_of(std::size_t scenario, const ScenarioPlan& plan) {
  std::vector<StudyYear> years;
  for (std::size_t p = 0; p < plan.periods.size(); ++p) {
    if (plan.periods[p].kind != PeriodKind::year) continue;
    years.push_back({.scenario = scenario, .period = p});
  }
  years.front().is_first = true;
  years.back().is_last = true;
  return years;
}

std::size_t histograms_of(const StudyPlan& study, const ScenarioPlan& plan) {
  const auto own = std::span(study.estimates)
                       .subspan(plan.first_estimate, plan.estimates_end - plan.first_estimate);
  return static_cast<std::size_t>(std::count_if(
      own.begin(), own.end(), [](const EstimatePlan& e) { return e.histogram.has_value(); }));
}

bool are_one_group(const StudyPlan& study) {
  constexpr std::size_t most_bytes = std::size_t{64} << 20;
  return !study.differences.empty() || tiles_in_block * CommonDraws::bytes_of(study) > most_bytes;
}

}  // namespace

std::vector<YearGroup> groups_of(const StudyPlan& study) {
  const bool is_one_group = are_one_group(study);
  std::vector<YearGroup> groups;
  for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
    const ScenarioPlan& plan = study.scenarios[s];
    std::vector<StudyYear> years = years_of(s, plan);
    const bool has_room =
        !groups.empty() &&
        (is_one_group || groups.back().years.size() + years.size() <= years_at_once);
    if (!has_room) groups.emplace_back();
    YearGroup& group = groups.back();
    years.front().has_before =
        has_room && !plan.scenario->horizon && study.scenarios[s - 1].baseline == plan.baseline;
    group.years.insert(group.years.end(), years.begin(), years.end());
    group.histograms += histograms_of(study, plan);
  }
  if (is_one_group) groups.front().histograms = study.histogram_count;
  return groups;
}

}  // namespace remitsim

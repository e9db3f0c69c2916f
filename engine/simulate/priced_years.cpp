#include "simulate/priced_years.hpp"

#include <algorithm>
#include <array>

namespace remitsim {

void PricedYears::price(std::span<const StudyYear> years, const CommonDraws& common,
                        std::uint64_t first_draw) {
  std::size_t corridors = 0;
  for (std::size_t y = 0; y < years.size(); ++y) {
    begin(years[y], common, first_draw, priced_[y]);
    corridors = std::max(corridors, study_.scenarios[years[y].scenario].corridors.size());
  }
  for (std::size_t c = 0; c < corridors; ++c) price_corridor(c, years);
}

void PricedYears::price_corridor(std::size_t corridor, std::span<const StudyYear> years) {
  std::array<bool, 2> is_loaded{};
  for (std::size_t y = 0; y < years.size(); ++y) {
    if (!years[y].has_before) is_loaded = {};
    const auto& corridors = study_.scenarios[years[y].scenario].corridors;
    if (corridor >= corridors.size()) continue;
    const std::size_t kind = corridors[corridor].needs_margins ? 1 : 0;
    Priced& priced = priced_[y];
    if (!is_loaded[kind]) priced.simulator->load_posted(corridor, posted_[kind]);
    is_loaded[kind] = true;
    priced.simulator->price(corridor, years[y].has_before, posted_[kind], room_, priced.costs);
  }
}

void PricedYears::begin(const StudyYear& year, const CommonDraws& common, std::uint64_t first_draw,
                        Priced& priced) {
  const ScenarioPlan& plan = study_.scenarios[year.scenario];
  if (year.is_first) {
    last_draws_ = (last_draws_ + 1) % draws_.size();
    draws_[last_draws_].draw(study_.sampler, plan, common, first_draw);
  }
  priced.draws = last_draws_;
  priced.simulator.emplace(
      *study_.survey, plan, common, draws_[priced.draws],
      YearOfScenario{study_.survey->year, plan.periods[year.period].year, !plan.scenario->horizon});
  priced.simulator->make_room(priced.costs);
}

}  // namespace remitsim

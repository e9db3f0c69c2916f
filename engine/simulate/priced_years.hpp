#pragma once

#include "model/cost_block.hpp"
#include "simulate/common_draws.hpp"
#include "simulate/plan.hpp"
#include "simulate/scenario_draws.hpp"
#include "simulate/study_years.hpp"
#include "simulate/year_simulator.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace remitsim {

/// Years in a tile of draws with the costs of all corridors, priced together: corridor by corridor,
/// so that what the years have in common stays in the processor's cache.
class PricedYears {
 public:
  /// The plan must outlive it.
  explicit PricedYears(const StudyPlan& study) : study_(study) {}

  /// At most `years_at_once` years, in the tile that the common draws are of, which starts at a
  /// draw. Those of a scenario come one after the other, from its first one on, in one call or
  /// more.
  void price(std::span<const StudyYear> years, const CommonDraws& common, std::uint64_t first_draw);

  // Of the years that were priced last, by their position among these.
  [[nodiscard]] const ScenarioDraws& draws(std::size_t year) const {
    return draws_[priced_[year].draws];
  }
  [[nodiscard]] const YearSimulator& simulator(std::size_t year) const {
    return *priced_[year].simulator;
  }
  [[nodiscard]] const MeanCosts& costs(std::size_t year) const { return priced_[year].costs; }

 private:
  struct Priced {
    std::size_t draws = 0;  ///< in draws_; the same for all years of a scenario
    std::optional<YearSimulator> simulator;
    MeanCosts costs;
  };

  void begin(const StudyYear& year, const CommonDraws& common, std::uint64_t first_draw,
             Priced& priced);
  void price_corridor(std::size_t corridor, std::span<const StudyYear> years);

  const StudyPlan& study_;
  std::vector<Priced> priced_ = std::vector<Priced>(years_at_once);
  /// Of the scenarios that came last: years that are priced together are of no more than there are.
  std::vector<ScenarioDraws> draws_ = std::vector<ScenarioDraws>(years_at_once);
  std::size_t last_draws_ = 0;
  /// What a corridor's services cost before any policy, with fees and margins as one price or
  /// apart: the same for years that have what is before any policy in common.
  std::array<CostBlock, 2> posted_;
  CostBlock room_;
};

}  // namespace remitsim

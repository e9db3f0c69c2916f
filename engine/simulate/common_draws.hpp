#pragma once

#include "simulate/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace remitsim {

/// The numbers of a tile of draws that do not depend on the scenario: drawn once for the study.
class CommonDraws {
 public:
  explicit CommonDraws(const StudyPlan& plan);

  /// How many bytes factors and shares take, which scenarios may have many different ones of.
  static std::size_t bytes_of(const StudyPlan& plan);

  void draw(std::uint64_t first_draw);

  /// Factors of the surveyed corridors' flows and prices, tile_draws × corridors.
  [[nodiscard]] const DrawMatrix& flow_factors(const ScenarioPlan& scenario) const {
    return flow_factors_[scenario.flow_spread];
  }
  [[nodiscard]] const DrawMatrix& price_factors(const ScenarioPlan& scenario) const {
    return price_factors_[scenario.price_spread];
  }
  /// Market shares of a surveyed corridor's counted services; only where the scenario has
  /// uncertain ones.
  [[nodiscard]] const DrawMatrix& shares(const ScenarioPlan& scenario, std::size_t corridor) const {
    return shares_[*scenario.market_shares][corridor];
  }
  /// The factor of a pool's flow.
  [[nodiscard]] DrawArray pool_flow_factor(const ScenarioPlan& scenario,
                                           const PoolPlan& pool) const;

 private:
  void draw_market_shares(std::uint64_t first_draw);

  const StudyPlan& plan_;
  bool flows_vary_;
  std::vector<std::vector<std::size_t>> counted_services_;  ///< by corridor
  std::uint64_t first_draw_ = 0;
  FactorNormals flow_normals_;
  FactorNormals price_normals_;
  std::vector<DrawMatrix> flow_factors_;         ///< by spread
  std::vector<DrawMatrix> price_factors_;        ///< by spread
  std::vector<std::vector<DrawMatrix>> shares_;  ///< by σ, by corridor
};

}  // namespace remitsim

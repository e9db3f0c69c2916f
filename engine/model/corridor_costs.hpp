#pragma once

#include "model/draws.hpp"
#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// What makes up a corridor's cost before any draw: the counted services (the transparent ones, or
/// all where there is none) at the scenario's large-transfer share.
/// Fees and margins in percent of the principal; an unknown margin is 0.
struct PostedCosts {
  std::vector<double> fee_percent;
  std::vector<double> margin_percent;
  std::vector<double> share;             ///< market shares; sum to 1
  std::vector<const Service*> services;  ///< empty where the services were merged into their mean

  [[nodiscard]] std::size_t size() const { return share.size(); }
  /// Σ shareₖ (feeₖ + marginₖ)
  [[nodiscard]] double mean_percent() const;
};

PostedCosts posted_costs(const Survey& survey, const Corridor& corridor, const Baseline& baseline);

/// The same corridor with one service that stands for all: enough where no policy looks at single
/// services.
PostedCosts merged_into_mean(const PostedCosts& costs);

/// The costs of a corridor's services in a block of draws.
struct CostBlock {
  DrawMatrix fee_percent;     ///< block_draws × services
  DrawMatrix margin_percent;  ///< block_draws × services

  /// Posted costs times each draw's paid-to-posted factor.
  void load(const PostedCosts& posted, const DrawArray& price_factor);
  /// Σ shareₖ (feeₖ + marginₖ), by draw.
  [[nodiscard]] DrawArray mean_percent(const PostedCosts& posted) const;
};

}  // namespace remitsim

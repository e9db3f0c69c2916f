#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// What makes up the cost of a corridor or pool before any draw: services with their prices and
/// market shares. Percent of the principal; an unknown margin is 0. All lists are by service.
struct PostedCosts {
  std::vector<double> fee_percent;
  std::vector<double> margin_percent;
  /// What a transfer of US$ 500 costs more than one of US$ 200, where the share of large transfers
  /// is uncertain and the prices above are those at US$ 200; empty where it is constant, and the
  /// prices above are the mean of the two by share.
  std::vector<double> large_fee_change_percent;
  std::vector<double> large_margin_change_percent;
  std::vector<double> share;             ///< market shares; sum to 1
  std::vector<const Service*> services;  ///< empty where services were merged into their mean
  std::vector<std::size_t> corridors;    ///< the surveyed corridor of each: its prices move alike
  /// How many services of the survey these stand for.
  std::size_t counted_services = 0;
  double median_large_share = 0;  ///< of the principal, in [0, 1]

  [[nodiscard]] std::size_t size() const { return share.size(); }
  [[nodiscard]] bool has_large_changes() const { return !large_fee_change_percent.empty(); }
  /// Fee and margin of a service, at the median share of large transfers.
  [[nodiscard]] double cost_percent(std::size_t service) const;
  /// Σ shareₖ costₖ
  [[nodiscard]] double mean_percent() const;
};

/// The corridor's counted services (the transparent ones, or all where there is none) with equal
/// market shares. `corridor` is an index into Survey::corridors.
PostedCosts posted_costs(const Survey& survey, std::size_t corridor, const Baseline& baseline);

/// The same with one service for each surveyed corridor that stands for all of its services, which
/// are side by side: enough where nothing looks at single services.
PostedCosts merged_into_means(const PostedCosts& costs);

}  // namespace remitsim

#include "model/corridor_costs.hpp"

#include "random/quantile.hpp"
#include "survey/indicators.hpp"
#include "survey/posted_price.hpp"

namespace remitsim {

namespace {

/// Adds a service at the price of its share of large transfers.
void add_at_known_share(const Service& service, double large_share_percent, PostedCosts& costs) {
  const PostedPrice price = posted_price(service, large_share_percent);
  costs.fee_percent.push_back(price.fee_percent);
  costs.margin_percent.push_back(price.margin_percent);
}

/// Adds a service at its price for US$ 200, and what US$ 500 changes.
void add_at_both_amounts(const Service& service, PostedCosts& costs) {
  const PostedPrice at_200 = posted_price(service, 0);
  const PostedPrice at_500 = posted_price(service, 100);
  costs.fee_percent.push_back(at_200.fee_percent);
  costs.margin_percent.push_back(at_200.margin_percent);
  costs.large_fee_change_percent.push_back(at_500.fee_percent - at_200.fee_percent);
  costs.large_margin_change_percent.push_back(at_500.margin_percent - at_200.margin_percent);
}

/// The mean by share of each run of services that belong to one corridor; where they have no share,
/// their simple mean, as a world may give the corridor one.
std::vector<double> means_by_corridor(const std::vector<double>& values, const PostedCosts& costs) {
  std::vector<double> means;
  for (std::size_t k = 0; k < values.size();) {
    const std::size_t corridor = costs.corridors[k];
    double sum = 0;
    double weighted_sum = 0;
    double shares = 0;
    const std::size_t first = k;
    for (; k < values.size() && costs.corridors[k] == corridor; ++k) {
      sum += values[k];
      weighted_sum += costs.share[k] * values[k];
      shares += costs.share[k];
    }
    means.push_back(shares > 0 ? weighted_sum / shares : sum / static_cast<double>(k - first));
  }
  return means;
}

}  // namespace

double PostedCosts::cost_percent(std::size_t service) const {
  double cost = fee_percent[service] + margin_percent[service];
  if (has_large_changes()) {
    cost += median_large_share *
            (large_fee_change_percent[service] + large_margin_change_percent[service]);
  }
  return cost;
}

double PostedCosts::mean_percent() const {
  double mean = 0;
  for (std::size_t k = 0; k < size(); ++k) mean += share[k] * cost_percent(k);
  return mean;
}

PostedCosts posted_costs(const Survey& survey, std::size_t corridor, const Baseline& baseline) {
  const Distribution& large_share = baseline.large_transfer_share_percent;
  const double median_percent = median(large_share);
  PostedCosts costs;
  costs.median_large_share = median_percent / 100;
  for (const std::size_t index : counted_services(survey, survey.corridors[corridor])) {
    const Service& service = survey.services[index];
    if (large_share.is_constant()) {
      add_at_known_share(service, median_percent, costs);
    } else {
      add_at_both_amounts(service, costs);
    }
    costs.services.push_back(&service);
    costs.corridors.push_back(corridor);
  }
  costs.counted_services = costs.services.size();
  costs.share.assign(costs.counted_services, 1 / static_cast<double>(costs.counted_services));
  return costs;
}

PostedCosts merged_into_means(const PostedCosts& costs) {
  PostedCosts merged;
  merged.median_large_share = costs.median_large_share;
  merged.counted_services = costs.counted_services;
  merged.fee_percent = means_by_corridor(costs.fee_percent, costs);
  merged.margin_percent = means_by_corridor(costs.margin_percent, costs);
  merged.large_fee_change_percent = means_by_corridor(costs.large_fee_change_percent, costs);
  merged.large_margin_change_percent = means_by_corridor(costs.large_margin_change_percent, costs);
  for (std::size_t k = 0; k < costs.size(); ++k) {
    const bool is_new = merged.corridors.empty() || merged.corridors.back() != costs.corridors[k];
    if (is_new) {
      merged.corridors.push_back(costs.corridors[k]);
      merged.share.push_back(0);
    }
    merged.share.back() += costs.share[k];
  }
  if (merged.share.size() == 1) merged.share = {1};  // not a sum of rounded shares
  return merged;
}

}  // namespace remitsim

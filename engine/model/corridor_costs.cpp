#include "model/corridor_costs.hpp"

#include "survey/indicators.hpp"
#include "survey/posted_price.hpp"

#include <numeric>

namespace remitsim {

double PostedCosts::mean_percent() const {
  double mean = 0;
  for (std::size_t k = 0; k < size(); ++k) mean += share[k] * (fee_percent[k] + margin_percent[k]);
  return mean;
}

PostedCosts posted_costs(const Survey& survey, const Corridor& corridor, const Baseline& baseline) {
  PostedCosts costs;
  for (const std::size_t service : counted_services(survey, corridor)) {
    const Service& counted = survey.services[service];
    const PostedPrice price = posted_price(counted, baseline.large_transfer_share_percent);
    costs.fee_percent.push_back(price.fee_percent);
    costs.margin_percent.push_back(price.margin_percent);
    costs.services.push_back(&counted);
  }
  const auto count = costs.services.size();
  costs.share.assign(count, 1 / static_cast<double>(count));
  return costs;
}

PostedCosts merged_into_mean(const PostedCosts& costs) {
  const auto mean = [&](const std::vector<double>& values) {
    return std::inner_product(values.begin(), values.end(), costs.share.begin(), 0.0);
  };
  return {{mean(costs.fee_percent)}, {mean(costs.margin_percent)}, {1.0}, {}};
}

void CostBlock::load(const PostedCosts& posted, const DrawArray& price_factor) {
  fee_percent.resize(Eigen::NoChange, column(posted.size()));
  margin_percent.resize(Eigen::NoChange, column(posted.size()));
  for (std::size_t k = 0; k < posted.size(); ++k) {
    fee_percent.col(column(k)) = price_factor * posted.fee_percent[k];
    margin_percent.col(column(k)) = price_factor * posted.margin_percent[k];
  }
}

DrawArray CostBlock::mean_percent(const PostedCosts& posted) const {
  DrawArray mean = DrawArray::Zero();
  for (std::size_t k = 0; k < posted.size(); ++k) {
    mean += posted.share[k] * (fee_percent.col(column(k)) + margin_percent.col(column(k)));
  }
  return mean;
}

}  // namespace remitsim

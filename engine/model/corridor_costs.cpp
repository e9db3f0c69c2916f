#include "model/corridor_costs.hpp"

#include "survey/indicators.hpp"

#include <numeric>

namespace remitsim {

namespace {

/// λ-weighted mean of the quotes at US$ 200 and 500; a service without the latter has the former.
void add_service(PostedCosts& costs, const Service& service, double large_share) {
  const double fee_200 = service.fee_percent_200;
  const double margin_200 = service.margin_percent_200.value_or(0);
  const double fee_500 = service.fee_percent_500.value_or(fee_200);
  const double margin_500 =
      service.fee_percent_500 ? service.margin_percent_500.value_or(0) : margin_200;
  costs.fee_percent.push_back((1 - large_share) * fee_200 + large_share * fee_500);
  costs.margin_percent.push_back((1 - large_share) * margin_200 + large_share * margin_500);
  costs.services.push_back(&service);
}

}  // namespace

double PostedCosts::mean_percent() const {
  double mean = 0;
  for (std::size_t k = 0; k < size(); ++k) mean += share[k] * (fee_percent[k] + margin_percent[k]);
  return mean;
}

PostedCosts posted_costs(const Survey& survey, const Corridor& corridor, const Baseline& baseline) {
  PostedCosts costs;
  for (const std::size_t service : counted_services(survey, corridor)) {
    add_service(costs, survey.services[service], baseline.large_transfer_share_percent / 100);
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

#include "scenario/read_uncertainty.hpp"

#include "scenario/object_reader.hpp"

#include <fmt/format.h>

#include <cmath>

namespace remitsim {

namespace {

constexpr NumberRule log_sigma_rule = {
    .least = 0, .most = 3, .hint_above = "a standard deviation of the logarithm, not percent"};
constexpr NumberRule paid_to_posted_rule = {.least = 0, .most = 1000, .excludes_least = true};

VarianceShares read_variance_shares(const Field& field) {
  constexpr double tolerance_percent = 1e-9;
  const std::size_t faults_before = field.faults->count();
  const ObjectReader object(field, keys::variance_shares);
  const VarianceShares shares = {object.number_or("global", percent_rule, 0),
                                 object.number_or("sender", percent_rule, 0),
                                 object.number_or("receiver_region", percent_rule, 0),
                                 object.number_or("own", percent_rule, 0)};
  const double sum = shares.global_percent + shares.sender_percent +
                     shares.receiver_region_percent + shares.own_percent;
  const bool is_read = field.faults->count() == faults_before;
  if (is_read && std::abs(sum - 100) > tolerance_percent) {
    field.refuse(fmt::format("must sum to 100, got {}", sum));
  }
  return shares;
}

LognormalFactor read_factor(const ObjectReader& object) {
  object.check_why();
  LognormalFactor factor;
  factor.log_sigma = object.number_or("log_sigma", log_sigma_rule, 0);
  if (const auto shares = object.find("variance_shares_percent")) {
    object.require("log_sigma", "; there is no variance to share without it");
    factor.variance_shares = read_variance_shares(*shares);
  }
  return factor;
}

}  // namespace

Uncertainty read_uncertainty(const Field& field) {
  const ObjectReader object(field, keys::uncertainty);
  Uncertainty uncertainty;
  if (const auto flow = object.find("flow")) {
    uncertainty.flow = read_factor(ObjectReader(*flow, keys::flow));
  }
  if (const auto price = object.find("price")) {
    const ObjectReader reader(*price, keys::price);
    uncertainty.price = read_factor(reader);
    uncertainty.paid_to_posted_percent =
        reader.number_or("paid_to_posted_percent", paid_to_posted_rule, 100);
  }
  return uncertainty;
}

}  // namespace remitsim

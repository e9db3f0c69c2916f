#include "scenario/read_uncertainty.hpp"

#include "scenario/object_reader.hpp"
#include "scenario/read_correlation.hpp"

#include <fmt/format.h>

#include <cmath>

namespace remitsim {

namespace {

VarianceShares read_variance_shares(const Field& field) {
  constexpr double tolerance_percent = 1e-9;
  const std::size_t faults_before = field.faults->count();
  const ObjectReader object(field, keys::variance_shares);
  const VarianceShares shares = {object.number("global"), object.number("sender"),
                                 object.number("receiver_region"), object.number("own")};
  const double sum = shares.global_percent + shares.sender_percent +
                     shares.receiver_region_percent + shares.own_percent;
  const bool is_read = field.faults->count() == faults_before;
  if (is_read && std::abs(sum - 100) > tolerance_percent) {
    field.refuse(fmt::format("must sum to 100, got {}", sum));
  }
  return shares;
}

/// Refuses a correlation of a part of the variance that is 0.
void check_correlated_part(const Field& field, const LognormalFactor& factor) {
  const bool among_corridors = factor.correlation->among == CorrelationAmong::corridors;
  const double share = among_corridors ? factor.variance_shares.own_percent
                                       : factor.variance_shares.receiver_region_percent;
  if (share > 0) return;
  const std::string_view part = among_corridors ? "own" : "receiver_region";
  field.refuse(
      fmt::format("correlates the \"{}\" part of the variance, which is 0 percent of it; "
                  "give it a share in \"variance_shares_percent\"",
                  part));
}

LognormalFactor read_factor(const ObjectReader& object, const Vocabulary& vocabulary) {
  object.check_why();
  LognormalFactor factor;
  factor.log_sigma = object.number("log_sigma");
  if (const auto shares = object.find("variance_shares_percent")) {
    object.require("log_sigma", "; there is no variance to share without it");
    factor.variance_shares = read_variance_shares(*shares);
  }
  if (const auto correlation = object.find("correlation")) {
    object.require("log_sigma", "; there is nothing to correlate without it");
    factor.correlation = read_correlation(*correlation, vocabulary);
    if (factor.correlation) check_correlated_part(*correlation, factor);
  }
  return factor;
}

void read_price(const Field& field, const Vocabulary& vocabulary, Uncertainty& uncertainty) {
  const ObjectReader object(field, keys::price);
  uncertainty.price = read_factor(object, vocabulary);
  uncertainty.paid_to_posted_percent = object.distribution("paid_to_posted_percent");
}

}  // namespace

Uncertainty read_uncertainty(const Field& field, const Vocabulary& vocabulary) {
  const ObjectReader object(field, keys::uncertainty);
  Uncertainty uncertainty;
  if (const auto flow = object.find("flow")) {
    uncertainty.flow = read_factor(ObjectReader(*flow, keys::flow), vocabulary);
  }
  if (const auto price = object.find("price")) read_price(*price, vocabulary, uncertainty);
  if (const auto shares = object.find("market_shares")) {
    const ObjectReader reader(*shares, keys::market_shares);
    reader.check_why();
    uncertainty.market_share_log_sigma = reader.number("log_sigma");
  }
  if (const auto pass_through = object.find("pass_through")) {
    const ObjectReader reader(*pass_through, keys::pass_through);
    reader.check_why();
    uncertainty.pass_through_percent = reader.distribution("percent");
  }
  return uncertainty;
}

}  // namespace remitsim

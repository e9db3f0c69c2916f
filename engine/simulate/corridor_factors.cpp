#include "simulate/corridor_factors.hpp"

#include "kernels/dispatch.hpp"
#include "random/correlation.hpp"
#include "random/exponentials.hpp"
#include "random/portable_math.hpp"
#include "remitsim/study.hpp"
#include "simulate/find_or_add.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace remitsim {

namespace {

/// The index of the stream in the list, where it is added if need be.
std::size_t index_in(std::vector<Stream>& streams, const Stream& stream) {
  return find_or_add(
      streams, [&](const Stream& other) { return other.entity == stream.entity; },
      [&] { return stream; });
}

/// Which region or corridor of the survey the correlation calls by this name.
std::size_t index_of(const std::string& name, CorrelationAmong among, const Survey& survey,
                     const FactorStreams& streams) {
  for (std::size_t c = 0; c < survey.corridors.size(); ++c) {
    const Corridor& corridor = survey.corridors[c];
    if (among == CorrelationAmong::corridors && survey.label_of(corridor) == name) return c;
    if (among == CorrelationAmong::receiver_regions &&
        survey.receiver_of(corridor).region == name) {
      return streams.region_of[c];
    }
  }
  throw StudyError(fmt::format("the correlation names {}, which is not in the survey", name));
}

void draw_columns(const Sampler& sampler, const std::vector<Stream>& streams,
                  std::uint64_t first_draw, DrawMatrix& normals) {
  normals.resize(Eigen::NoChange, column(streams.size()));
  for (std::size_t i = 0; i < streams.size(); ++i) {
    sampler.normal(streams[i], first_draw, std::span(normals.col(column(i)).data(), tile_draws));
  }
}

/// The normal numbers with those of the correlated columns replaced by L·z. Sums run in a fixed
/// order, which a library's matrix product does not promise.
DrawMatrix correlated(const DrawMatrix& normals, const FactorSpread& spread) {
  DrawMatrix result = normals;
  const std::size_t n = spread.correlated.size();
  for (std::size_t i = 0; i < n; ++i) {
    auto target = result.col(column(spread.correlated[i]));
    target.setZero();
    for (std::size_t j = 0; j <= i; ++j) {
      target += spread.cholesky[i * n + j] * normals.col(column(spread.correlated[j]));
    }
  }
  return result;
}

/// The normal numbers of one part of the variance, correlated if the spread says so.
class Part {
 public:
  Part(const DrawMatrix& normals, const FactorSpread& spread, CorrelationAmong part)
      : independent_(normals) {
    if (spread.factor.correlation && spread.factor.correlation->among == part) {
      correlated_ = correlated(normals, spread);
    }
  }
  [[nodiscard]] auto col(std::size_t i) const {
    return (correlated_.cols() > 0 ? correlated_ : independent_).col(column(i));
  }

 private:
  const DrawMatrix& independent_;
  DrawMatrix correlated_;
};

/// The normal numbers of one corridor's parts, and what they weigh; `shift` makes the mean 1.
struct Parts {
  const double* global;
  const double* sender;
  const double* region;
  const double* own;
};
struct Weights {
  double global;
  double sender;
  double region;
  double own;
  double shift;
};

struct Factors {
  static void run(Parts parts, Weights weights, double* factors) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      factors[i] = portable::exp(
          weights.global * parts.global[i] + weights.sender * parts.sender[i] +
          weights.region * parts.region[i] + weights.own * parts.own[i] - weights.shift);
    }
  }
};

double root_of_share(double share_percent) {
  return std::sqrt(share_percent / 100);
}

}  // namespace

std::optional<std::size_t> FactorStreams::find_region(const std::string& name) const {
  const std::uint32_t entity = name_entity(name);
  const auto found = std::find_if(regions.begin(), regions.end(),
                                  [&](const Stream& region) { return region.entity == entity; });
  if (found == regions.end()) return std::nullopt;
  return static_cast<std::size_t>(found - regions.begin());
}

FactorStreams factor_streams(const Survey& survey, Input input, std::uint64_t seed) {
  FactorStreams streams;
  streams.global = stream_of(seed, input, Scope::global, 0);
  for (const Corridor& corridor : survey.corridors) {
    const Country& sender = survey.sender_of(corridor);
    const Country& receiver = survey.receiver_of(corridor);
    streams.sender_of.push_back(index_in(
        streams.senders, stream_of(seed, input, Scope::sender, country_entity(sender.code))));
    streams.region_of.push_back(
        index_in(streams.regions,
                 stream_of(seed, input, Scope::receiver_region, name_entity(receiver.region))));
    streams.corridors.push_back(
        stream_of(seed, input, Scope::corridor, corridor_entity(sender.code, receiver.code)));
  }
  return streams;
}

FactorSpread factor_spread(const LognormalFactor& factor, const Survey& survey,
                           const FactorStreams& streams) {
  FactorSpread spread{factor, {}, {}};
  if (!factor.correlation) return spread;
  const Correlation& correlation = *factor.correlation;
  for (const std::string& name : correlation.names) {
    spread.correlated.push_back(index_of(name, correlation.among, survey, streams));
  }
  auto lower = cholesky(correlation.matrix, correlation.names.size());
  if (!lower) throw StudyError("the correlation matrix is not positive definite");
  spread.cholesky = std::move(*lower);
  return spread;
}

void FactorNormals::draw(const Sampler& sampler, const FactorStreams& streams,
                         std::uint64_t first_draw) {
  sampler.normal(streams.global, first_draw, std::span(global_.data(), tile_draws));
  draw_columns(sampler, streams.senders, first_draw, senders_);
  draw_columns(sampler, streams.regions, first_draw, regions_);
  draw_columns(sampler, streams.corridors, first_draw, own_);
}

void FactorNormals::fill(const FactorSpread& spread, const FactorStreams& streams,
                         DrawMatrix& factors) const {
  const double sigma = spread.factor.log_sigma;
  const VarianceShares& shares = spread.factor.variance_shares;
  const Weights weights{sigma * root_of_share(shares.global_percent),
                        sigma * root_of_share(shares.sender_percent),
                        sigma * root_of_share(shares.receiver_region_percent),
                        sigma * root_of_share(shares.own_percent), sigma * sigma / 2};
  const Part regions(regions_, spread, CorrelationAmong::receiver_regions);
  const Part corridors(own_, spread, CorrelationAmong::corridors);
  factors.resize(Eigen::NoChange, own_.cols());
  for (std::size_t c = 0; c < streams.corridors.size(); ++c) {
    const Parts parts{global_.data(), senders_.col(column(streams.sender_of[c])).data(),
                      regions.col(streams.region_of[c]).data(), corridors.col(c).data()};
    run_kernel<Factors>(parts, weights, factors.col(column(c)).data());
  }
}

DrawArray FactorNormals::pool_factor(const FactorSpread& spread, double log_sigma,
                                     std::optional<std::size_t> region,
                                     const DrawArray& own) const {
  const VarianceShares& shares = spread.factor.variance_shares;
  const double region_percent = region ? shares.receiver_region_percent : 0;
  const double own_percent = 100 - shares.global_percent - region_percent;
  DrawArray factor = log_sigma * root_of_share(shares.global_percent) * global_ +
                     log_sigma * root_of_share(own_percent) * own - log_sigma * log_sigma / 2;
  if (region) {
    const Part regions(regions_, spread, CorrelationAmong::receiver_regions);
    factor += log_sigma * root_of_share(region_percent) * regions.col(*region);
  }
  exponentiate(std::span(factor.data(), tile_draws));
  return factor;
}

}  // namespace remitsim

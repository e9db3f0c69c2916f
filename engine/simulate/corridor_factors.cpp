#include "simulate/corridor_factors.hpp"

#include "random/portable_math.hpp"
#include "random/sample.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace remitsim {

namespace {

/// The position of the stream in the list, where it is added if need be.
std::size_t position_of(const Stream& stream, std::vector<Stream>& streams) {
  const auto found = std::find_if(streams.begin(), streams.end(), [&](const Stream& other) {
    return other.entity == stream.entity;
  });
  const auto position = static_cast<std::size_t>(found - streams.begin());
  if (found == streams.end()) streams.push_back(stream);
  return position;
}

void draw_columns(const std::vector<Stream>& streams, std::uint64_t first_draw,
                  DrawMatrix& normals) {
  normals.resize(Eigen::NoChange, column(streams.size()));
  for (std::size_t i = 0; i < streams.size(); ++i) {
    sample_normal(streams[i], first_draw, std::span(normals.col(column(i)).data(), block_draws));
  }
}

}  // namespace

FactorStreams factor_streams(const Survey& survey, Input input, std::uint64_t seed) {
  FactorStreams streams;
  streams.global = stream_of(seed, input, Scope::global, 0);
  for (const Corridor& corridor : survey.corridors) {
    const Country& sender = survey.sender_of(corridor);
    const Country& receiver = survey.receiver_of(corridor);
    streams.sender_of.push_back(position_of(
        stream_of(seed, input, Scope::sender, country_entity(sender.code)), streams.senders));
    streams.region_of.push_back(
        position_of(stream_of(seed, input, Scope::receiver_region, region_entity(receiver.region)),
                    streams.regions));
    streams.corridors.push_back(
        stream_of(seed, input, Scope::corridor, corridor_entity(sender.code, receiver.code)));
  }
  return streams;
}

void FactorNormals::draw_common(const FactorStreams& streams, std::uint64_t first_draw) {
  sample_normal(streams.global, first_draw, std::span(global_.data(), block_draws));
  draw_columns(streams.senders, first_draw, senders_);
  draw_columns(streams.regions, first_draw, regions_);
}

void FactorNormals::draw_own(const FactorStreams& streams, std::uint64_t first_draw,
                             std::size_t corridor) {
  sender_ = column(streams.sender_of[corridor]);
  region_ = column(streams.region_of[corridor]);
  sample_normal(streams.corridors[corridor], first_draw, std::span(own_.data(), block_draws));
}

DrawArray FactorNormals::factor(const LognormalFactor& spread) const {
  const double sigma = spread.log_sigma;
  const auto loading = [&](double share_percent) { return sigma * std::sqrt(share_percent / 100); };
  const VarianceShares& shares = spread.variance_shares;
  DrawArray factor = loading(shares.global_percent) * global_ +
                     loading(shares.sender_percent) * senders_.col(sender_) +
                     loading(shares.receiver_region_percent) * regions_.col(region_) +
                     loading(shares.own_percent) * own_ - sigma * sigma / 2;
  for (double& value : factor) value = portable::exp(value);
  return factor;
}

}  // namespace remitsim

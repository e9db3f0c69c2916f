#include "simulate/coordinates.hpp"

#include "random/sobol_directions.hpp"
#include "simulate/corridor_factors.hpp"
#include "simulate/streams.hpp"
#include "survey/indicators.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace remitsim {

namespace {

/// How many years after the survey's have coordinates.
constexpr std::uint32_t years = 20;

/// By the money that is paid for sending, most first.
std::vector<std::size_t> corridors_by_money(const Survey& survey) {
  std::vector<double> money;
  for (const Corridor& corridor : survey.corridors) {
    money.push_back(corridor.flow_usd_million * corridor_cost_percent(survey, corridor));
  }
  std::vector<std::size_t> order(money.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return money[a] > money[b]; });
  return order;
}

/// Adds streams of one seed.
class Coordinates {
 public:
  explicit Coordinates(std::uint64_t seed) : seed_(seed) {}

  void add(Input input, Scope scope, std::uint32_t entity) {
    streams_.push_back(stream_of(seed_, input, scope, entity));
  }
  void add(const std::vector<Stream>& streams) {
    streams_.insert(streams_.end(), streams.begin(), streams.end());
  }
  void add(const Stream& stream) { streams_.push_back(stream); }

  [[nodiscard]] std::vector<Stream> take() { return std::move(streams_); }

 private:
  std::uint64_t seed_;
  std::vector<Stream> streams_;
};

}  // namespace

std::vector<Stream> important_streams(const Survey& survey, std::uint64_t seed) {
  const FactorStreams flow = factor_streams(survey, Input::flow, seed);
  const FactorStreams price = factor_streams(survey, Input::price, seed);
  Coordinates coordinates(seed);
  coordinates.add(flow.global);
  coordinates.add(price.global);
  for (const Input input : {Input::elasticity, Input::paid_to_posted, Input::pass_through,
                            Input::large_transfer_share, Input::diversion_share}) {
    coordinates.add(input, Scope::global, 0);
  }
  coordinates.add(flow.regions);
  coordinates.add(price.regions);
  coordinates.add(flow.senders);
  coordinates.add(price.senders);
  for (const std::size_t c : corridors_by_money(survey)) {
    coordinates.add(flow.corridors[c]);
    coordinates.add(price.corridors[c]);
  }
  for (std::uint32_t year = 1; year <= years; ++year) {
    const auto entity = static_cast<std::uint32_t>(survey.year) + year;
    coordinates.add(Input::flow_growth, Scope::year, entity);
    coordinates.add(Input::cost_trend, Scope::year, entity);
  }
  std::vector<Stream> streams = coordinates.take();
  streams.resize(std::min(streams.size(), sobol_dimensions));
  return streams;
}

}  // namespace remitsim

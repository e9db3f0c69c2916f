#include "backtest/resampling.hpp"

#include "random/philox.hpp"
#include "statistics/moments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace remitsim {

namespace {

using Sample = std::vector<Observation>;

std::vector<Sample> by_sender(std::span<const Observation> observations) {
  std::vector<Sample> clusters;
  for (const Observation& observation : observations) {
    if (observation.sender >= clusters.size()) clusters.resize(observation.sender + 1);
    clusters[observation.sender].push_back(observation);
  }
  return clusters;
}

Sample drawn_with_replacement(const std::vector<Sample>& clusters, std::uint32_t replication) {
  PhiloxEngine engine({.seed = 0, .input = 0, .entity = replication});
  Sample sample;
  for (std::size_t draw = 0; draw < clusters.size(); ++draw) {
    const Sample& cluster = clusters[(std::uint64_t{engine()} * clusters.size()) >> 32];
    sample.insert(sample.end(), cluster.begin(), cluster.end());
  }
  return sample;
}

Sample without(const std::vector<Sample>& clusters, std::size_t sender) {
  Sample sample;
  for (std::size_t other = 0; other < clusters.size(); ++other) {
    if (other == sender) continue;
    sample.insert(sample.end(), clusters[other].begin(), clusters[other].end());
  }
  return sample;
}

/// The standard deviation of each statistic over the replications, times a factor.
std::vector<double> spread(const std::vector<std::vector<double>>& replications, double factor) {
  std::vector<double> errors;
  for (std::size_t i = 0; i < replications.front().size(); ++i) {
    std::vector<double> values;
    values.reserve(replications.size());
    for (const auto& statistics : replications) values.push_back(statistics[i]);
    const bool finite = std::all_of(values.begin(), values.end(),
                                    [](double value) { return std::isfinite(value); });
    errors.push_back(finite ? factor * Moments(values).sd()
                            : std::numeric_limits<double>::infinity());
  }
  return errors;
}

}  // namespace

std::vector<double> bootstrap_errors(std::span<const Observation> observations,
                                     const Statistics& statistics) {
  const std::vector<Sample> clusters = by_sender(observations);
  std::vector<std::vector<double>> replications;
  for (std::uint32_t i = 0; i < bootstrap_replications; ++i) {
    replications.push_back(statistics(drawn_with_replacement(clusters, i)));
  }
  return spread(replications, 1);
}

std::vector<double> jackknife_errors(std::span<const Observation> observations,
                                     const Statistics& statistics) {
  const std::vector<Sample> clusters = by_sender(observations);
  if (clusters.size() < 2) {
    return std::vector<double>(statistics(observations).size(),
                               std::numeric_limits<double>::infinity());
  }
  std::vector<std::vector<double>> replications;
  for (std::size_t sender = 0; sender < clusters.size(); ++sender) {
    replications.push_back(statistics(without(clusters, sender)));
  }
  const auto n = static_cast<double>(clusters.size());
  return spread(replications, (n - 1) / std::sqrt(n));
}

}  // namespace remitsim

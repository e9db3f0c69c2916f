#include "simulate/block.hpp"

#include <algorithm>
#include <cmath>
#include <exception>

namespace remitsim {

namespace {

/// The largest magnitude of results: histograms count no larger one.
constexpr double reach = 0x1p64;

/// Adds draws to a block's sums and a thread's counts.
class BlockRecorder : public Recorder {
 public:
  BlockRecorder(const StudyPlan& plan, std::span<const double> pivots, BlockResult& block,
                DrawCounts& counts)
      : plan_(plan), pivots_(pivots), block_(block), counts_(counts) {}

  bool take(std::size_t estimate, std::span<const double> draws) override {
    PowerSums& sums = block_.sums[estimate];
    sums.add(draws, pivots_[estimate]);
    // Not "above it": what is not a number is not in reach either.
    if (!(sums.second <= reach * reach)) return false;
    if (const auto& histogram = plan_.estimates[estimate].histogram) {
      counts_.histograms[*histogram].add(draws);
    }
    return true;
  }

  void take_reached(std::size_t probability, std::size_t draws) override {
    counts_.reached[probability] += draws;
  }

 private:
  const StudyPlan& plan_;
  std::span<const double> pivots_;
  BlockResult& block_;
  DrawCounts& counts_;
};

/// Keeps the first draw of a tile.
class FirstDraw : public Recorder {
 public:
  explicit FirstDraw(std::vector<double>& world) : world_(world) {}

  bool take(std::size_t estimate, std::span<const double> draws) override {
    world_[estimate] = draws.front();
    return std::fabs(draws.front()) <= reach;
  }
  void take_reached(std::size_t /*probability*/, std::size_t /*draws*/) override {}

 private:
  std::vector<double>& world_;
};

}  // namespace

void DrawCounts::merge(const DrawCounts& other) {
  for (std::size_t i = 0; i < histograms.size(); ++i) histograms[i].merge(other.histograms[i]);
  for (std::size_t i = 0; i < reached.size(); ++i) reached[i] += other.reached[i];
}

std::vector<double> first_world(const StudyPlan& plan) {
  std::vector<double> world(plan.estimates.size());
  FirstDraw first(world);
  TileSimulator(plan).run({0, 1}, first);
  return world;
}

BlockSimulator::BlockSimulator(const StudyPlan& plan, std::span<const double> pivots)
    : plan_(plan), pivots_(pivots), tile_(plan), counts_(plan) {}

BlockResult BlockSimulator::run(std::uint64_t block) {
  BlockResult result{block, std::vector<PowerSums>(plan_.estimates.size()), {}};
  BlockRecorder recorder(plan_, pivots_, result, counts_);
  const std::uint64_t end = std::min(plan_.draws, (block + 1) * block_draws);
  try {
    for (std::uint64_t first = block * block_draws; first < end; first += tile_draws) {
      const auto count = std::min<std::uint64_t>(tile_draws, end - first);
      tile_.run({first, static_cast<std::size_t>(count)}, recorder);
    }
  } catch (const std::exception& error) {  // of any kind: it must not leave the pipeline
    result.fault = error.what();
  }
  return result;
}

}  // namespace remitsim

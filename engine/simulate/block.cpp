#include "simulate/block.hpp"

#include "simulate/study_part.hpp"

#include <algorithm>
#include <cmath>

namespace remitsim {

namespace {

/// The largest magnitude of results: histograms count no larger one.
constexpr double reach = 0x1p64;

/// Adds draws to a block's sums and to the totals' counts.
class BlockRecorder : public Recorder {
 public:
  BlockRecorder(const StudyPlan& plan, std::span<const double> pivots, std::span<PowerSums> block,
                DrawTotals& totals)
      : plan_(plan), pivots_(pivots), block_(block), totals_(totals) {}

  bool take(std::size_t estimate, std::span<const double> draws) override {
    PowerSums& sums = block_[estimate];
    sums.add(draws, pivots_[estimate]);
    // Not "above it": what is not a number is not in reach either.
    if (!(sums.second <= reach * reach)) return false;
    if (const auto& histogram = plan_.estimates[estimate].histogram) {
      totals_.histograms[*histogram].add(draws);
    }
    return true;
  }

  void take_reached(std::size_t probability, std::size_t draws) override {
    totals_.reached[probability] += draws;
  }

 private:
  const StudyPlan& plan_;
  std::span<const double> pivots_;
  std::span<PowerSums> block_;
  DrawTotals& totals_;
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

std::vector<double> first_world(const StudyPlan& plan) {
  std::vector<double> world(plan.estimates.size());
  FirstDraw first(world);
  TileSimulator(plan).run({0, 1}, first);
  return world;
}

BlockSimulator::BlockSimulator(const StudyPlan& plan, std::span<const double> pivots)
    : plan_(plan), pivots_(pivots), tile_(plan), totals_(plan) {}

void BlockSimulator::run(std::uint64_t block) {
  block_.assign(plan_.estimates.size(), {});
  BlockRecorder recorder(plan_, pivots_, block_, totals_);
  const std::uint64_t begin = block * block_draws;
  const std::uint64_t end = begin + draws_of({block, block + 1}, plan_);
  for (std::uint64_t first = begin; first < end; first += tile_draws) {
    const auto count = std::min<std::uint64_t>(tile_draws, end - first);
    tile_.run({first, static_cast<std::size_t>(count)}, recorder);
  }
  for (std::size_t i = 0; i < block_.size(); ++i) totals_.sums[i].add(block_[i]);
  totals_.draws += end - begin;
}

}  // namespace remitsim

#include "simulate/block.hpp"

#include "simulate/study_part.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace remitsim {

namespace {

/// The largest magnitude of results: histograms count no larger one.
constexpr double reach = 0x1p64;

/// Adds draws to a block's sums, and gathers them for histograms, or counts them where there are
/// too many to gather.
class BlockRecorder : public Recorder {
 public:
  BlockRecorder(const StudyPlan& plan, std::span<const double> pivots, std::span<PowerSums> block,
                StagedCounts* staged, DrawTotals& totals)
      : plan_(plan), pivots_(pivots), block_(block), staged_(staged), totals_(totals) {}

  bool take(std::size_t estimate, std::span<const double> draws) override {
    PowerSums& sums = block_[estimate];
    sums.add(draws, pivots_[estimate]);
    // Not "above it": what is not a number is not in reach either.
    if (!(sums.second <= reach * reach)) return false;
    if (const auto& histogram = plan_.estimates[estimate].histogram) count(*histogram, draws);
    return true;
  }

  void take_reached(std::size_t probability, std::size_t draws) override {
    totals_.reached[probability] += draws;
  }

 private:
  void count(std::size_t histogram, std::span<const double> draws) {
    if (staged_ != nullptr) {
      staged_->add(histogram, draws);
    } else {
      totals_.histograms[histogram].add(draws);
    }
  }

  const StudyPlan& plan_;
  std::span<const double> pivots_;
  std::span<PowerSums> block_;
  StagedCounts* staged_;
  DrawTotals& totals_;
};

/// The most histograms of a group whose draws are gathered.
std::size_t staged_at_once(const std::vector<YearGroup>& groups) {
  std::size_t most = 0;
  for (const YearGroup& group : groups) {
    if (group.histograms <= most_staged) most = std::max(most, group.histograms);
  }
  return most;
}

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
  CommonDraws common(plan);
  common.draw(0);
  TileSimulator tile(plan);
  for (const YearGroup& group : groups_of(plan)) tile.run(group.years, common, {0, 1}, first);
  return world;
}

BlockSimulator::BlockSimulator(const StudyPlan& plan, std::span<const double> pivots)
    : plan_(plan),
      pivots_(pivots),
      groups_(groups_of(plan)),
      tile_(plan),
      staged_(plan.histogram_count, staged_at_once(groups_)) {
  const std::size_t kept = groups_.size() == 1 ? 1 : tiles_in_block;
  for (std::size_t i = 0; i < kept; ++i) common_.emplace_back(plan);
}

void BlockSimulator::run(std::uint64_t block) {
  block_.assign(plan_.estimates.size(), {});
  staged_.clear();
  if (!totals_) totals_.emplace(plan_);
  const std::uint64_t begin = block * block_draws;
  const std::uint64_t count = draws_of({block, block + 1}, plan_);
  for (const YearGroup& group : groups_) run_group(group, {begin, count});
  for (std::size_t i = 0; i < block_.size(); ++i) totals_->sums[i].add(block_[i]);
  totals_->draws += count;
}

void BlockSimulator::run_group(const YearGroup& group, const DrawRange& block) {
  const bool is_staged = group.histograms <= most_staged;
  BlockRecorder recorder(plan_, pivots_, block_, is_staged ? &staged_ : nullptr, *totals_);
  const bool is_first = &group == &groups_.front();
  for (std::size_t done = 0; done < block.count; done += tile_draws) {
    const DrawRange draws{block.first + done, std::min(tile_draws, block.count - done)};
    CommonDraws& common = common_[done / tile_draws % common_.size()];
    if (is_first) common.draw(draws.first);
    tile_.run(group.years, common, draws, recorder);
  }
  staged_.count_into(totals_->histograms);
}

}  // namespace remitsim

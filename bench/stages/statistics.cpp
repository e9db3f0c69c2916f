// Statistics; items are values counted.

#include "stage.hpp"
#include "statistics/log_histogram.hpp"
#include "statistics/power_sums.hpp"

#include <span>
#include <utility>

namespace remitsim::bench {

namespace {

Pass powers_of_an_estimate() {
  return [values = DrawArray((0.4 * normals()).exp()), sums = PowerSums()]() mutable {
    sums.add(std::span(values.data(), tile_draws), 1);
    return tile_draws;
  };
}

/// Blocks with worlds of their own: the same block again and again would teach the processor its
/// branches.
std::vector<DrawArray> lognormal_blocks(double sigma) {
  std::vector<DrawArray> blocks;
  for (std::uint64_t i = 0; i < 64; ++i) {
    blocks.push_back((sigma * normals(i * tile_draws)).exp());
  }
  return blocks;
}

std::vector<DrawArray> capped_blocks(double cap) {
  std::vector<DrawArray> blocks = lognormal_blocks(0.4);
  for (DrawArray& block : blocks) block = block.min(cap);
  return blocks;
}

/// Adds a block to each of the histograms in turn, as a run does.
Pass histogram_of_a_block(std::vector<DrawArray> blocks, std::size_t histogram_count) {
  return [blocks = std::move(blocks), histograms = std::vector<LogHistogram>(histogram_count),
          i = std::size_t{0}]() mutable {
    const DrawArray& values = blocks[i / histograms.size() % blocks.size()];
    histograms[i % histograms.size()].add(std::span(values.data(), tile_draws));
    ++i;
    return tile_draws;
  };
}

Stage histogram(const std::string& of, std::function<std::vector<DrawArray>()> blocks,
                std::size_t histogram_count = 1) {
  return {"histogram_of_a_block/" + of,
          [=] { return histogram_of_a_block(blocks(), histogram_count); }};
}

}  // namespace

std::vector<Stage> statistics_stages() {
  return {{"powers_of_an_estimate", powers_of_an_estimate},
          histogram("spread", [] { return lognormal_blocks(0.4); }),
          histogram("nearly_constant", [] { return lognormal_blocks(0.002); }),
          histogram("constant", [] { return lognormal_blocks(0); }),
          histogram("nine_in_ten_at_the_cap", [] { return capped_blocks(0.6); }),
          histogram("three_in_ten_at_the_cap", [] { return capped_blocks(1.23); }),
          histogram(
              "of_a_scenario", [] { return lognormal_blocks(0.4); }, 950)};
}

}  // namespace remitsim::bench

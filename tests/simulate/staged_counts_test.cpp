#include "simulate/staged_counts.hpp"

#include "random/sample.hpp"
#include "statistics/histogram_quantiles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

using namespace remitsim;

TEST_CASE("draws that are gathered first are counted as one after the other") {
  constexpr std::size_t count = 5;
  std::vector<LogHistogram> expected(count);
  std::vector<LogHistogram> counted(count);
  StagedCounts staged(count, 3);
  std::vector<double> draws(tile_draws);
  for (std::uint32_t block = 0; block < 3; ++block) {
    for (std::uint32_t tile = 0; tile < tiles_in_block; ++tile) {
      for (const std::uint32_t h : {4u, 0u, 2u}) {
        sample_normal({7, h, block * 100 + tile}, 0, draws);
        for (double& draw : draws) draw = std::min(draw, 0.5);  // many are the greatest
        const std::size_t length = tile + 1 == tiles_in_block ? 17 : tile_draws;
        expected[h].add(std::span(draws).first(length));
        staged.add(h, std::span(draws).first(length));
      }
    }
    staged.count_into(counted);
  }
  for (const std::size_t h : {0u, 2u, 4u}) {
    REQUIRE(counted[h].count() == expected[h].count());
    const HistogramQuantiles quantiles(counted[h]);
    const HistogramQuantiles wanted(expected[h]);
    for (double p = 0; p <= 1; p += 1.0 / 512) REQUIRE(quantiles.at(p) == wanted.at(p));
  }
  CHECK(counted[1].count() == 0);
}

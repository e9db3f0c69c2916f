#include "statistics/log_bins.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

using namespace remitsim;

namespace {

/// What a writer would have written of bins from a key on.
LogBins bins_of(std::uint32_t first, const std::vector<std::uint64_t>& bins,
                const std::vector<std::uint64_t>& carried = {}) {
  ByteWriter writer("");
  writer.number(first);
  writer.list(std::span(bins));
  writer.list(std::span(carried));
  writer.number(std::uint64_t{bins.size()});
  const std::string bytes = writer.take();
  ByteReader reader(bytes);
  return LogBins::read(reader);
}

std::uint64_t count_in(const LogBins& bins) {
  std::uint64_t count = 0;
  bins.for_each_counted([&](const LogBins::Counted& bin) { count += bin.count; });
  return count;
}

constexpr std::uint64_t once = std::uint64_t{1} << 32;

}  // namespace

TEST_CASE("bins of the least magnitudes take in greater ones") {
  for (const std::uint32_t first : {0u, 7u, 8u, 17u}) {
    LogBins bins = bins_of(first, {once});
    bins.merge(bins_of(first + 100, {once, once}));
    bins.add(1.0f, 1);
    CHECK(count_in(bins) == 4);
  }
}

TEST_CASE("bins take in those of the least magnitudes") {
  LogBins bins;
  bins.add(1.0f, 2);
  bins.merge(bins_of(0, {once, once}, {0, 5}));
  CHECK(count_in(bins) == 9);
}

TEST_CASE("bins that no number falls into are refused") {
  const std::vector<std::uint64_t> two = {once, once};
  CHECK_NOTHROW(bins_of(65'534, two));
  CHECK_THROWS_AS(bins_of(65'535, two), MalformedBytes);
  CHECK_THROWS_AS(bins_of(4'000'000'000, two), MalformedBytes);
  CHECK_THROWS_AS(bins_of(0, two, {1}), MalformedBytes);
}

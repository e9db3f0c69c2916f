#include "random/philox.hpp"

#include <boost/random/normal_distribution.hpp>
#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <set>

using namespace remitsim;

using Words = std::array<std::uint32_t, 4>;

namespace {

/// Philox at a raw counter and key, in the order of the published vectors.
Words philox_raw(const Words& counter, std::uint32_t key_low, std::uint32_t key_high) {
  const Stream stream{(std::uint64_t{key_high} << 32) | key_low, counter[3], counter[2]};
  return philox(stream, (std::uint64_t{counter[1]} << 32) | counter[0]);
}

}  // namespace

TEST_CASE("Philox4x32-10 gives the vectors published with Random123") {
  CHECK(philox_raw({0, 0, 0, 0}, 0, 0) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  CHECK(philox_raw({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, 0xffffffff, 0xffffffff) ==
        Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(philox_raw({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, 0xa4093822, 0x299f31d0) ==
        Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("different streams and draws have different numbers") {
  std::set<Words> seen;
  std::size_t count = 0;
  for (std::uint64_t seed : {1u, 2u}) {
    for (std::uint32_t input : {1u, 2u}) {
      for (std::uint32_t entity : {1u, 2u}) {
        for (std::uint64_t counter : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 32}) {
          seen.insert(philox({seed, input, entity}, counter));
          ++count;
        }
      }
    }
  }
  CHECK(seen.size() == count);
}

TEST_CASE("the engine gives a stream's words in order") {
  const Stream stream{7, 3, 5};
  PhiloxEngine engine(stream);
  for (std::uint64_t counter = 0; counter < 3; ++counter) {
    for (const std::uint32_t word : philox(stream, counter)) CHECK(engine() == word);
  }
}

TEST_CASE("the engine drives Boost.Random's distributions") {
  PhiloxEngine engine({2013, 1, 1});
  boost::random::normal_distribution<double> normal(10, 2);
  constexpr int n = 100'000;
  double sum = 0;
  double sum_of_squares = 0;
  for (int i = 0; i < n; ++i) {
    const double deviation = normal(engine) - 10;
    sum += deviation;
    sum_of_squares += deviation * deviation;
  }
  // Five standard errors of a mean and of a variance of normal values.
  CHECK(std::fabs(sum / n) < 5 * 2 / std::sqrt(n));
  CHECK(std::fabs(sum_of_squares / n - 4) < 5 * 4 * std::sqrt(2.0 / n));
}

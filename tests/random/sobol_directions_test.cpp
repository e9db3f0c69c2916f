#include "random/sobol_directions.hpp"

#include <boost/random/sobol.hpp>
#include <catch2/catch.hpp>

#include <stdexcept>

using namespace remitsim;

namespace {

/// Point `index` of a dimension: the directions that its Gray code names.
std::uint32_t cell_of(const SobolDirections& directions, std::uint64_t index) {
  const std::uint64_t gray_code = index ^ (index / 2);
  std::uint32_t cell = 0;
  for (std::size_t k = 0; k < sobol_digits; ++k) {
    if (((gray_code >> k) & 1) != 0) cell ^= directions[k];
  }
  return cell;
}

/// Whether the `count` points after point `first` are the next ones of Boost's sequence.
bool agree(const std::vector<SobolDirections>& directions, std::uint64_t first, std::uint64_t count,
           boost::random::sobol& sequence) {
  for (std::uint64_t i = 1; i <= count; ++i) {
    for (const SobolDirections& dimension : directions) {
      if (cell_of(dimension, first + i) != sequence() >> 32) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("directions make the points of Boost's Sobol sequence, after the point 0") {
  const std::vector<SobolDirections> directions = sobol_directions(100);
  REQUIRE(directions.size() == 100);
  boost::random::sobol sequence(directions.size());
  CHECK(agree(directions, 0, 4096, sequence));
  // With the most significant bits of the Gray code.
  const std::uint64_t late = (std::uint64_t{1} << 32) - 101;
  sequence.seed(late);
  CHECK(agree(directions, late, 100, sequence));
}

TEST_CASE("as many dimensions of the Sobol' sequence have directions as are said to have them") {
  const std::vector<SobolDirections> directions = sobol_directions(sobol_dimensions);
  boost::random::sobol sequence(sobol_dimensions);
  CHECK(agree(directions, 0, 100, sequence));
  CHECK_THROWS_AS(sobol_directions(sobol_dimensions + 1), std::invalid_argument);
  CHECK(sobol_directions(0).empty());
}

TEST_CASE("a dimension's Sobol directions do not depend on how many others are asked for") {
  const std::vector<SobolDirections> many = sobol_directions(50);
  for (const std::size_t dimensions : {1u, 2u, 37u}) {
    CHECK(sobol_directions(dimensions).back() == many[dimensions - 1]);
  }
}

TEST_CASE("direction k of every Sobol dimension ends with digit k") {
  for (const SobolDirections& dimension : sobol_directions(sobol_dimensions)) {
    for (std::size_t k = 0; k < sobol_digits; ++k) {
      const std::uint32_t last_digit = std::uint32_t{1} << (sobol_digits - 1 - k);
      REQUIRE((dimension[k] & (2 * last_digit - 1)) == last_digit);
    }
  }
}

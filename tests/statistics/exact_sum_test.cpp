#include "statistics/exact_sum.hpp"

#include "random/sample.hpp"
#include "statistics/power_totals.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

using namespace remitsim;

namespace {

__extension__ using Integer128 = __int128;

using Sum = ExactSum<4, 128>;  // of magnitudes below 2^127

Sum sum_of(const std::vector<double>& numbers) {
  Sum sum;
  for (const double number : numbers) sum.add(number);
  return sum;
}

/// Of both signs, and of magnitudes from 2^-40 to 2^60: plain sums of these lose most digits.
std::vector<double> uneven_numbers(std::size_t count) {
  std::mt19937_64 generator(7);
  std::uniform_real_distribution<double> mantissa(-1, 1);
  std::uniform_int_distribution<int> exponent(-40, 60);
  std::vector<double> numbers(count);
  for (double& number : numbers) number = std::ldexp(mantissa(generator), exponent(generator));
  return numbers;
}

}  // namespace

TEST_CASE("a sum of one number is that number") {
  for (const double number : {0.0, 1.0, -1.0, 0.1, -0.1, 1e18, -1e18, 1e-18, 0x1p126, -0x1p126,
                              std::nextafter(1.0, 2.0), -std::nextafter(0x1p63, 0.0)}) {
    CHECK(sum_of({number}).value() == number);
  }
}

TEST_CASE("a sum has the same words in any order and in any parts") {
  std::vector<double> numbers = uneven_numbers(1'000);
  const Sum expected = sum_of(numbers);
  std::mt19937_64 generator(11);
  for (int trial = 0; trial < 20; ++trial) {
    std::shuffle(numbers.begin(), numbers.end(), generator);
    CHECK(sum_of(numbers).words() == expected.words());
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(generator() % numbers.size());
    Sum sum = sum_of({numbers.begin(), middle});
    sum.add(sum_of({middle, numbers.end()}));
    CHECK(sum.words() == expected.words());
  }
}

TEST_CASE("what cancels leaves nothing, and what is left has all its digits") {
  std::vector<double> numbers = uneven_numbers(500);
  const std::size_t count = numbers.size();
  for (std::size_t i = 0; i < count; ++i) numbers.push_back(-numbers[i]);
  CHECK(sum_of(numbers).value() == 0);
  numbers.push_back(0.1);
  CHECK(sum_of(numbers).value() == 0.1);
}

TEST_CASE("sums of integers are those of 128 bits, rounded to the nearest double") {
  std::mt19937_64 generator(3);
  for (int trial = 0; trial < 2'000; ++trial) {
    Integer128 expected = 0;
    Sum sum;
    for (int i = 0; i < 5; ++i) {
      const auto number = static_cast<std::int64_t>(generator()) >> (generator() % 60);
      const auto rounded = static_cast<double>(number);
      expected += static_cast<Integer128>(rounded);
      sum.add(rounded);
    }
    REQUIRE(sum.value() == static_cast<double>(expected));
  }
}

TEST_CASE("bits below the last are cut off, number by number") {
  Sum sum;
  sum.add(0x1p-129);
  sum.add(-0x1p-129);
  sum.add(std::numeric_limits<double>::denorm_min());
  CHECK(sum.value() == 0);
  sum.add(0x1.8p-128);
  CHECK(sum.value() == 0x1p-128);
}

TEST_CASE("a number without room is refused") {
  Sum sum;
  CHECK_THROWS_AS(sum.add(0x1p200), std::overflow_error);
  CHECK_THROWS_AS(sum.add(-std::numeric_limits<double>::infinity()), std::overflow_error);
}

TEST_CASE("power totals hold the largest values that results may have, and the least that count") {
  for (const double distance : {0x1p65, -0x1p65, 0x1p-64}) {
    const std::vector<double> values(1'024, distance);
    PowerSums block;
    block.add(values, 0);
    PowerTotals totals;
    for (int i = 0; i < 1'000; ++i) totals.add(block);
    const PowerSums sums = totals.rounded();
    CHECK(sums.first[3] == 64'000 * distance);
    CHECK(sums.second == 1'024'000 * std::pow(distance, 2));
    CHECK(sums.third == 1'024'000 * std::pow(distance, 3));
    CHECK(sums.fourth == 1'024'000 * std::pow(distance, 4));
  }
}

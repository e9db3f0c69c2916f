#include "speed/speed.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using Counts = std::vector<unsigned>;

TEST_CASE("threads double, and the most are always among them") {
  CHECK(thread_counts(1) == Counts{1});
  CHECK(thread_counts(2) == Counts{1, 2});
  CHECK(thread_counts(3) == Counts{1, 2, 3});
  CHECK(thread_counts(12) == Counts{1, 2, 4, 8, 12});
  CHECK(thread_counts(16) == Counts{1, 2, 4, 8, 16});
  CHECK(thread_counts(4096).size() == 13);
}

TEST_CASE("the median has half of the values on each side") {
  CHECK(median({7}) == 7);
  CHECK(median({9, 1, 2}) == 2);
  CHECK(median({1, 100, 3, 5}) == 4);
}

TEST_CASE("a row stands on the medians, and one disturbed round does not move it") {
  const auto rows = speed_rows({1, 2, 3}, {{10, 100, 100}, {180, 180, 90}, {240, 1, 240}}, 1'000);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].draws_per_second == 100);
  CHECK(rows[0].speedup == 1);
  CHECK(rows[0].efficiency_percent == 100);
  CHECK(rows[0].seconds_for_scenario == 10);
  CHECK(rows[1].threads == 2);
  CHECK(rows[1].speedup == Approx(1.8));
  CHECK(rows[1].efficiency_percent == Approx(90));
  CHECK(rows[2].efficiency_percent == Approx(80));
  CHECK(rows[2].seconds_for_scenario == Approx(1'000 / 240.0));
}

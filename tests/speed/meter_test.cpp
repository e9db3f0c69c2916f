#include "speed/meter.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("the time before the first draws and the warm-up are left out") {
  SpeedMeter meter({.warm_up_seconds = 1, .seconds = 2, .warm_up_draws = 0, .draws = 0});
  meter.note(100, 10);  // after a long plan
  meter.note(100.9, 11);
  meter.note(101, 20);  // the start
  meter.note(102.9, 400);
  CHECK_FALSE(meter.finished());
  meter.note(103, 420);
  REQUIRE(meter.finished());
  CHECK(meter.draws_per_second() == Approx((420 - 20) / 2.0));
  meter.note(104, 99'999);  // what was under way
  CHECK(meter.draws_per_second() == Approx(200));
}

TEST_CASE("a measurement waits for enough draws, however short it is to be") {
  SpeedMeter meter({.warm_up_seconds = 0, .seconds = 1e-9, .warm_up_draws = 100, .draws = 200});
  meter.note(1, 99);
  meter.note(2, 100);
  meter.note(3, 299);
  CHECK_FALSE(meter.finished());
  meter.note(5, 310);
  REQUIRE(meter.finished());
  CHECK(meter.draws_per_second() == Approx(210 / 3.0));
}

TEST_CASE("threads in step have the speed that they have out of step") {
  // Four threads, each a block of 10 draws a second, finished within a hundredth of a second.
  SpeedMeter meter({.warm_up_seconds = 2, .seconds = 5, .warm_up_draws = 0, .draws = 0});
  std::uint64_t draws = 0;
  for (int second = 1; second <= 20; ++second) {
    for (int thread = 0; thread < 4; ++thread) meter.note(second + 0.0025 * thread, draws += 10);
  }
  REQUIRE(meter.finished());
  CHECK(meter.draws_per_second() == Approx(40));
}

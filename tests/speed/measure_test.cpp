#include "speed/measure.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;

namespace {

Survey one_corridor() {
  return made_up::survey_of({{"GBR", "KEN", 300, {{4, 2}, {9, 3}}}});
}

Scenario scenario_of(const std::string& name, std::uint64_t draws) {
  Scenario scenario;
  scenario.name = name;
  scenario.sampling.draws = draws;
  return scenario;
}

}  // namespace

TEST_CASE("every number of threads has a speed, however few draws the scenario has") {
  const std::vector scenarios = {scenario_of("a", 300)};
  std::vector<unsigned> threads_in_turn;
  SpeedOptions options{.most_threads = 3, .kernel = Kernel::baseline, .seconds = 0.01};
  options.on_progress = [&](const SpeedProgress& now) {
    if (threads_in_turn.empty() || threads_in_turn.back() != now.threads)
      threads_in_turn.push_back(now.threads);
  };
  const auto speed = measure_speed(one_corridor(), scenarios, options);
  REQUIRE(speed);
  CHECK(speed->draws_of_scenario == 512);  // 300, rounded up to a power of two
  CHECK(speed->kernel == Kernel::baseline);
  CHECK(threads_in_turn == std::vector<unsigned>{1, 2, 3, 1, 2, 3, 1, 2, 3});
  REQUIRE(speed->rows.size() == 3);
  for (const SpeedRow& row : speed->rows) {
    CHECK(std::isfinite(row.draws_per_second));
    CHECK(row.draws_per_second > 0);
    CHECK(row.seconds_for_scenario == Approx(512 / row.draws_per_second));
  }
}

TEST_CASE("a measurement that is stopped has no result") {
  const std::vector scenarios = {scenario_of("a", 300)};
  const auto speed =
      measure_speed(one_corridor(), scenarios,
                    {.most_threads = 1, .seconds = 1e9, .should_stop = [] { return true; }});
  CHECK_FALSE(speed);
}

TEST_CASE("scenarios that could not run together are not measured together") {
  const std::vector scenarios = {scenario_of("a", 300), scenario_of("b", 400)};
  SpeedOptions options{.most_threads = 1, .seconds = 0.01};
  CHECK_THROWS_AS(measure_speed(one_corridor(), scenarios, options), StudyError);
  options.draws = 1024;
  const auto speed = measure_speed(one_corridor(), scenarios, options);
  REQUIRE(speed);
  CHECK(speed->draws_of_scenario == 1024);
}

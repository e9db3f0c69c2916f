// A policy that asks for more never leaves a higher cost, in any world.

#include "model/random_markets.hpp"
#include "model/worlds.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr double rounding = 1e-12;

/// Whether the mean cost falls, or stays, in every world as `policy_of(i)` asks for more, i = 0 …
/// 10. At least one world must see it fall.
void check_falls(const std::function<Policy(int)>& policy_of) {
  bool falls = false;
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    INFO("seed " << seed);
    const Survey survey = RandomMarkets(seed).survey();
    for (const double strength : {0.4, 1.0}) {
      DrawArray above = DrawArray::Constant(1e6);
      for (int i = 0; i <= 10; ++i) {
        Worlds worlds = random_worlds(survey, seed);
        apply_to(worlds, survey, policy_of(i), strength);
        const DrawArray mean = worlds.costs.mean_percent(worlds.posted);
        REQUIRE((mean <= above + rounding).all());
        if (i > 0) falls = falls || (mean < above - rounding).any();
        above = mean;
      }
    }
  }
  CHECK(falls);
}

Policy on(Level level, const Step& step) {
  Policy policy;
  policy.step = step;
  policy.level = level;
  return policy;
}

}  // namespace

TEST_CASE("a lower cap, a larger cut, a smaller scale and a lower tax never leave more to pay") {
  for (const Level level : {Level::service, Level::corridor}) {
    for (const Component component : {Component::total, Component::fee, Component::fx_margin}) {
      check_falls([&](int i) { return on(level, Cap{component, 10.0 - i}); });
      check_falls([&](int i) { return on(level, Cut{component, 1.0 * i, 2}); });
      // Margins may be negative; then so is what a scale of them takes off.
      if (component != Component::fx_margin) {
        check_falls([&](int i) { return on(level, Scale{component, 100.0 - 10 * i}); });
      }
    }
    check_falls([&](int i) { return on(level, Tax{2 - 0.4 * i}); });
  }
}

TEST_CASE("a mean of fewer of the cheapest never leaves more to pay") {
  check_falls([](int i) {
    const auto most = static_cast<std::size_t>(i < 4 ? 5 - i : 1);
    return on(Level::service, BestN{most});
  });
}

TEST_CASE("a lower target never leaves more to pay") {
  const DrawArray weight = DrawArray::Constant(3);
  DrawArray above = DrawArray::Ones();
  for (double percent = 20; percent >= 0; percent -= 0.5) {
    const DrawArray ratio =
        target_ratio({GroupMean::simple, percent}, DrawArray::LinSpaced(3 * 1.0, 3 * 15.0), weight);
    CHECK((ratio <= above).all());
    above = ratio;
  }
  CHECK((above == 0).all());
}

// Every policy, alone and after others, against plain loops over the services, in made-up
// corridors and worlds.

#include "model/market_shares.hpp"
#include "model/plain_market.hpp"
#include "model/policies/apply.hpp"
#include "model/random_markets.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace remitsim;
using test::RandomMarkets;

namespace {

/// False for a NaN.
bool is_near(double a, double b, double error) {
  return std::abs(a - b) <= error;
}

/// A corridor with worlds that differ in all that moves prices and shares.
class Trial {
 public:
  explicit Trial(std::uint32_t seed)
      : random_(seed), survey_(random_.survey()), baseline_(baseline()) {
    posted_ = posted_costs(survey_, 0, baseline_);
    large_share_ = DrawArray::Constant(posted_.median_large_share);
    if (!baseline_.large_transfer_share_percent.is_constant()) fill(large_share_, 0, 1);
    factors_.resize(Eigen::NoChange, 1);
    DrawArray factor;
    fill(factor, 0.4, 2.5);
    factors_.col(0) = factor;
    fill(level_, 0.8, 1.1);
    costs_.load(posted_, true, {factors_, level_, large_share_});
    if (random_.chance(0.5)) draw_shares();
    for (Eigen::Index draw = 0; draw < level_.size(); ++draw) {
      markets_.push_back(plain::market_of(survey_, posted_.median_large_share, world(draw)));
    }
  }

  /// Applies a policy of this kind both ways. Whether it changed any world.
  bool apply(std::size_t step) {
    const Policy policy = random_.policy(step);
    const DrawArray before = costs_.mean_percent(posted_);
    DrawArray strength;
    fill(strength, 0, 1);
    strength[0] = 0;
    strength[1] = 1;
    DrawArray ratio;
    fill(ratio, 0, 1);
    if (const auto resolved = resolve(policy, 0, survey_, 0, posted_)) {
      remitsim::apply(*resolved, {strength, ratio}, posted_, costs_);
    }
    for (Eigen::Index draw = 0; draw < strength.size(); ++draw) {
      plain::apply(policy, strength[draw], ratio[draw], markets_[static_cast<std::size_t>(draw)]);
    }
    return (costs_.mean_percent(posted_) != before).any();
  }

  /// Whether every fee, margin, share and mean is the same but for rounding.
  bool agrees(double rounding) const {
    const DrawArray mean = costs_.mean_percent(posted_);
    for (Eigen::Index draw = 0; draw < mean.size(); ++draw) {
      const plain::Market& market = markets_[static_cast<std::size_t>(draw)];
      if (!is_near(mean[draw], market.mean(), rounding)) return false;
      for (std::size_t k = 0; k < posted_.size(); ++k) {
        const plain::Row& row = market.rows[k];
        // Fee and margin may be far larger than the total that they make.
        const double error =
            rounding * (1 + std::abs(row.fee_percent) + std::abs(row.margin_percent));
        if (!is_near(costs_.fee_percent(draw, column(k)), row.fee_percent, error) ||
            !is_near(costs_.margin_percent(draw, column(k)), row.margin_percent, error) ||
            !is_near(share(draw, k), row.share, rounding)) {
          return false;
        }
      }
    }
    return true;
  }

 private:
  Baseline baseline() {
    Baseline baseline;
    const double share = random_.number(0, 100);
    if (random_.chance(0.3)) {
      baseline.large_transfer_share_percent = Distribution::constant(share);
    } else if (random_.chance(0.5)) {
      baseline.large_transfer_share_percent = {Uniform{0, share}};
    }
    return baseline;
  }

  void fill(DrawArray& values, double from, double to) {
    for (double& value : values) value = random_.number(from, to);
  }

  void draw_shares() {
    DrawMatrix normals(tile_draws, column(posted_.size()));
    for (Eigen::Index k = 0; k < normals.cols(); ++k) {
      for (double& value : normals.col(k)) value = random_.number(-2, 2);
    }
    logistic_normal_shares(normals, 1, costs_.share);
  }

  double share(Eigen::Index draw, std::size_t service) const {
    return costs_.has_own_shares() ? costs_.share(draw, column(service)) : posted_.share[service];
  }

  plain::World world(Eigen::Index draw) const {
    plain::World world{large_share_[draw], factors_(draw, 0) * level_[draw], {}};
    if (costs_.has_own_shares()) {
      for (std::size_t k = 0; k < posted_.size(); ++k) world.shares.push_back(share(draw, k));
    }
    return world;
  }

  RandomMarkets random_;
  Survey survey_;
  Baseline baseline_;
  PostedCosts posted_;
  DrawArray large_share_;
  DrawMatrix factors_;
  DrawArray level_;
  CostBlock costs_;
  std::vector<plain::Market> markets_;
};

constexpr const char* step_names[] = {"cap",    "cut",         "scale",  "average_target",
                                      "best_n", "shift_share", "remove", "tax"};

}  // namespace

TEST_CASE("each policy is that of plain loops over the services") {
  for (std::size_t step = 0; step < std::size(step_names); ++step) {
    DYNAMIC_SECTION(step_names[step]) {
      int changed = 0;
      for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        Trial trial(seed);
        if (trial.apply(step)) ++changed;
        REQUIRE(trial.agrees(1e-10));
      }
      CHECK(changed >= 10);
    }
  }
}

TEST_CASE("policies one after the other are those of plain loops") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    INFO("seed " << seed);
    Trial trial(seed);
    RandomMarkets order(seed);
    for (int i = 0; i < 4; ++i) trial.apply(order.index(std::variant_size_v<Step>));
    REQUIRE(trial.agrees(1e-7));
  }
}

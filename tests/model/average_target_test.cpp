#include "model/random_markets.hpp"
#include "model/worlds.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// A corridor of the group that the target is for, with its weight in each world.
struct Member {
  Survey survey;
  Worlds worlds;
  DrawArray weight;
};

std::vector<Member> members(GroupMean mean) {
  std::vector<Member> group;
  RandomMarkets random(7);
  for (std::uint32_t seed = 1; seed <= 6; ++seed) {
    Member member{random.survey(), {}, DrawArray::Ones()};
    member.worlds = random_worlds(member.survey, seed);
    if (mean == GroupMean::by_service) {
      member.weight.setConstant(static_cast<double>(member.worlds.posted.counted_services));
    }
    if (mean == GroupMean::flow_weighted) {
      for (double& flow : member.weight) flow = random.number(0, 500);
    }
    group.push_back(std::move(member));
  }
  return group;
}

struct Sums {
  DrawArray weighted_costs = DrawArray::Zero();
  DrawArray weights = DrawArray::Zero();
};

Sums sums_of(const std::vector<Member>& group) {
  Sums sums;
  for (const Member& member : group) {
    sums.weighted_costs += member.weight * member.worlds.costs.mean_percent(member.worlds.posted);
    sums.weights += member.weight;
  }
  return sums;
}

}  // namespace

TEST_CASE("the mean of a group is its target in every world, whichever mean it is") {
  constexpr double target_percent = 12;  // which binds in some worlds and not in others
  for (const GroupMean mean :
       {GroupMean::simple, GroupMean::by_service, GroupMean::flow_weighted}) {
    std::vector<Member> group = members(mean);
    const Sums before = sums_of(group);
    const DrawArray mean_before = before.weighted_costs / before.weights;
    Policy policy;
    policy.step = AverageTarget{mean, target_percent};
    policy.level = Level::corridor;
    const DrawArray ratio =
        target_ratio(std::get<AverageTarget>(policy.step), before.weighted_costs, before.weights);
    const DrawArray fully = DrawArray::Ones();
    for (Member& member : group) {
      const auto resolved = resolve(policy, 0, member.survey, 0, member.worlds.posted);
      REQUIRE(resolved.has_value());
      apply(*resolved, {fully, ratio}, member.worlds.posted, member.worlds.costs);
    }
    const Sums after = sums_of(group);
    int lowered = 0;
    for (Eigen::Index draw = 0; draw < fully.size(); ++draw) {
      if (mean_before[draw] > target_percent) {
        ++lowered;
        CHECK(after.weighted_costs[draw] / after.weights[draw] ==
              Approx(target_percent).epsilon(1e-12));
      } else {
        CHECK(after.weighted_costs[draw] == before.weighted_costs[draw]);
      }
    }
    CHECK(lowered > 20);
    CHECK(lowered < 236);
  }
}

#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"
#include "support/made_up_survey.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_int_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace remitsim::test {

/// Made-up corridors and policies that differ in everything a policy looks at.
class RandomMarkets {
 public:
  explicit RandomMarkets(std::uint32_t seed) : generator_(seed) {}

  double number(double from, double to) {
    return boost::random::uniform_real_distribution<double>(from, to)(generator_);
  }
  std::size_t index(std::size_t count) {
    return boost::random::uniform_int_distribution<std::size_t>(0, count - 1)(generator_);
  }
  bool chance(double probability) { return number(0, 1) < probability; }

  const std::string& firm_type() { return firm_types_[index(firm_types_.size())]; }

  /// One corridor of two to nine services.
  Survey survey() {
    std::vector<made_up::Price> prices(2 + index(8));
    for (made_up::Price& price : prices) {
      price = {number(0.5, 12), number(-0.4, 5), chance(0.8), firm_type()};
      if (!price.transparent) price.margin_percent.reset();
    }
    Survey survey = made_up::survey_of({{"GBR", "KEN", 100, prices}});
    for (Service& service : survey.services) {
      service.speed = static_cast<Speed>(index(6));
      if (chance(0.3)) continue;
      service.fee_percent_500 = number(0.5, 8);
      if (service.margin_percent_200) service.margin_percent_500 = number(-0.4, 4);
    }
    return survey;
  }

  /// A policy whose step is the alternative of `Step` with this index.
  Policy policy(std::size_t step) {
    Policy policy;
    policy.step = this->step(step);
    const bool on_corridor = std::holds_alternative<AverageTarget>(policy.step);
    const bool on_market = step >= Step(BestN{}).index() && step <= Step(Remove{}).index();
    if (on_corridor || (!on_market && chance(0.4))) policy.level = Level::corridor;
    if (policy.level == Level::service && !on_market && chance(0.4)) {
      policy.where.firm_types = {firm_type(), firm_type()};
    }
    if (chance(0.3)) policy.where.cost_above_percent = number(0, 8);
    if (chance(0.3)) policy.where.cost_at_most_percent = number(4, 14);
    return policy;
  }

 private:
  Step step(std::size_t index) {
    const auto component = static_cast<Component>(this->index(3));
    ServiceKind kind;
    kind.firm_types = {firm_type()};
    const Step steps[] = {Cap{component, number(0, 10)},
                          Cut{component, number(0, 6), number(0, 4)},
                          Scale{component, number(0, 130)},
                          AverageTarget{GroupMean::simple, number(0, 8)},
                          BestN{1 + this->index(4)},
                          ShiftShare{number(0, 100), kind},
                          Remove{kind},
                          Tax{number(-0.05, 2)}};
    static_assert(std::size(steps) == std::variant_size_v<Step>);
    return steps[index];
  }

  boost::random::mt19937_64 generator_;
  std::vector<std::string> firm_types_ = {"Bank", "Money transfer operator", "Post office"};
};

}  // namespace remitsim::test

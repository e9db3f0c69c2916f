// What groups have in each draw, beside the same worked out from their corridors.

#include "simulate/all_draws.hpp"
#include "simulate/busy_study.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <numeric>
#include <span>
#include <string>
#include <vector>

using namespace remitsim;
using test::AllDraws;
using test::Draws;

namespace {

/// A set of corridors with how many services each has.
struct Whole {
  std::string name;
  std::vector<std::string> corridors;
  std::vector<double> services;
};

const std::vector<Whole> groups = {{"World", {"GBR-KEN", "GBR-IND", "USA-UGA"}, {3, 2, 2}},
                                   {"From Britain", {"GBR-KEN", "GBR-IND"}, {3, 2}},
                                   {"Sub-Saharan Africa", {"GBR-KEN", "USA-UGA"}, {3, 2}},
                                   {"South Asia", {"GBR-IND"}, {2}}};

/// Checks a measure of a group against a sum over its corridors: of `term`, which is given a
/// corridor by its position and a draw, divided by `divisor`.
template <typename Term>
void check_sum(const AllDraws& all, const Whole& group, const std::string& measure, Term term,
               double divisor = 1) {
  INFO(group.name << ": " << measure);
  const Draws& draws = all.of(group.name, measure);
  for (std::size_t i = 0; i < draws.size(); ++i) {
    double sum = 0;
    for (std::size_t k = 0; k < group.corridors.size(); ++k) sum += term(k, i);
    REQUIRE(draws[i] == Approx(sum / divisor).epsilon(1e-12).margin(1e-9));
  }
}

void check_group(const AllDraws& all, const Whole& group) {
  const auto of = [&](std::size_t k, const std::string& measure) -> const Draws& {
    return all.of(group.corridors[k], measure);
  };
  for (const std::string measure :
       {"savings", "extra_flow", "consumer_surplus", "efficiency_gain", "provider_revenue_change",
        "flow_before", "corridors_above_before", "corridors_above_after"}) {
    check_sum(all, group, measure, [&](std::size_t k, std::size_t i) { return of(k, measure)[i]; });
  }
  const auto corridors = static_cast<double>(group.corridors.size());
  const double services = std::accumulate(group.services.begin(), group.services.end(), 0.0);
  const Draws& flow = all.of(group.name, "flow_before");
  for (const std::string cost : {"cost_before", "cost_after"}) {
    check_sum(
        all, group, "simple_" + cost, [&](std::size_t k, std::size_t i) { return of(k, cost)[i]; },
        corridors);
    check_sum(all, group, cost, [&](std::size_t k, std::size_t i) {
      return of(k, cost)[i] * of(k, "flow_before")[i] / flow[i];
    });
    if (corridors == 1) continue;
    check_sum(
        all, group, "service_" + cost,
        [&](std::size_t k, std::size_t i) { return of(k, cost)[i] * group.services[k]; }, services);
  }
}

}  // namespace

TEST_CASE("what a group has in each draw is what its corridors have together") {
  const Survey survey = test::three_corridors();
  const Scenario scenario = test::busy_scenario("a", 5);
  const StudyPlan plan =
      plan_study(survey, std::span(&scenario, 1), test::options_for(2 * tile_draws + 9));
  const AllDraws all(plan);
  for (const Whole& group : groups) check_group(all, group);
}

TEST_CASE("savings of a corridor are its flow times what its cost falls by, in each draw") {
  const Survey survey = test::three_corridors();
  const Scenario scenario = test::busy_scenario("a", 3);
  const StudyPlan plan = plan_study(survey, std::span(&scenario, 1), test::options_for(300));
  const AllDraws all(plan);
  for (const std::string corridor : {"GBR-KEN", "GBR-IND", "USA-UGA"}) {
    const Draws& savings = all.of(corridor, "savings");
    const Draws& flow = all.of(corridor, "flow_before");
    const Draws& before = all.of(corridor, "cost_before");
    const Draws& after = all.of(corridor, "cost_after");
    CHECK(all.of(corridor, "simple_cost_after") == after);
    for (std::size_t i = 0; i < savings.size(); ++i) {
      REQUIRE(savings[i] == Approx(flow[i] * (before[i] - after[i]) / 100).epsilon(1e-9));
    }
  }
}

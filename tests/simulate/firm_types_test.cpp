// Types of firms before and after, against prices that are worked out here service by service.

#include "simulate/firm_types.hpp"

#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace remitsim;
using test::policy_of;

namespace {

Survey two_corridors() {
  Survey survey = made_up::survey_of(
      {{"GBR", "KEN", 300, {{8, 2}, {4, 1, true, "MTO"}, {3, 0, true, "MTO"}, {20, 0, false}}},
       {"GBR", "IND", 900, {{6, 1}, {2, 1, true, "Post office"}}, "South Asia"}});
  survey.services[1].firm_types = {"MTO", "Post office"};
  for (Service& service : survey.services) service.speed = Speed::same_day;
  return survey;
}

/// A counted service, as the test knows it.
struct Plain {
  int corridor;
  std::vector<std::string> types;
  double fee;
  double margin;
  double after = 0;
  bool is_gone = false;

  [[nodiscard]] double cost() const { return fee + margin; }
  [[nodiscard]] bool is_of(const std::string& type) const {
    return std::find(types.begin(), types.end(), type) != types.end();
  }
};

/// Without the one that is not transparent, beside others that are.
std::vector<Plain> counted() {
  return {{0, {"Bank"}, 8, 2},
          {0, {"MTO", "Post office"}, 4, 1},
          {0, {"MTO"}, 3, 0},
          {1, {"Bank"}, 6, 1},
          {1, {"Post office"}, 2, 1}};
}

double mean_in(const std::vector<Plain>& services, int corridor) {
  double sum = 0;
  double count = 0;
  for (const Plain& service : services) {
    if (service.corridor != corridor) continue;
    sum += service.cost();
    ++count;
  }
  return sum / count;
}

/// Holds the types of a scenario against services that `change` has given their costs after.
void check_types(const Scenario& scenario, const std::function<void(std::vector<Plain>&)>& change,
                 double level = 1) {
  std::vector<Plain> services = counted();
  for (Plain& service : services) {
    service.fee *= level;
    service.margin *= level;
    service.after = service.cost();
  }
  change(services);
  const std::vector<FirmTypeResult> types = firm_types_after(two_corridors(), scenario);
  REQUIRE(types.size() == 3);
  for (const FirmTypeResult& type : types) {
    INFO(type.firm_type);
    std::size_t count = 0;
    std::size_t changed = 0;
    double before = 0;
    double after = 0;
    double left = 0;
    for (const Plain& service : services) {
      if (!service.is_of(type.firm_type)) continue;
      ++count;
      before += service.cost();
      if (service.is_gone || std::fabs(service.after - service.cost()) > 1e-9) ++changed;
      if (service.is_gone) continue;
      ++left;
      after += service.after;
    }
    CHECK(type.services == count);
    CHECK(type.services_changed == changed);
    CHECK(type.cost_before == Approx(before / static_cast<double>(count)));
    if (left > 0) CHECK(type.cost_after == Approx(after / left));
    CHECK(std::isnan(type.cost_after) == (left == 0));
  }
}

Scenario with(const Step& step, Level level = Level::service) {
  Scenario scenario;
  scenario.name = "s";
  scenario.policies = {policy_of(step, level)};
  return scenario;
}

const ServiceKind& banks() {
  static const ServiceKind kind{.firms = {}, .firm_types = {"Bank"}, .products = {}};
  return kind;
}

void unchanged(std::vector<Plain>& /*services*/) {}

}  // namespace

TEST_CASE("types of firms come by name, and a service of two types is in both") {
  const auto types = firm_types_after(two_corridors(), with(Cap{Component::total, 5}));
  REQUIRE(types.size() == 3);
  CHECK(types[0].firm_type == "Bank");
  CHECK(types[1].firm_type == "MTO");
  CHECK(types[2].firm_type == "Post office");
  CHECK(types[1].services + types[2].services == 4);
}

TEST_CASE("a cap on services brings each down to it") {
  check_types(with(Cap{Component::total, 4.5}), [](auto& services) {
    for (Plain& service : services) service.after = std::min(service.cost(), 4.5);
  });
}

TEST_CASE("a cap on corridors scales their services alike") {
  // Corridor means: 6, which is above, and 5.
  check_types(with(Cap{Component::total, 5.5}, Level::corridor), [](auto& services) {
    for (Plain& service : services) {
      if (service.corridor == 0) service.after = service.cost() * 5.5 / mean_in(services, 0);
    }
  });
}

TEST_CASE("a cut of fees stops at its floor") {
  check_types(with(Cut{Component::fee, 3, 2.5}), [](auto& services) {
    for (Plain& service : services) {
      const double fee = service.fee > 2.5 ? std::max(service.fee - 3, 2.5) : service.fee;
      service.after = fee + service.margin;
    }
  });
}

TEST_CASE("a tax on corridors adds to each of their services") {
  check_types(with(Tax{0.7}, Level::corridor), [](auto& services) {
    for (Plain& service : services) service.after = service.cost() + 0.7;
  });
}

TEST_CASE("an average target scales the services of all corridors alike") {
  check_types(with(AverageTarget{GroupMean::simple, 3}, Level::corridor), [](auto& services) {
    const double mean = (mean_in(services, 0) + mean_in(services, 1)) / 2;
    for (Plain& service : services) service.after = service.cost() * 3 / mean;
  });
}

TEST_CASE("no service costs more than the best of its corridor") {
  // The two cheapest: 3 and 5, and 3 and 7.
  check_types(with(BestN{2}), [](auto& services) {
    for (Plain& service : services) {
      service.after = std::min(service.cost(), service.corridor == 0 ? 4.0 : 5.0);
    }
  });
}

TEST_CASE("services that are removed are changed, and in no mean after") {
  check_types(with(Remove{banks()}), [](auto& services) {
    for (Plain& service : services) service.is_gone = service.is_of("Bank");
  });
}

TEST_CASE("services that are removed in part stay, and cost what they did") {
  Scenario scenario = with(Remove{banks()});
  scenario.policies[0].pass_through_percent = Distribution::constant(80);
  check_types(scenario, unchanged);
}

TEST_CASE("market shares that shift change no service's cost") {
  check_types(with(ShiftShare{20, banks()}), unchanged);
}

TEST_CASE("policies come one after the other") {
  Scenario scenario = with(Remove{banks()});
  scenario.policies.push_back(policy_of(Cap{Component::total, 4}));
  check_types(scenario, [](auto& services) {
    for (Plain& service : services) {
      service.is_gone = service.is_of("Bank");
      service.after = std::min(service.cost(), 4.0);
    }
  });
}

TEST_CASE("inputs are at their medians, and every policy fully phased in, in the last year") {
  Scenario scenario = with(Cap{Component::total, 5});
  scenario.uncertainty.price = {0.2, {20, 20, 20, 40}, {}};
  scenario.uncertainty.paid_to_posted_percent = {Uniform{80, 120}};
  scenario.uncertainty.market_share_log_sigma = 1;
  scenario.policies[0].pass_through_percent = Distribution{Uniform{50, 100}};
  scenario.policies[0].phase_in = PhaseIn{2030, {50, 100}};  // after the horizon
  Horizon horizon;
  horizon.first_year = 2013;
  horizon.last_year = 2015;
  horizon.cost_trend_percent = {Uniform{5, 15}};
  scenario.horizon = horizon;
  check_types(
      scenario,
      [](auto& services) {
        for (Plain& service : services) {
          service.after = service.cost() - 0.75 * std::max(service.cost() - 5, 0.0);
        }
      },
      1.1 * 1.1);
}

TEST_CASE("a pool has no services of its own") {
  Scenario scenario = with(Cap{Component::total, 4.5});
  Pool pool;
  pool.name = "Elsewhere";
  pool.flow_usd_million = 500;
  scenario.pools = {pool};
  check_types(scenario, [](auto& services) {
    for (Plain& service : services) service.after = std::min(service.cost(), 4.5);
  });
}

TEST_CASE("the results of a scenario have its types of firms, whatever it is compared with") {
  const Survey survey = two_corridors();
  std::vector<Scenario> scenarios = {with(Cap{Component::total, 5}),
                                     with(Cap{Component::total, 3})};
  scenarios[0].name = "first";
  scenarios[1].against = "first";
  scenarios[1].probabilities = {{"World", "savings", 1}};
  const StudyResult result = simulate(survey, scenarios, {.draws = 64, .seed = 1});
  for (std::size_t s = 0; s < 2; ++s) {
    const auto expected = firm_types_after(survey, scenarios[s]);
    const auto& found = result.scenarios[s].firm_types;
    REQUIRE(found.size() == 3);
    for (std::size_t t = 0; t < 3; ++t) CHECK(found[t].cost_after == expected[t].cost_after);
  }
  CHECK(result.scenarios[0].firm_types[0].cost_after == Approx(5));
  CHECK(result.scenarios[1].firm_types[0].cost_after == Approx(3));
}

#include "simulate/firm_types.hpp"

#include "simulate/central_world.hpp"
#include "simulate/without_uncertainty.hpp"

#include <cstddef>
#include <limits>
#include <map>
#include <string>

namespace remitsim {

namespace {

/// One service before the policies and after.
struct ServiceChange {
  double cost_before = 0;
  double cost_after = 0;
  bool is_removed = false;
};

/// The services of firms of one type.
class Tally {
 public:
  void add(const ServiceChange& service) {
    ++services_;
    before_ += service.cost_before;
    if (service.is_removed || service.cost_after != service.cost_before) ++changed_;
    if (service.is_removed) return;
    ++left_;
    after_ += service.cost_after;
  }

  [[nodiscard]] FirmTypeResult result(const std::string& type) const {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    return {.firm_type = type,
            .services = services_,
            .services_changed = changed_,
            .cost_before = before_ / static_cast<double>(services_),
            .cost_after = left_ > 0 ? after_ / static_cast<double>(left_) : none};
  }

 private:
  std::size_t services_ = 0;
  std::size_t changed_ = 0;
  std::size_t left_ = 0;
  double before_ = 0;
  double after_ = 0;
};

ServiceChange change_of(std::size_t service, const CostBlock& before, const CostBlock& after) {
  constexpr Eigen::Index world = CentralWorld::draw;
  return {before.cost_percent(world, service), after.cost_percent(world, service),
          after.is_removed(world, column(service))};
}

}  // namespace

std::vector<FirmTypeResult> firm_types_after(const Survey& survey, const Scenario& scenario) {
  const CentralWorld central(survey, without_uncertainty(scenario));
  const int year = scenario.horizon ? scenario.horizon->last_year : survey.year;
  const YearSimulator simulator = central.simulator(year, true);
  CostBlock before;
  CostBlock after;
  std::map<std::string, Tally> tallies;
  for (std::size_t c = 0; c < survey.corridors.size(); ++c) {
    const PostedCosts& posted = *central.plan().corridors[c].costs;
    simulator.costs_after(c, 0, before);
    simulator.costs_after(c, YearSimulator::all_policies, after);
    for (std::size_t k = 0; k < posted.size(); ++k) {
      const ServiceChange change = change_of(k, before, after);
      for (const std::string& type : posted.services[k]->firm_types) tallies[type].add(change);
    }
  }
  std::vector<FirmTypeResult> types;
  types.reserve(tallies.size());
  for (const auto& [type, tally] : tallies) types.push_back(tally.result(type));
  return types;
}

}  // namespace remitsim

#pragma once

#include "inputs.hpp"
#include "tables.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

enum Measure : std::size_t {
  savings,
  extra_flow,
  consumer_surplus,
  efficiency_gain,
  provider_revenue_change,
  flow_before,
  cost_before,
  cost_after,
  simple_cost_before,
  simple_cost_after,
  service_cost_before,
  service_cost_after,
  corridors_above_before,
  corridors_above_after,
  measure_count
};

/// measure × groups + group
using Values = std::vector<double>;

/// The measures of all groups in one world under one policy after another.
class Model {
 public:
  explicit Model(const Tables& tables);

  /// Prices the corridors of a world, and computes what no policy changes.
  void load(const World& world);
  /// Fills the measures under the policy.
  void run(const World& world, const Policy& policy, Values& values);

 private:
  /// What is added up over a group's corridors, before any policy and after one.
  struct Before {
    double flow = 0, flow_cost = 0, cost = 0, service_cost = 0, above = 0;
  };
  struct After {
    double savings = 0, extra_flow = 0, surplus = 0, new_revenue = 0;
    double flow_cost = 0, cost = 0, service_cost = 0, above = 0;
  };
  double corridor_cost(const World& world, std::size_t corridor) const;
  double corridor_cost_after(const World& world, std::size_t corridor, const Policy& policy) const;
  After outcomes(const World& world, std::size_t corridor, double after) const;
  void fill(const World& world, Values& values) const;

  const Tables& tables_;
  double threshold_percent_;
  std::vector<double> mean_cost_;  ///< posted, by corridor, with equal shares
  std::vector<double> cost_;       ///< by corridor, before policies
  std::vector<Before> before_;     ///< by group
  std::vector<After> after_;       ///< by group
};

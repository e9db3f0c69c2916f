#include "model/corridor_terms.hpp"

#include "kernels/dispatch.hpp"

namespace remitsim {

namespace {

/// Of the costs before or after the policies.
struct TermsOfCost {
  static void run(const CorridorTerms* terms, const double* flow, const double* cost,
                  double* __restrict flow_cost, double* __restrict service_cost,
                  double* __restrict above) {
    const double services = terms->services;
    const double limit = terms->threshold_percent + threshold_rounding_points;
    for (std::size_t i = 0; i < tile_draws; ++i) {
      flow_cost[i] = flow[i] * cost[i];
      service_cost[i] = services * cost[i];
      above[i] = cost[i] > limit ? 1 : 0;
    }
  }
};

struct ExtraFlowCosts {
  static void run(const double* extra_flow, const double* cost, double* __restrict product) {
    for (std::size_t i = 0; i < tile_draws; ++i) product[i] = extra_flow[i] * cost[i];
  }
};

}  // namespace

void work_out_before(const CorridorTerms& terms, const Outcome& corridor) {
  run_kernel<TermsOfCost>(&terms, corridor[Sum::flow], corridor[Sum::cost_before],
                          corridor[Sum::flow_cost_before], corridor[Sum::service_cost_before],
                          corridor[Sum::above_before]);
}

void work_out_after(const CorridorTerms& terms, const Outcome& corridor) {
  run_kernel<TermsOfCost>(&terms, corridor[Sum::flow], corridor[Sum::cost_after],
                          corridor[Sum::flow_cost_after], corridor[Sum::service_cost_after],
                          corridor[Sum::above_after]);
  run_kernel<ExtraFlowCosts>(corridor[Sum::extra_flow], corridor[Sum::cost_after],
                             corridor[Sum::extra_flow_cost_after]);
}

}  // namespace remitsim

#include "model/aggregates.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/elementwise.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace remitsim {

namespace {

using Set = std::vector<std::size_t>;

bool is_within(const Set& part, const Set& set) {
  return std::includes(set.begin(), set.end(), part.begin(), part.end());
}

/// The indices of the sets, small ones first.
std::vector<std::size_t> by_size(std::span<const Set> sets) {
  std::vector<std::size_t> order(sets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sets[a].size() < sets[b].size(); });
  return order;
}

void remove(const Set& part, Set& set) {
  Set rest;
  std::set_difference(set.begin(), set.end(), part.begin(), part.end(), std::back_inserter(rest));
  set = std::move(rest);
}

/// Adds the columns of a set's parts; the set's own is 0 before.
struct AddingParts {
  static void run(const double* columns, const std::size_t* parts, std::size_t count, double* set) {
    for (std::size_t p = 0; p < count; ++p) {
      const double* part = columns + parts[p] * tile_draws;
      REMITSIM_INDEPENDENT_PASSES
      for (std::size_t i = 0; i < tile_draws; ++i) set[i] += part[i];
    }
  }
};

void add_up_sets(const Terms& terms, DrawMatrix& sums) {
  for (std::size_t a = terms.corridors; a < terms.aggregates.size(); ++a) {
    const std::vector<std::size_t>& parts = terms.aggregates[a].parts;
    double* set = sums.data() + a * tile_draws;
    std::fill(set, set + tile_draws, 0.0);
    run_kernel<AddingParts>(static_cast<const double*>(sums.data()), parts.data(), parts.size(),
                            set);
  }
}

void weigh_by_services(Sum cost, Sum weighted, const Terms& terms, Outcomes& outcomes) {
  for (std::size_t c = 0; c < terms.corridors; ++c) {
    elementwise::multiply_by(outcomes.draws_of(cost, c), terms.aggregates[c].services, tile_draws,
                             outcomes.draws_of(weighted, c));
  }
}

/// The first columns of sums that are not corridors' flows, costs and answers themselves.
void work_out_terms(Sum sum, const Terms& terms, Outcomes& outcomes) {
  const std::size_t count = terms.corridors * tile_draws;
  double* result = outcomes[sum].data();
  const auto multiply = [&](Sum a, Sum b) {
    elementwise::multiply(outcomes[a].data(), outcomes[b].data(), count, result);
  };
  const auto exceeds = [&](Sum cost) {
    const double limit = terms.threshold_percent + threshold_rounding_points;
    elementwise::exceeds(outcomes[cost].data(), limit, count, result);
  };
  switch (sum) {
    case Sum::flow_cost_before:
      return multiply(Sum::flow, Sum::cost_before);
    case Sum::flow_cost_after:
      return multiply(Sum::flow, Sum::cost_after);
    case Sum::extra_flow_cost_after:
      return multiply(Sum::extra_flow, Sum::cost_after);
    case Sum::service_cost_before:
      return weigh_by_services(Sum::cost_before, sum, terms, outcomes);
    case Sum::service_cost_after:
      return weigh_by_services(Sum::cost_after, sum, terms, outcomes);
    case Sum::above_before:
      return exceeds(Sum::cost_before);
    case Sum::above_after:
      return exceeds(Sum::cost_after);
    default:
      return;
  }
}

}  // namespace

std::vector<std::size_t> AggregateSets::add(std::span<const Set> sets) {
  std::vector<std::size_t> columns(sets.size());
  for (const std::size_t i : by_size(sets)) columns[i] = column_of(sets[i]);
  return columns;
}

std::size_t AggregateSets::column_of(const Set& set) {
  if (set.size() == 1) return set.front();
  const auto same = std::find(sets_.begin(), sets_.end(), set);
  if (same != sets_.end()) return corridors_ + static_cast<std::size_t>(same - sets_.begin());

  Aggregate aggregate;
  for (const std::size_t c : set) {
    aggregate.corridors += aggregates_[c].corridors;
    aggregate.services += aggregates_[c].services;
    aggregate.smart_corridors += aggregates_[c].smart_corridors;
  }
  Set rest = set;
  const std::vector<std::size_t> order = by_size(sets_);
  for (auto s = order.rbegin(); s != order.rend(); ++s) {
    if (sets_[*s].empty() || !is_within(sets_[*s], rest)) continue;
    aggregate.parts.push_back(corridors_ + *s);
    remove(sets_[*s], rest);
  }
  aggregate.parts.insert(aggregate.parts.end(), rest.begin(), rest.end());
  sets_.push_back(set);
  aggregates_.push_back(std::move(aggregate));
  return aggregates_.size() - 1;
}

void add_up(Sum sum, const Terms& terms, Outcomes& outcomes) {
  if (outcomes[sum].cols() == 0) return;
  work_out_terms(sum, terms, outcomes);
  add_up_sets(terms, outcomes[sum]);
}

}  // namespace remitsim

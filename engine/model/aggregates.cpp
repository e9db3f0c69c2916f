#include "model/aggregates.hpp"

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

}  // namespace

std::vector<std::size_t> AggregateSets::add(std::span<const Set> sets) {
  std::vector<std::size_t> positions(sets.size());
  for (const std::size_t i : by_size(sets)) positions[i] = position_of(sets[i]);
  return positions;
}

std::size_t AggregateSets::position_of(const Set& set) {
  if (set.size() == 1) return set.front();
  const auto same = std::find(sets_.begin(), sets_.end(), set);
  if (same != sets_.end()) return corridors_ + static_cast<std::size_t>(same - sets_.begin());

  Aggregate aggregate;
  for (const std::size_t c : set) {
    aggregate.corridors += aggregates_[c].corridors;
    aggregate.services += aggregates_[c].services;
    aggregate.smart_corridors += aggregates_[c].smart_corridors;
  }
  const std::size_t position = aggregates_.size();
  Set rest = set;
  const std::vector<std::size_t> order = by_size(sets_);
  for (auto s = order.rbegin(); s != order.rend(); ++s) {
    if (sets_[*s].empty() || !is_within(sets_[*s], rest)) continue;
    aggregates_[corridors_ + *s].wholes.push_back(position);
    remove(sets_[*s], rest);
  }
  for (const std::size_t c : rest) aggregates_[c].wholes.push_back(position);
  sets_.push_back(set);
  aggregates_.push_back(std::move(aggregate));
  return position;
}

}  // namespace remitsim

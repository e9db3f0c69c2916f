#pragma once

#include "model/outcomes.hpp"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace remitsim {

/// A column of the outcomes: a corridor or pool, or a set of these that results are given for. Sets
/// that hold others are summed from them.
struct Aggregate {
  /// The columns that it is the sum of, each before it; none for a corridor or pool.
  std::vector<std::size_t> parts;
  /// What its means divide by, alike in all draws.
  double corridors = 0;
  double services = 0;
  double smart_corridors = 0;  ///< before any policy
};

/// One aggregate for each corridor or pool, then one for each different set of at least two (or
/// none) of them. A set is made of the largest sets within it, as far as these have no corridor in
/// common.
class AggregateSets {
 public:
  explicit AggregateSets(std::vector<Aggregate> corridors) : aggregates_(std::move(corridors)) {
    corridors_ = aggregates_.size();
  }

  /// The columns of the sets, each of which is a list of corridors in ascending order.
  std::vector<std::size_t> add(std::span<const std::vector<std::size_t>> sets);

  [[nodiscard]] const std::vector<Aggregate>& aggregates() const { return aggregates_; }

 private:
  std::size_t column_of(const std::vector<std::size_t>& set);

  std::size_t corridors_ = 0;
  std::vector<Aggregate> aggregates_;
  std::vector<std::vector<std::size_t>> sets_;  ///< by aggregate after the corridors
};

/// What a corridor's sums are made of besides its draws.
struct Terms {
  std::span<const Aggregate> aggregates;
  std::size_t corridors = 0;  ///< the first columns
  double threshold_percent = 5;
};

/// Works out a sum's first columns from the flows, costs and answers of corridors, where it is not
/// one of these itself, and then the sets.
void add_up(Sum sum, const Terms& terms, Outcomes& outcomes);

}  // namespace remitsim

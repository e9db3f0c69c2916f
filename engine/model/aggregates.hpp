#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace remitsim {

/// What results are worked out for: a corridor or pool, or a set of these that some group is. Sets
/// that hold others are summed from them.
struct Aggregate {
  /// The sets that it is added to, each after it.
  std::vector<std::size_t> wholes;
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

  /// The positions of the sets, each of which is a list of corridors in ascending order.
  std::vector<std::size_t> add(std::span<const std::vector<std::size_t>> sets);

  [[nodiscard]] const std::vector<Aggregate>& aggregates() const { return aggregates_; }

 private:
  std::size_t position_of(const std::vector<std::size_t>& set);

  std::size_t corridors_ = 0;
  std::vector<Aggregate> aggregates_;
  std::vector<std::vector<std::size_t>> sets_;  ///< by aggregate after the corridors
};

}  // namespace remitsim

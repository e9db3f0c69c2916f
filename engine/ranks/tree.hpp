#pragma once

#include <cstddef>
#include <vector>

namespace remitsim {

// Who passes on what to whom: a binomial tree with rank 0 at its root. A rank's parent is its
// number without the lowest bit that is set, so that the ranks below one are those that follow it
// without a gap, and the tree of n ranks is log2(n) deep. A rank sends and receives at most so many
// messages, where a plain gather would have rank 0 receive n − 1.

/// Of any rank but 0.
std::size_t parent_of(std::size_t rank);

/// In ascending order; the ranks below one child all come before the next child.
std::vector<std::size_t> children_of(std::size_t rank, std::size_t ranks);

}  // namespace remitsim

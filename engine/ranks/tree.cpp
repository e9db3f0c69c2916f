#include "ranks/tree.hpp"

namespace remitsim {

std::size_t parent_of(std::size_t rank) {
  return rank & (rank - 1);
}

std::vector<std::size_t> children_of(std::size_t rank, std::size_t ranks) {
  std::vector<std::size_t> children;
  for (std::size_t bit = 1; (rank & bit) == 0 && rank + bit < ranks; bit *= 2) {
    children.push_back(rank + bit);
  }
  return children;
}

}  // namespace remitsim

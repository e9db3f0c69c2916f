#include "ranks/tree.hpp"

#include <catch2/catch.hpp>

#include <bit>
#include <cstddef>
#include <vector>

using namespace remitsim;

namespace {

/// A rank and all below it, each before its children, in the order of these.
void append_with_all_below(std::size_t rank, std::size_t ranks, std::vector<std::size_t>& found) {
  found.push_back(rank);
  for (const std::size_t child : children_of(rank, ranks)) {
    append_with_all_below(child, ranks, found);
  }
}

}  // namespace

TEST_CASE("a rank is the child of its parent, which has a lower number") {
  for (std::size_t ranks = 1; ranks <= 70; ++ranks) {
    for (std::size_t rank = 0; rank < ranks; ++rank) {
      for (const std::size_t child : children_of(rank, ranks)) {
        CHECK(child > rank);
        CHECK(child < ranks);
        CHECK(parent_of(child) == rank);
      }
    }
  }
}

TEST_CASE("from rank 0 the tree leads to all ranks, each once, in their order") {
  for (std::size_t ranks = 1; ranks <= 70; ++ranks) {
    std::vector<std::size_t> found;
    append_with_all_below(0, ranks, found);
    REQUIRE(found.size() == ranks);
    for (std::size_t rank = 0; rank < ranks; ++rank) CHECK(found[rank] == rank);
  }
}

TEST_CASE("no rank has more children, nor is further from rank 0, than the ranks have bits") {
  constexpr std::size_t ranks = 10'000;
  const auto bits = static_cast<std::size_t>(std::bit_width(ranks - 1));
  CHECK(children_of(0, ranks).size() == bits);
  for (std::size_t rank = 0; rank < ranks; ++rank) {
    CHECK(children_of(rank, ranks).size() <= bits);
    CHECK(static_cast<std::size_t>(std::popcount(rank)) < bits);
  }
}

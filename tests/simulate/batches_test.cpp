#include "simulate/batches.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace remitsim;

namespace {

std::vector<std::size_t> sizes(std::size_t scenarios, std::size_t at_once) {
  const std::vector<Scenario> all(scenarios);
  std::vector<std::size_t> sizes;
  const Scenario* next = all.data();
  for (const Batch& batch : batches_of(all, at_once)) {
    CHECK(batch.data() == next);
    next += batch.size();
    sizes.push_back(batch.size());
  }
  return sizes;
}

}  // namespace

TEST_CASE("scenarios are simulated in batches, in their order") {
  CHECK(sizes(5, 2) == std::vector<std::size_t>{2, 2, 1});
  CHECK(sizes(4, 2) == std::vector<std::size_t>{2, 2});
  CHECK(sizes(1, 32) == std::vector<std::size_t>{1});
  CHECK(sizes(0, 32).empty());
}

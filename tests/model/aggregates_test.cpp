#include "model/aggregates.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using namespace remitsim;

namespace {

using Sets = std::vector<std::vector<std::size_t>>;

std::vector<Aggregate> corridors(std::size_t count) {
  std::vector<Aggregate> all(count);
  for (std::size_t c = 0; c < count; ++c) {
    all[c] = {.wholes = {}, .corridors = 1, .services = static_cast<double>(c + 1)};
  }
  return all;
}

/// The aggregates that are added to one.
std::vector<std::size_t> parts_of(const std::vector<Aggregate>& aggregates, std::size_t whole) {
  std::vector<std::size_t> parts;
  for (std::size_t a = 0; a < aggregates.size(); ++a) {
    const auto& wholes = aggregates[a].wholes;
    if (std::find(wholes.begin(), wholes.end(), whole) != wholes.end()) parts.push_back(a);
  }
  return parts;
}

/// The corridors that an aggregate is made of, part by part.
std::vector<std::size_t> members_of(const std::vector<Aggregate>& aggregates, std::size_t whole,
                                    std::size_t corridor_count) {
  if (whole < corridor_count) return {whole};
  std::vector<std::size_t> members;
  for (const std::size_t part : parts_of(aggregates, whole)) {
    REQUIRE(part < whole);
    const auto inner = members_of(aggregates, part, corridor_count);
    members.insert(members.end(), inner.begin(), inner.end());
  }
  std::sort(members.begin(), members.end());
  return members;
}

}  // namespace

TEST_CASE("every set is the sum of its parts, each corridor once") {
  constexpr std::size_t count = 12;
  const Sets sets = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11},
                     {0, 1, 2},
                     {2, 3},
                     {3, 4, 5},
                     {0, 1, 2, 3, 4, 5},
                     {},
                     {7},
                     {6, 7, 8}};
  AggregateSets aggregates(corridors(count));
  const std::vector<std::size_t> positions = aggregates.add(sets);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    CHECK(members_of(aggregates.aggregates(), positions[i], count) == sets[i]);
  }
  CHECK(positions[6] == 7);  // a corridor by itself is its own aggregate
}

TEST_CASE("a set is made of the largest sets within it") {
  AggregateSets aggregates(corridors(6));
  const auto positions =
      aggregates.add(Sets{{0, 1, 2, 3, 4, 5}, {0, 1}, {0, 1, 2}, {2, 3}, {3, 4, 5}});
  CHECK(parts_of(aggregates.aggregates(), positions[0]).size() == 2);
  CHECK(parts_of(aggregates.aggregates(), positions[2]) ==
        std::vector{std::size_t{2}, positions[1]});
}

TEST_CASE("the same corridors are one aggregate, and what they count adds up") {
  AggregateSets aggregates(corridors(4));
  const auto positions = aggregates.add(Sets{{1, 2}, {1, 2}});
  CHECK(positions[0] == positions[1]);
  CHECK(aggregates.add(Sets{{1, 2}}).front() == positions[0]);
  const Aggregate& both = aggregates.aggregates()[positions[0]];
  CHECK(both.corridors == 2);
  CHECK(both.services == 5);
}

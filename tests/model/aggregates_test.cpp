#include "model/aggregates.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace remitsim;

namespace {

using Sets = std::vector<std::vector<std::size_t>>;

std::vector<Aggregate> corridors(std::size_t count) {
  std::vector<Aggregate> all(count);
  for (std::size_t c = 0; c < count; ++c) {
    all[c] = {.parts = {}, .corridors = 1, .services = static_cast<double>(c + 1)};
  }
  return all;
}

/// The corridors that a column is made of, part by part.
std::vector<std::size_t> members_of(const std::vector<Aggregate>& aggregates, std::size_t column,
                                    std::size_t corridor_count) {
  if (column < corridor_count) return {column};
  std::vector<std::size_t> members;
  for (const std::size_t part : aggregates[column].parts) {
    REQUIRE(part < column);
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
  const std::vector<std::size_t> columns = aggregates.add(sets);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    CHECK(members_of(aggregates.aggregates(), columns[i], count) == sets[i]);
  }
  CHECK(columns[6] == 7);  // a corridor by itself is its own column
}

TEST_CASE("a set is made of the largest sets within it") {
  AggregateSets aggregates(corridors(6));
  const auto columns =
      aggregates.add(Sets{{0, 1, 2, 3, 4, 5}, {0, 1}, {0, 1, 2}, {2, 3}, {3, 4, 5}});
  CHECK(aggregates.aggregates()[columns[0]].parts.size() == 2);
  CHECK(aggregates.aggregates()[columns[2]].parts == std::vector{columns[1], std::size_t{2}});
}

TEST_CASE("the same corridors are one column, and what they count adds up") {
  AggregateSets aggregates(corridors(4));
  const auto columns = aggregates.add(Sets{{1, 2}, {1, 2}});
  CHECK(columns[0] == columns[1]);
  CHECK(aggregates.add(Sets{{1, 2}}).front() == columns[0]);
  const Aggregate& both = aggregates.aggregates()[columns[0]];
  CHECK(both.corridors == 2);
  CHECK(both.services == 5);
}

TEST_CASE("sums over sets are those of brute force") {
  constexpr std::size_t count = 5;
  AggregateSets sets(corridors(count));
  const Sets wanted = {{0, 1}, {2, 3, 4}, {0, 1, 2, 3, 4}, {1, 4}};
  const auto columns = sets.add(wanted);
  Outcomes outcomes;
  outcomes.resize(sets.aggregates().size(), false);
  std::mt19937_64 numbers(1);
  std::uniform_real_distribution<double> uniform(1, 9);
  for (const Sum sum :
       {Sum::flow, Sum::cost_before, Sum::cost_after, Sum::extra_flow, Sum::consumer_surplus}) {
    for (std::size_t c = 0; c < count; ++c) {
      for (std::size_t i = 0; i < tile_draws; ++i) outcomes.draws_of(sum, c)[i] = uniform(numbers);
    }
  }
  const Terms terms{sets.aggregates(), count, 5};
  for (std::size_t i = 0; i < sum_count; ++i) add_up(static_cast<Sum>(i), terms, outcomes);
  for (std::size_t s = 0; s < wanted.size(); ++s) {
    for (std::size_t i = 0; i < tile_draws; i += 31) {
      double flow_cost = 0;
      double service_cost = 0;
      double above = 0;
      double extra_cost = 0;
      for (const std::size_t c : wanted[s]) {
        const double before = outcomes.draws_of(Sum::cost_before, c)[i];
        const double after = outcomes.draws_of(Sum::cost_after, c)[i];
        flow_cost += outcomes.draws_of(Sum::flow, c)[i] * after;
        service_cost += static_cast<double>(c + 1) * before;
        above += before > 5 ? 1 : 0;
        extra_cost += outcomes.draws_of(Sum::extra_flow, c)[i] * after;
      }
      CHECK(outcomes.draws_of(Sum::flow_cost_after, columns[s])[i] == Approx(flow_cost));
      CHECK(outcomes.draws_of(Sum::service_cost_before, columns[s])[i] == Approx(service_cost));
      CHECK(outcomes.draws_of(Sum::above_before, columns[s])[i] == above);
      CHECK(outcomes.draws_of(Sum::extra_flow_cost_after, columns[s])[i] == Approx(extra_cost));
    }
  }
}

#include "remitsim/study.hpp"
#include "report/results_csv.hpp"
#include "simulate/busy_study.hpp"
#include "support/part_of.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace remitsim;
using Catch::Contains;
using test::options_for;

namespace {

std::vector<NamedBytes> all_shards(std::uint64_t of, std::uint64_t draws = 10'000) {
  std::vector<NamedBytes> shards;
  for (std::uint64_t i = 1; i <= of; ++i) {
    shards.push_back({"shard-" + std::to_string(i),
                      simulate_shard(test::three_corridors(), test::two_busy_scenarios(),
                                     options_for(draws), {i, of})});
  }
  return shards;
}

StudyResult merged(const std::vector<NamedBytes>& shards, std::uint64_t draws = 10'000) {
  return merge_shards(test::three_corridors(), test::two_busy_scenarios(), options_for(draws),
                      shards);
}

const std::string& whole() {
  static const std::string csv = results_csv(
      simulate(test::three_corridors(), test::two_busy_scenarios(), options_for(10'000)));
  return csv;
}

}  // namespace

TEST_CASE("shards give the bytes of the whole study, however many and in whatever order") {
  for (const std::uint64_t of : {1u, 2u, 7u}) {
    std::vector<NamedBytes> shards = all_shards(of);
    CHECK(results_csv(merged(shards)) == whole());
    std::reverse(shards.begin(), shards.end());
    CHECK(results_csv(merged(shards)) == whole());
  }
}

TEST_CASE("more shards than blocks leave some without work") {
  CHECK(results_csv(merged(all_shards(23))) == whole());  // of ten blocks
}

TEST_CASE("an interrupted shard goes on where it was") {
  std::vector<NamedBytes> shards = all_shards(2);
  StudyOptions options = options_for(10'000);
  int blocks = 2;
  options.should_stop = [&] { return blocks-- <= 0; };
  const std::string part =
      simulate_shard(test::three_corridors(), test::two_busy_scenarios(), options, {2, 2});
  CHECK_THROWS_WITH(
      merged({shards[0], {"part", part}}),
      Contains("part: shard 2 of 2 is not finished: it has ") && Contains("--resume"));
  options.should_stop = nullptr;
  options.resume_from = part_of("part", part);
  shards[1].bytes =
      simulate_shard(test::three_corridors(), test::two_busy_scenarios(), options, {2, 2});
  CHECK(results_csv(merged(shards)) == whole());
  CHECK_THROWS_WITH(
      simulate_shard(test::three_corridors(), test::two_busy_scenarios(), options, {1, 2}),
      Contains("another shard"));
}

TEST_CASE("a shard that is missing, there twice or foreign is named") {
  const std::vector<NamedBytes> shards = all_shards(3);
  CHECK_THROWS_WITH(merged({shards[0], shards[2]}), Contains("shard 2 of 3 is missing"));
  CHECK_THROWS_WITH(merged({shards[1]}), Contains("shards 1, 3 of 3 are missing"));
  CHECK_THROWS_WITH(merged({}), Contains("no shards"));
  CHECK_THROWS_WITH(merged({shards[0], shards[1], shards[1], shards[2]}),
                    Contains("shard-2 and shard-2 are both shard 2 of 3"));
  CHECK_THROWS_WITH(merged({shards[0], shards[1], all_shards(2)[1]}),
                    Contains("shard-1 is shard 1 of 3, and shard-2 is shard 2 of 2"));
  std::vector<NamedBytes> foreign = shards;
  foreign[1] = all_shards(3, 20'000)[1];
  CHECK_THROWS_AS(merged(foreign), StudyError);
}

TEST_CASE("shards count from 1, and none can tell a precision") {
  const auto simulate = [](const StudyOptions& options, const Shard& shard) {
    return simulate_shard(test::three_corridors(), test::two_busy_scenarios(), options, shard);
  };
  CHECK_THROWS_WITH(simulate(options_for(1'000), {0, 2}), Contains("count from 1"));
  CHECK_THROWS_WITH(simulate(options_for(1'000), {3, 2}), Contains("no shard 3 of 2"));
  StudyOptions until = options_for(1'000);
  until.until = Precision{.half_width = 1};
  CHECK_THROWS_WITH(simulate(until, {1, 2}), Contains("precise"));
}

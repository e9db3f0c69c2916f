// Studies on ranks that are pretended within this process.

#include "ranks/dry_run.hpp"
#include "remitsim/study.hpp"
#include "report/results_csv.hpp"
#include "simulate/busy_study.hpp"
#include "support/part_of.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace remitsim;
using Catch::Contains;
using test::options_for;

namespace {

constexpr std::uint64_t draws = 20'000;  // twenty blocks

StudyResult run_alone(const StudyOptions& options) {
  return simulate(test::three_corridors(), test::two_busy_scenarios(), options);
}

StudyResult run_on(DryRun& ranks, const StudyOptions& options) {
  StudyResult of_rank_0;
  ranks.run([&](Context& context) {
    StudyOptions own = options;
    own.threads = 1;
    own.context = &context;
    StudyResult result = run_alone(own);
    if (context.rank() == 0) of_rank_0 = std::move(result);
  });
  return of_rank_0;
}

StudyResult run_on(std::size_t ranks, const StudyOptions& options) {
  DryRun dry_run(ranks);
  return run_on(dry_run, options);
}

std::string csv_on(std::size_t ranks, const StudyOptions& options) {
  return results_csv(run_on(ranks, options));
}

const std::string& alone() {
  static const std::string csv = results_csv(run_alone(options_for(draws)));
  return csv;
}

}  // namespace

TEST_CASE("any number of ranks gives the same bytes") {
  for (const std::size_t ranks : {1u, 2u, 3u, 7u}) {
    CHECK(csv_on(ranks, options_for(draws)) == alone());
  }
}

TEST_CASE("more ranks than blocks leave some without work") {
  const std::string few = results_csv(run_alone(options_for(3'000)));
  CHECK(csv_on(9, options_for(3'000)) == few);
}

TEST_CASE("control variates and Sobol' points are the same on any number of ranks") {
  StudyOptions options = options_for(16'384);
  options.method = SamplingMethod::sobol;
  options.control_variates = true;
  const std::string csv = results_csv(run_alone(options));
  for (const std::size_t ranks : {2u, 3u}) CHECK(csv_on(ranks, options) == csv);
}

TEST_CASE("a run until a precision ends after the same look on any number of ranks") {
  StudyOptions options = options_for(1'000'000);
  options.until = Precision{.half_width = 1};
  const StudyResult expected = run_alone(options);
  REQUIRE(expected.precision->is_reached());
  for (const std::size_t ranks : {2u, 3u, 7u}) {
    const StudyResult result = run_on(ranks, options);
    CHECK(results_csv(result) == results_csv(expected));
    CHECK(result.precision->looks == expected.precision->looks);
  }
}

TEST_CASE("a run that stops on some ranks can be resumed on others") {
  for (const std::size_t ranks : {1u, 2u, 3u}) {
    StudyOptions options = options_for(draws);
    std::string checkpoint;
    int asked = 0;
    options.should_stop = [&] { return ++asked > 2; };
    options.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
    const StudyResult stopped = run_on(ranks, options);
    CHECK(stopped.draws < draws);
    CHECK(results_csv(stopped) == results_csv(run_alone(options_for(stopped.draws))));
    options = options_for(draws);
    options.resume_from = part_of("a.part", checkpoint);
    CHECK(csv_on(5 - ranks, options) == alone());
    CHECK(results_csv(run_alone(options)) == alone());
  }
}

TEST_CASE("checkpoints on the way change no byte, and each can be resumed from") {
  StudyOptions options = options_for(draws);
  std::vector<std::string> checkpoints;
  options.checkpoint_seconds = 0;
  options.on_checkpoint = [&](const std::string& bytes) { checkpoints.push_back(bytes); };
  CHECK(csv_on(2, options) == alone());
  REQUIRE(checkpoints.size() > 2);
  options = options_for(draws);
  options.resume_from = part_of("a.part", checkpoints[1]);
  CHECK(csv_on(3, options) == alone());
}

TEST_CASE("progress counts the draws of all ranks, and grows to all of them") {
  StudyOptions options = options_for(draws);
  std::uint64_t last = 0;
  options.on_progress = [&](const Progress& progress) {
    CHECK(progress.draws_done > last);
    CHECK(progress.draws == draws);
    last = progress.draws_done;
  };
  run_on(3, options);
  CHECK(last == draws);
}

TEST_CASE("shards may each be done by several ranks") {
  std::vector<NamedBytes> shards;
  for (const std::uint64_t index : {1u, 2u}) {
    DryRun dry_run(3);
    dry_run.run([&](Context& context) {
      StudyOptions options = options_for(draws);
      options.context = &context;
      std::string part =
          simulate_shard(test::three_corridors(), test::two_busy_scenarios(), options, {index, 2});
      if (context.rank() == 0) shards.push_back({"shard", std::move(part)});
    });
  }
  const StudyResult merged =
      merge_shards(test::three_corridors(), test::two_busy_scenarios(), options_for(draws), shards);
  CHECK(results_csv(merged) == alone());
}

TEST_CASE("several studies may follow one another on the same ranks") {
  DryRun dry_run(3);
  for (const std::uint64_t some_draws : {5'000u, 2'000u}) {
    const std::string csv = results_csv(run_alone(options_for(some_draws)));
    CHECK(results_csv(run_on(dry_run, options_for(some_draws))) == csv);
  }
}

TEST_CASE("a fault of the study is told in the same words on any number of ranks") {
  // In a few draws the whole cost goes, where the answer to a cost is not defined.
  Scenario scenario;
  scenario.name = "to-zero";
  scenario.response.elasticity = Distribution::constant(-1);
  scenario.response.with_respect_to = ElasticityOf::cost;
  scenario.uncertainty.pass_through_percent = Distribution{Empirical{{50, 100}, {3'000, 1}}};
  Policy policy;
  policy.step = Cap{Component::total, 0};
  scenario.policies = {policy};
  const auto message_of = [&](StudyOptions options) -> std::string {
    try {
      simulate(test::three_corridors(), std::vector{scenario}, options);
    } catch (const StudyError& error) {
      return error.what();
    }
    return "no fault";
  };
  const std::string expected = message_of(options_for(draws));
  REQUIRE_THAT(expected, Contains("to-zero: in draw ") && !Contains("in draw 0,"));
  for (const std::size_t ranks : {2u, 3u, 7u}) {
    DryRun dry_run(ranks);
    std::string message;
    dry_run.run([&](Context& context) {
      StudyOptions options = options_for(draws);
      options.context = &context;
      const std::string own = message_of(options);
      if (context.rank() == 0) message = own;
    });
    CHECK(message == expected);
  }
}

TEST_CASE("a rank that has another survey or other scenarios is named") {
  DryRun dry_run(3);
  const auto work = [&](Context& context) {
    StudyOptions options = options_for(draws);
    options.context = &context;
    if (context.rank() == 2) options.seed = 5;
    run_alone(options);
  };
  CHECK_THROWS_WITH(dry_run.run(work), Contains("rank 2 on ") && Contains("the same files"));
}

TEST_CASE("a checkpoint that is refused, or an output that is not known, ends all ranks") {
  StudyOptions options = options_for(draws);
  options.resume_from = part_of("a.part", "rubbish");
  CHECK_THROWS_WITH(run_on(3, options), Contains("a.part"));
  options = options_for(draws);
  options.until = Precision{.half_width = 1, .outputs = {{"Atlantis", "savings"}}};
  CHECK_THROWS_WITH(run_on(3, options), Contains("Atlantis"));
}

TEST_CASE("totals cross the network once for each rank, when they are needed") {
  const auto traffic_of = [](std::size_t ranks, const StudyOptions& options) {
    DryRun dry_run(ranks);
    run_on(dry_run, options);
    return dry_run.traffic();
  };
  const auto of_two = static_cast<double>(traffic_of(2, options_for(draws)).bytes);
  for (const std::size_t ranks : {3u, 5u, 8u}) {
    const Traffic traffic = traffic_of(ranks, options_for(draws));
    // A part of fewer draws fills fewer bins.
    CHECK(static_cast<double>(traffic.bytes) / static_cast<double>(ranks - 1) < 1.05 * of_two);
    // Rank 0 is sent as many totals as the ranks have bits.
    CHECK(static_cast<double>(traffic.bytes_to_rank_0) < 3.05 * of_two);
  }
  StudyOptions options = options_for(draws);
  options.checkpoint_seconds = 0;
  options.on_checkpoint = [](const std::string&) {};
  CHECK(static_cast<double>(traffic_of(2, options).bytes) > 2 * of_two);
}

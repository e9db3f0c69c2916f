#include "remitsim/study.hpp"
#include "report/results_csv.hpp"
#include "simulate/busy_study.hpp"
#include "support/part_of.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

using namespace remitsim;
using Catch::Contains;
using test::options_for;

namespace {

StudyResult run(const StudyOptions& options) {
  return simulate(test::three_corridors(), test::two_busy_scenarios(), options);
}

/// What a run that is told to stop after so many blocks leaves behind.
std::string interrupted_after(StudyOptions options, int blocks) {
  std::string checkpoint;
  options.should_stop = [&] { return blocks-- <= 0; };
  options.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  run(options);
  return checkpoint;
}

StudyResult resumed(StudyOptions options, const std::string& checkpoint) {
  options.resume_from = part_of("a.part", checkpoint);
  return run(options);
}

const std::string& uninterrupted() {
  static const std::string csv = results_csv(run(options_for(20'000)));
  return csv;
}

}  // namespace

TEST_CASE("a run that is resumed gives the bytes of one that was not interrupted") {
  for (const int blocks : {1, 2, 7, 19}) {
    const std::string checkpoint = interrupted_after(options_for(20'000), blocks);
    REQUIRE_FALSE(checkpoint.empty());
    CHECK(results_csv(resumed(options_for(20'000), checkpoint)) == uninterrupted());
  }
}

TEST_CASE("a run of any number of draws can be gone on from to any larger one") {
  std::string checkpoint;
  StudyOptions options = options_for(5'000);  // four blocks, and a part of a fifth
  options.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  const std::string five_thousand = results_csv(run(options));
  CHECK(results_csv(resumed(options_for(20'000), checkpoint)) == uninterrupted());
  CHECK(results_csv(resumed(options_for(5'000), checkpoint)) == five_thousand);
}

TEST_CASE("a run may be interrupted and resumed any number of times") {
  StudyOptions options = options_for(20'000);
  for (int i = 0; i < 5; ++i) {
    options.resume_from = part_of("a.part", interrupted_after(options, 2));
  }
  options.on_checkpoint = nullptr;
  CHECK(results_csv(run(options)) == uninterrupted());
}

TEST_CASE("checkpoints on the way change no byte, and each can be resumed from") {
  StudyOptions options = options_for(20'000);
  std::vector<std::string> checkpoints;
  options.checkpoint_seconds = 0;
  options.on_checkpoint = [&](const std::string& bytes) { checkpoints.push_back(bytes); };
  CHECK(results_csv(run(options)) == uninterrupted());
  REQUIRE(checkpoints.size() > 2);
  CHECK(results_csv(resumed(options_for(20'000), checkpoints[1])) == uninterrupted());
  CHECK(results_csv(resumed(options_for(20'000), checkpoints.back())) == uninterrupted());
}

TEST_CASE("draws that were done are not done again when more are asked for") {
  const StudyOptions few = options_for(4'096);
  const std::string checkpoint = interrupted_after(few, 100);
  StudyOptions more = options_for(20'000);
  std::uint64_t first_progress = 0;
  more.on_progress = [&](const Progress& progress) {
    if (first_progress == 0) first_progress = progress.draws_done;
  };
  CHECK(results_csv(resumed(more, checkpoint)) == uninterrupted());
  CHECK(first_progress > 4'096);
}

TEST_CASE("a precision that is asked for later looks at the draws that were done") {
  StudyOptions until = options_for(1'000'000);
  until.until = Precision{.half_width = 1};
  const StudyResult at_once = run(until);
  REQUIRE(at_once.precision->is_reached());
  REQUIRE(at_once.draws > 8'192);
  const StudyResult later = resumed(until, interrupted_after(options_for(8'192), 100));
  CHECK(results_csv(later) == results_csv(at_once));
  CHECK(later.precision->looks == at_once.precision->looks);
}

TEST_CASE("what is missing or altered of a checkpoint is found") {
  const std::string checkpoint = interrupted_after(options_for(20'000), 3);
  const auto resume = [&](const std::string& bytes) { return resumed(options_for(20'000), bytes); };
  CHECK_THROWS_WITH(resume(""), Contains("a.part") && Contains("no checkpoint"));
  CHECK_THROWS_WITH(resume("remitsim part 9\n"), Contains("another version"));
  CHECK_THROWS_WITH(resume(checkpoint.substr(0, 40)), Contains("cut off"));
  std::mt19937 generator(5);
  for (int trial = 0; trial < 200; ++trial) {
    std::string bytes = checkpoint;
    const std::size_t at = generator() % bytes.size();
    if (trial % 2 == 0) {
      bytes[at] = static_cast<char>(bytes[at] ^ (1 << generator() % 8));
    } else {
      bytes.resize(at);
    }
    CHECK_THROWS_AS(resume(bytes), StudyError);
  }
}

TEST_CASE("a checkpoint of another study is refused") {
  const std::string checkpoint = interrupted_after(options_for(20'000), 3);
  StudyOptions other = options_for(20'000);
  other.seed = 5;
  CHECK_THROWS_WITH(resumed(other, checkpoint), Contains("another study"));
  other = options_for(20'000);
  other.method = SamplingMethod::antithetic;
  CHECK_THROWS_WITH(resumed(other, checkpoint), Contains("another study"));
  other = options_for(20'000);
  other.resume_from = part_of("a.part", checkpoint);
  CHECK_THROWS_WITH(
      simulate(test::three_corridors(), std::span(test::two_busy_scenarios()).first(1), other),
      Contains("another study"));
}

TEST_CASE("a checkpoint of more draws is refused") {
  CHECK_THROWS_WITH(resumed(options_for(4'096), interrupted_after(options_for(20'000), 9)),
                    Contains("ask for as many draws"));
}

// All looks of a run until a precision, and what becomes of them where it is resumed.

#include "simulate/busy_study.hpp"
#include "simulate/results_of.hpp"
#include "support/part_of.hpp"

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

using namespace remitsim;
using test::options_for;

namespace {

constexpr std::uint64_t many = 1'000'000;

StudyResult run(const StudyOptions& options) {
  return simulate(test::three_corridors(), test::two_busy_scenarios(), options);
}

StudyOptions until(double percent, std::uint64_t draws = many) {
  StudyOptions options = options_for(draws);
  options.until = Precision{.half_width = percent};
  return options;
}

std::string text_of(const PrecisionReached& look) {
  char numbers[160];
  std::snprintf(numbers, sizeof numbers, "%zu: %llu draws, %a of %a, level %a, ", look.looks,
                static_cast<unsigned long long>(look.draws), look.half_width, look.wanted,
                look.level);
  return numbers + look.scenario + " " + look.group + " " + look.measure + " " + look.unit + "\n";
}

std::string looks_of(const StudyResult& result) {
  std::string text;
  for (const PrecisionReached& look : result.looks) text += text_of(look);
  return text;
}

/// The last checkpoint of a run that is stopped before this block.
std::string stopped_at(StudyOptions options, int blocks) {
  std::string checkpoint;
  options.should_stop = [&] { return blocks-- <= 0; };
  options.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  options.threads = 1;
  run(options);
  REQUIRE_FALSE(checkpoint.empty());
  return checkpoint;
}

StudyResult resumed(StudyOptions options, const std::string& checkpoint) {
  options.resume_from = part_of("a.part", checkpoint);
  return run(options);
}

}  // namespace

TEST_CASE("a result has all looks of its run, each as a run that ended there would have it") {
  const StudyResult result = run(until(1));
  REQUIRE(result.looks.size() >= 3);
  for (std::size_t k = 0; k < result.looks.size(); ++k) {
    const PrecisionReached& look = result.looks[k];
    const std::uint64_t draws = std::uint64_t{4'096} << k;
    CHECK(look.draws == draws);
    CHECK(look.looks == k + 1);
    CHECK(look.is_reached() == (k + 1 == result.looks.size()));
    const StudyResult shorter = run(until(1, draws));
    REQUIRE(shorter.precision);
    CHECK(text_of(look) == text_of(*shorter.precision));
  }
  CHECK(text_of(result.looks.back()) == text_of(*result.precision));
  CHECK(run(options_for(4'096)).looks.empty());
}

TEST_CASE("a run that is resumed has the looks of one that was never stopped") {
  const std::string expected = looks_of(run(until(1)));
  for (const int blocks : {2, 4, 6, 8, 11}) {  // a look is after 4 blocks and after 8
    INFO(blocks);
    CHECK(looks_of(resumed(until(1), stopped_at(until(1), blocks))) == expected);
  }
  StudyOptions twice = until(1);
  twice.resume_from = part_of("a.part", stopped_at(until(1), 6));
  CHECK(looks_of(resumed(until(1), stopped_at(twice, 5))) == expected);
}

TEST_CASE("a narrower precision goes on from the looks at a wider one") {
  std::string checkpoint;
  StudyOptions wide = until(3);
  wide.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  REQUIRE(run(wide).precision->is_reached());
  CHECK(looks_of(resumed(until(1), checkpoint)) == looks_of(run(until(1))));
}

TEST_CASE("looks outlive a part of the run that was asked for no precision") {
  StudyOptions more = options_for(10'240);
  more.resume_from = part_of("a.part", stopped_at(until(1), 6));
  const StudyResult later = resumed(until(1), stopped_at(more, 100));
  // The one after 8,192 draws is the one that nobody made.
  const StudyResult at_once = run(until(1));
  REQUIRE(later.looks.size() == at_once.looks.size() - 1);
  CHECK(text_of(later.looks[0]) == text_of(at_once.looks[0]));
  CHECK(text_of(later.looks[1]) == text_of(at_once.looks[2]));
}

TEST_CASE("looks at other outputs are not taken for one's own") {
  StudyOptions other = until(1);
  other.until->outputs = {{"South Asia", "extra_flow"}};
  const StudyResult later = resumed(other, stopped_at(until(1), 6));
  const StudyResult at_once = run(other);
  REQUIRE(later.looks.size() == at_once.looks.size() - 1);
  CHECK(later.looks.front().draws == 8'192);
  CHECK(text_of(later.looks.back()) == text_of(at_once.looks.back()));
  other.until->is_relative = false;
  CHECK(resumed(other, stopped_at(until(1), 6)).looks.front().draws == 8'192);
}

TEST_CASE("the look that the end of a run brings about is its last") {
  const StudyResult result = run(until(1e-6, 10'000));
  REQUIRE(result.looks.size() == 3);
  CHECK(result.looks[2].draws == 10'000);
  // A run of more draws does not make it.
  std::string checkpoint;
  StudyOptions options = until(1e-6, 10'000);
  options.on_checkpoint = [&](const std::string& bytes) { checkpoint = bytes; };
  run(options);
  CHECK(looks_of(resumed(until(1e-6, 20'000), checkpoint)) == looks_of(run(until(1e-6, 20'000))));
}

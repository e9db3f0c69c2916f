#include "store/batched_study.hpp"

#include "remitsim/diagnostics.hpp"
#include "report/differences_csv.hpp"
#include "report/results_csv.hpp"
#include "simulate/busy_study.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;
using cli::Scratch;

namespace {

const Survey& survey() {
  static const Survey survey = three_corridors();
  return survey;
}

const std::vector<Scenario>& five_scenarios() {
  static const std::vector<Scenario> scenarios = [] {
    std::vector<Scenario> made;
    for (int i = 0; i < 5; ++i) made.push_back(busy_scenario("cap" + std::to_string(i), 2.0 + i));
    return made;
  }();
  return scenarios;
}

PartFiles files_in(const Scratch& scratch) {
  return {scratch.path("parts"), [](std::size_t batch) { return std::to_string(batch); }};
}

BatchedStudy study_in(const Scratch& scratch, const StudyOptions& options, std::size_t at_once) {
  return {survey(), five_scenarios(), options, at_once, files_in(scratch)};
}

void run(BatchedStudy& study) {
  study.run([](std::size_t) {});
}

std::string csv_of(const BatchedStudy& study) {
  std::string csv = results_csv_header();
  study.visit_results(
      [&csv](Batch, const StudyResult& result) { csv += whole_text(results_csv_rows(result)); });
  return csv;
}

const std::string& whole() {
  static const std::string csv =
      results_csv(simulate(survey(), five_scenarios(), options_for(5'000)));
  return csv;
}

}  // namespace

TEST_CASE("batches give the results of all scenarios at once") {
  for (const std::size_t at_once : {1u, 2u, 5u, 32u}) {
    const Scratch scratch;
    BatchedStudy study = study_in(scratch, options_for(5'000), at_once);
    run(study);
    CHECK(study.draws() == 5'000);
    CHECK(csv_of(study) == whole());
  }
}

TEST_CASE("results of several batches are those of their files, and never simulated again") {
  const Scratch scratch;
  BatchedStudy study = study_in(scratch, options_for(5'000), 2);
  run(study);
  REQUIRE(scratch.run("rm parts/1").code == 0);
  CHECK_THROWS_WITH(csv_of(study), Contains("parts/1: is gone"));
}

TEST_CASE("a study that is stopped in any batch goes on from there") {
  for (const int blocks : {1, 5, 7, 12}) {
    const Scratch scratch;
    int left = blocks;
    StudyOptions stopped = options_for(5'120);
    stopped.should_stop = [&left] { return left-- <= 0; };
    BatchedStudy first = study_in(scratch, stopped, 2);
    run(first);
    CHECK(first.draws() == 0);
    std::uint64_t draws = 0;
    StudyOptions counted = options_for(5'120);
    counted.on_progress = [&](const Progress&) { ++draws; };
    BatchedStudy second = study_in(scratch, counted, 2);
    run(second);
    CHECK(csv_of(second) == results_csv(simulate(survey(), five_scenarios(), options_for(5'120))));
    CHECK(draws == static_cast<std::uint64_t>(3 * 5 - blocks));  // blocks of three batches
  }
}

TEST_CASE("a study in one batch that is stopped has the results of its first draws") {
  const Scratch scratch;
  int left = 2;
  StudyOptions options = options_for(5'000);
  options.should_stop = [&left] { return left-- <= 0; };
  BatchedStudy study = study_in(scratch, options, 32);
  run(study);
  CHECK(study.draws() == 2'048);
  CHECK(csv_of(study) == results_csv(simulate(survey(), five_scenarios(), options_for(2'048))));
}

TEST_CASE("a precision is looked at in one batch of all scenarios") {
  const Scratch scratch;
  StudyOptions options = options_for(1'000'000);
  options.until = Precision{.half_width = 5};
  BatchedStudy study = study_in(scratch, options, 2);
  run(study);
  CHECK(study.batch_count() == 1);
  REQUIRE(study.last().precision);
  CHECK(study.last().precision->is_reached());
}

TEST_CASE("only batches that are one of several need a file") {
  const Scratch scratch;
  scratch.write("parts", "a file where the folder should be");
  BatchedStudy one = study_in(scratch, options_for(1'000), 32);
  run(one);
  CHECK(one.draws() == 1'000);
  CHECK_THAT(one.checkpoint_fault(), Contains("parts"));
  BatchedStudy several = study_in(scratch, options_for(1'000), 2);
  CHECK_THROWS_AS(run(several), OutputError);
}

TEST_CASE("scenarios that do not agree on their draws are refused, whatever batch they are in") {
  const Scratch scratch;
  std::vector<Scenario> scenarios = five_scenarios();
  scenarios.back().sampling.draws = 77;
  CHECK_THROWS_WITH(BatchedStudy(survey(), scenarios, {}, 2, files_in(scratch)),
                    Contains("sampling.draws"));
}

TEST_CASE("scenarios are compared across batches as within them") {
  std::vector<Scenario> scenarios = five_scenarios();
  for (const std::size_t s : {0u, 1u, 2u, 4u}) scenarios[s].against = scenarios[3].name;
  const std::string whole_csv = differences_csv(simulate(survey(), scenarios, options_for(5'000)));
  for (const std::size_t at_once : {1u, 2u}) {
    const Scratch scratch;
    BatchedStudy study(survey(), scenarios, options_for(5'000), at_once, files_in(scratch));
    run(study);
    std::string csv = differences_csv_header();
    study.visit_results([&csv](Batch, const StudyResult& result) {
      csv += whole_text(differences_csv_rows(result));
    });
    CHECK(csv == whole_csv);
  }
}

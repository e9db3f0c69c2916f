#include "store/earlier_results.hpp"

#include "store/results_folder.hpp"
#include "store/some_study.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;
using cli::Scratch;

namespace {

/// Writes the study's results into the folder "out".
void write_out(const Scratch& scratch, SomeStudy study) {
  RunRecord record;
  ResultsFolder(scratch.path("out"), EarlierRun::same, nullptr)
      .write(study.survey, study.scenarios, source_of(study), record);
}

}  // namespace

TEST_CASE("a missing and an empty folder are empty") {
  const Scratch scratch;
  CHECK(earlier_results(scratch.path("gone")).is_empty);
  CHECK(earlier_results(scratch.path(".")).is_empty);
}

TEST_CASE("results of ours are known by their manifest and their names") {
  const Scratch scratch;
  write_out(scratch, SomeStudy());
  const EarlierResults earlier = earlier_results(scratch.path("out"));
  CHECK_FALSE(earlier.is_empty);
  CHECK(earlier.not_ours.empty());
  REQUIRE(earlier.manifest);
  CHECK(earlier.manifest->files.size() == 2);
  CHECK_FALSE(earlier.changed_file);
}

TEST_CASE("a folder with anything else is not ours") {
  const Scratch scratch;
  write_out(scratch, SomeStudy());
  scratch.write("out/notes.txt", "mine");
  CHECK_THAT(earlier_results(scratch.path("out")).not_ours, Contains("\"notes.txt\""));
  scratch.write("results.csv", "mine");
  CHECK_THAT(earlier_results(scratch.path(".")).not_ours, Contains("\"out\""));
}

TEST_CASE("a folder without a manifest of ours is not ours") {
  const Scratch scratch;
  scratch.write("results.csv", "mine");
  CHECK_THAT(earlier_results(scratch.path(".")).not_ours,
             Contains("holds results.csv") && Contains("no manifest.json"));
  scratch.write("manifest.json", "{}");
  CHECK_FALSE(earlier_results(scratch.path(".")).not_ours.empty());
}

TEST_CASE("results that the user has changed are known, missing ones are no change") {
  const Scratch scratch;
  for (const std::string file : {"results.csv", "results.sqlite"}) {
    write_out(scratch, SomeStudy());
    std::ofstream(scratch.path("out/" + file), std::ios::app) << "x";
    const EarlierResults earlier = earlier_results(scratch.path("out"));
    CHECK(earlier.changed_file == file);
    CHECK(difference(earlier, {}) == file + " was changed since");
    std::filesystem::remove(scratch.path("out/" + file));
    CHECK_FALSE(earlier_results(scratch.path("out")).changed_file);
    std::filesystem::remove_all(scratch.path("out"));
  }
}

TEST_CASE("a run that was stopped differs from any other") {
  const Scratch scratch;
  SomeStudy study;
  study.result.draws_requested = 1'000'000;
  write_out(scratch, study);
  const EarlierResults earlier = earlier_results(scratch.path("out"));
  CHECK(difference(earlier, earlier.manifest->run) ==
        "a run that was stopped after 512 of 1,000,000 draws");
}

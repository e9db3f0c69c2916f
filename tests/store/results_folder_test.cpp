#include "store/results_folder.hpp"

#include "remitsim/diagnostics.hpp"
#include "remitsim/version.hpp"
#include "store/some_study.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;
using cli::Scratch;

namespace {

const std::string three_files = "manifest.json\nresults.csv\nresults.sqlite\n";

SomeStudy complete_study(std::uint64_t seed = 7) {
  SomeStudy study;
  study.result.draws_requested = study.result.draws;
  study.result.seed = seed;
  study.result.scenarios[0].probabilities[0].probability.value = 1.0 / static_cast<double>(seed);
  return study;
}

/// What a run with this seed is asked.
RunIdentity identity(std::uint64_t seed) {
  return {.version = std::string(version),
          .method = "sobol",
          .seed = seed,
          .draws = 512,
          .survey_digest = "digest of the survey",
          .scenarios = {{"cap", "digest of cap"}, {"cut", "digest of cut"}}};
}

/// A whole run into `out`: what it says where it fails.
std::string fault_of_run(const Scratch& scratch, std::uint64_t seed,
                         EarlierRun earlier = EarlierRun::same) {
  try {
    ResultsFolder folder(scratch.path("out"), earlier, [seed] { return identity(seed); });
    const SomeStudy study = complete_study(seed);
    RunRecord record;
    folder.write(study.survey, study.scenarios, source_of(study), record);
  } catch (const OutputError& error) {
    return error.what();
  }
  return {};
}

std::string ls(const Scratch& scratch, const std::string& folder = ".") {
  return scratch.run("ls -A " + folder).out;
}

}  // namespace

TEST_CASE("results are put in place together, and their manifest names their digests") {
  const Scratch scratch;
  CHECK(fault_of_run(scratch, 7).empty());
  CHECK(ls(scratch) == "out\n");
  CHECK(ls(scratch, "out") == three_files);
  const std::string manifest = scratch.read("out/manifest.json");
  CHECK_THAT(manifest, Contains(sha256(scratch.read("out/results.csv"))));
  CHECK_THAT(manifest, Contains(sha256(scratch.read("out/results.sqlite"))));
}

TEST_CASE("differences are a file of their own, and gone with the next results that have none") {
  const Scratch scratch;
  {
    ResultsFolder folder(scratch.path("out"), EarlierRun::same, [] { return identity(7); });
    const SomeStudy study = compared_study();
    RunRecord record;
    folder.write(study.survey, study.scenarios, source_of(study), record);
    CHECK(scratch.read("out/differences.csv") == differences_csv(study.result));
  }
  CHECK(ls(scratch, "out") == "differences.csv\n" + three_files);
  CHECK_THAT(scratch.read("out/manifest.json"),
             Contains(sha256(scratch.read("out/differences.csv"))));
  CHECK(fault_of_run(scratch, 8, EarlierRun::overridden).empty());
  CHECK(ls(scratch, "out") == three_files);
}

TEST_CASE("the same run again replaces its results") {
  const Scratch scratch;
  CHECK(fault_of_run(scratch, 7).empty());
  const std::string csv = scratch.read("out/results.csv");
  const std::string database = scratch.read("out/results.sqlite");
  CHECK(fault_of_run(scratch, 7).empty());
  CHECK(ls(scratch) == "out\n");
  CHECK(scratch.read("out/results.csv") == csv);
  CHECK(scratch.read("out/results.sqlite") == database);
}

TEST_CASE("another run is refused beforehand, and replaces where that is forced") {
  const Scratch scratch;
  CHECK(fault_of_run(scratch, 7).empty());
  const std::string csv = scratch.read("out/results.csv");
  CHECK_THAT(fault_of_run(scratch, 8),
             Contains("out: holds the results of another run (seed 7, not 8)") &&
                 Contains("--out") && Contains("--force"));
  CHECK(scratch.read("out/results.csv") == csv);
  CHECK(fault_of_run(scratch, 8, EarlierRun::overridden).empty());
  CHECK(scratch.read("out/results.csv") != csv);
  CHECK_THAT(scratch.read("out/manifest.json"),
             Contains(sha256(scratch.read("out/results.csv"))) && Contains("\"seed\": 8"));
  CHECK(ls(scratch) == "out\n");
  CHECK(ls(scratch, "out") == three_files);
}

TEST_CASE("a user's files are never removed, even where that is forced") {
  const Scratch scratch;
  CHECK(fault_of_run(scratch, 7).empty());
  scratch.write("out/notes.txt", "mine");
  const std::string csv = scratch.read("out/results.csv");
  for (const EarlierRun earlier : {EarlierRun::same, EarlierRun::overridden}) {
    CHECK_THAT(fault_of_run(scratch, 8, earlier), Contains("out: holds \"notes.txt\""));
  }
  CHECK(scratch.read("out/notes.txt") == "mine");
  CHECK(scratch.read("out/results.csv") == csv);
}

TEST_CASE("results that differ in the end, though the same was asked, are kept beside") {
  const Scratch scratch;
  CHECK(fault_of_run(scratch, 7).empty());
  const std::string csv = scratch.read("out/results.csv");
  ResultsFolder folder(scratch.path("out"), EarlierRun::same, [] { return identity(7); });
  const SomeStudy study = complete_study(8);
  RunRecord record;
  CHECK_THROWS_WITH(folder.write(study.survey, study.scenarios, source_of(study), record),
                    Contains("out: holds other results than those of this run") &&
                        Contains("the results of this run are in") && Contains("out.2"));
  CHECK(scratch.read("out/results.csv") == csv);
  CHECK(sha256(scratch.read("out.2/results.csv")) == record.results_digest);
  CHECK(ls(scratch) == "out\nout.2\n");
}

TEST_CASE("files that come into the folder during the run are left alone") {
  for (const EarlierRun earlier : {EarlierRun::same, EarlierRun::overridden}) {
    const Scratch scratch;
    ResultsFolder folder(scratch.path("out"), earlier, [] { return identity(7); });
    REQUIRE(scratch.run("mkdir out && echo mine > out/results.csv").code == 0);
    const SomeStudy study = complete_study();
    RunRecord record;
    CHECK_THROWS_AS(folder.write(study.survey, study.scenarios, source_of(study), record),
                    OutputError);
    CHECK(scratch.read("out/results.csv") == "mine\n");
    CHECK(ls(scratch, "out.2") == three_files);
  }
}

TEST_CASE("results behind a link are put where it leads, and a link to nowhere is refused") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir far && ln -s far out").code == 0);
  CHECK(fault_of_run(scratch, 7).empty());
  CHECK(ls(scratch, "far") == three_files);
  CHECK(ls(scratch) == "far\nout\n");
  REQUIRE(scratch.run("rm out && ln -s gone out").code == 0);
  CHECK_THAT(fault_of_run(scratch, 7), Contains("out: leads nowhere"));
}

TEST_CASE("the same folder can be named in many ways") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir -p a/b").code == 0);
  for (const std::string name : {"out/", "a/../out", "a/b/../../out/.", "out"}) {
    INFO(name);
    ResultsFolder folder(scratch.path(name), EarlierRun::same, [] { return identity(7); });
    const SomeStudy study = complete_study();
    RunRecord record;
    folder.write(study.survey, study.scenarios, source_of(study), record);
  }
  CHECK(ls(scratch) == "a\nout\n");
}

TEST_CASE("a file, a mounted disk and the program's own folder are refused beforehand") {
  const Scratch scratch;
  scratch.write("out", "mine");
  CHECK_THAT(fault_of_run(scratch, 7), Contains("out: is a file"));
  CHECK(scratch.read("out") == "mine");
  for (const std::string folder : {"/proc", "/", "."}) {
    CHECK_THROWS_WITH(ResultsFolder(folder, EarlierRun::overridden, nullptr),
                      Contains("cannot be put in place as a whole") && Contains("--out"));
  }
}

TEST_CASE("a run that ends without results leaves nothing") {
  const Scratch scratch;
  { const ResultsFolder folder(scratch.path("new/out"), EarlierRun::same, nullptr); }
  CHECK(scratch.is_empty());
}

TEST_CASE("a run may go on from where an earlier one of its study ended") {
  const Scratch scratch;
  SomeStudy part = complete_study();
  part.result.draws = 256;
  part.result.scenarios[0].probabilities[0].probability.value = 0.5;
  {
    ResultsFolder folder(scratch.path("out"), EarlierRun::same, nullptr);
    folder.checkpoints().write(0, "256 draws");
    RunRecord record;
    folder.write(part.survey, part.scenarios, source_of(part), record);
  }
  CHECK_THAT(fault_of_run(scratch, 7),
             Contains("a run that was stopped after 256 of 512 draws") && Contains("--resume"));
  ResultsFolder folder(scratch.path("out"), EarlierRun::resumed, [] { return identity(7); });
  const auto checkpoint = folder.checkpoints().reader(0);
  REQUIRE(checkpoint);
  CHECK(checkpoint().bytes == "256 draws");
  folder.checkpoints().write(0, "512 draws");
  CHECK(folder.checkpoints().reader(0)().bytes == "512 draws");
  const SomeStudy study = complete_study();
  RunRecord record;
  folder.write(study.survey, study.scenarios, source_of(study), record);
  CHECK(ls(scratch) == "out\n");
  CHECK(ls(scratch, "out") == "checkpoint-1.part\n" + three_files);
  CHECK(sha256(scratch.read("out/results.csv")) == record.results_digest);
}

TEST_CASE("a run does not go on from another study, nor replaces what came meanwhile") {
  const Scratch scratch;
  CHECK(fault_of_run(scratch, 7).empty());
  CHECK_THAT(fault_of_run(scratch, 8, EarlierRun::resumed),
             Contains("seed 7, not 8") && !Contains("--resume"));
  ResultsFolder folder(scratch.path("out"), EarlierRun::resumed, [] { return identity(7); });
  const SomeStudy other = complete_study(9);
  {
    RunRecord record;
    REQUIRE(scratch.run("rm -r out").code == 0);
    ResultsFolder elsewhere(scratch.path("other"), EarlierRun::same, nullptr);
    elsewhere.write(other.survey, other.scenarios, source_of(other), record);
    REQUIRE(scratch.run("mv other out").code == 0);
  }
  const SomeStudy study = complete_study(8);
  RunRecord record;
  CHECK_THROWS_WITH(folder.write(study.survey, study.scenarios, source_of(study), record),
                    Contains("holds other results than those of this run") && Contains("out.2"));
}

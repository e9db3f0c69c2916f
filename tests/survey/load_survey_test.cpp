#include "files/sha256.hpp"
#include "remitsim/survey.hpp"
#include "survey/faults.hpp"
#include "survey/scratch_folder.hpp"
#include "survey/tables.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

/// The faults of what lies in the folder, without the folder's name.
Lines faults_of(const std::filesystem::path& folder) {
  try {
    load_survey(folder);
  } catch (const DataError& error) {
    Lines lines = lines_of(error.diagnostics());
    for (std::string& line : lines) {
      const std::string start = folder.string() + "/";
      if (line.starts_with(start)) line.erase(0, start.size());
    }
    return lines;
  }
  return {};
}

Lines faults_of(const Tables& tables) {
  const ScratchFolder folder;
  tables.write(folder);
  return faults_of(folder.path());
}

}  // namespace

TEST_CASE("a survey is put in order: countries, corridors, services by corridor, then as filed") {
  const Tables tables;
  const ScratchFolder folder;
  tables.write(folder);
  const Survey survey = load_survey(folder.path());
  CHECK(survey.name == folder.path().filename().string());
  CHECK(load_survey(folder.path() / "").name == survey.name);
  CHECK(survey.year == 2013);
  CHECK(survey.digest == sha256(tables.countries + tables.corridors + tables.services));

  REQUIRE(survey.countries.size() == 3);
  CHECK(survey.countries[0].code == "FJI");
  REQUIRE(survey.corridors.size() == 2);
  CHECK(survey.label_of(survey.corridors[0]) == "GBR-FJI");
  CHECK(survey.label_of(survey.corridors[1]) == "GBR-KEN");
  CHECK(survey.corridors[1].flow_usd_million == 10);
  CHECK(survey.corridors[1].flow_source == FlowSource::observed);
  CHECK(survey.corridors[1].flow_basis == "matrix 2013");
  const auto first = survey.services_of(survey.corridors[0]);
  REQUIRE(first.size() == 1);
  CHECK(first[0].id == "1");
  const auto second = survey.services_of(survey.corridors[1]);
  REQUIRE(second.size() == 2);
  CHECK(second[0].id == "3");
  CHECK(second[1].id == "2");
}

TEST_CASE("a folder that is missing, or a file in its place, is refused") {
  const ScratchFolder folder;
  const auto missing = folder.path() / "missing";
  CHECK(faults_of(missing) ==
        Lines{missing.string() + ": no such folder; a survey is a folder with countries.csv, "
                                 "corridors.csv and services.csv"});
  const auto file = folder.write("file", "text");
  CHECK(faults_of(file) == Lines{file.string() + ": is a file, not a folder; give the folder that "
                                                 "holds the survey's tables"});
}

TEST_CASE("every table that is missing, empty or a folder is told at once") {
  const ScratchFolder folder;
  folder.write("countries.csv", "");
  std::filesystem::create_directory(folder.path() / "corridors.csv");
  CHECK(faults_of(folder.path()) == Lines{"countries.csv: is empty",
                                          "corridors.csv: is a folder, not a file",
                                          "services.csv: no such file"});
}

TEST_CASE("a table above the size limit is refused") {
  const ScratchFolder folder;
  Tables().write(folder);
  folder.write("services.csv", "");
  std::filesystem::resize_file(folder.path() / "services.csv", 100'000'000);
  const Lines faults = faults_of(folder.path());
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0], Contains("services.csv: is larger than the 64 MB"));
}

TEST_CASE("a header without rows is refused") {
  Tables tables;
  for (std::string* table : {&tables.countries, &tables.corridors, &tables.services}) {
    table->erase(table->find('\n') + 1);
  }
  CHECK(faults_of(tables) == Lines{"countries.csv: has a header but no rows",
                                   "corridors.csv: has a header but no rows",
                                   "services.csv: has a header but no rows"});
}

TEST_CASE("a corridor's countries must be listed") {
  Tables tables;
  tables.corridors += "GBX,KEN,2013,1,observed,\nKEN,ZZZ,2013,1,observed,\n";
  tables.services +=
      "8,GBX,KEN,C,Bank,Cash,2 days,yes,3,0,,\n9,KEN,ZZZ,C,Bank,Cash,2 days,yes,3,0,,\n";
  CHECK(
      faults_of(tables) ==
      Lines{"corridors.csv:4:1: sender must be a code of countries.csv, got \"GBX\"; did you mean "
            "\"GBR\"?",
            "corridors.csv:5:5: receiver must be a code of countries.csv, got \"ZZZ\""});
}

TEST_CASE("a corridor must have a service") {
  Tables tables;
  tables.corridors += "KEN,GBR,2013,1,observed,\n";
  CHECK(faults_of(tables) ==
        Lines{"corridors.csv:4:5: receiver must have at least one service from the sender in "
              "services.csv, got \"GBR\"; add the services or remove the corridor"});
}

TEST_CASE("a service's corridor must be listed") {
  Tables tables;
  tables.services += "9,KEN,GBR,C,Bank,Cash,2 days,yes,3,0,,\n";
  CHECK(faults_of(tables) ==
        Lines{"services.csv:5:7: receiver must be that of a corridor in corridors.csv, which does "
              "not list KEN-GBR, got \"GBR\""});
}

TEST_CASE("the faults of all tables come at once") {
  Tables tables;
  tables.countries += "fr,France,Europe & Central Asia,Europe,,,0\n";
  tables.corridors += "GBR,GBR,2013,-1,observed,\n";
  tables.services += "1,GBR,GBR,C,Bank,Cash,2 days,maybe,3,0,,\n";
  const Lines faults = faults_of(tables);
  REQUIRE(faults.size() == 5);
  CHECK_THAT(faults[0], Contains("countries.csv:5:1: code"));
  CHECK_THAT(faults[1], Contains("corridors.csv:4:14: flow_usd_million"));
  CHECK_THAT(faults[2], Contains("corridors.csv:4:5: receiver must differ"));
  CHECK_THAT(faults[3], Contains("services.csv:5:1: service_id must be unique"));
  CHECK_THAT(faults[4], Contains("services.csv:5:30: transparent"));
}

TEST_CASE("a row that cannot be read is not reported again through the other tables") {
  Tables tables;
  tables.corridors += "KEN,GBR,2013\n";
  tables.services += "9,KEN,GBR,C,Bank,Cash,2 days,yes,3,0,,\n";
  const Lines faults = faults_of(tables);
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0], Contains("corridors.csv:4: the row has 3 fields"));
}

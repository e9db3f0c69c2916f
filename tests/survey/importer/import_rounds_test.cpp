#include "survey/importer/import_rounds.hpp"

#include "remitsim/survey.hpp"
#include "support/plain_csv.hpp"
#include "survey/faults.hpp"
#include "survey/importer/source_of.hpp"
#include "survey/indicators.hpp"
#include "survey/scratch_folder.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

const std::string header =
    "id,period,source,destination,firm,firm_type,product,speed actual,cc1 lcu amount,cc1 lcu fee,"
    "cc1 fx margin,cc1 total cost %,cc2 lcu amount,cc2 lcu fee,cc2 fx margin,cc2 total cost %,"
    "transparent\n";

/// A service that costs `total` percent, all of it fee.
std::string service(const std::string& id, const std::string& round, const std::string& corridor,
                    const std::string& total, const std::string& transparent = "yes") {
  return id + "," + round + "," + corridor + ",Firm,Bank,Cash,2 days,100," + total + ",0," + total +
         ",,,,," + transparent + "\n";
}

ImportedRounds imported(const std::string& services) {
  const ScratchFolder folder;
  return import_rounds({folder.write("services.csv", header + services),
                        folder.write("countries.csv", country_table)});
}

}  // namespace

TEST_CASE("import: a corridor's cost in a round is the mean of its counted services") {
  const ImportedRounds rounds = imported(
      service("1", "2013_4Q", "NLD,KEN", "4") + service("2", "2013_4Q", "NLD,KEN", "9") +
      service("3", "2013_4Q", "NLD,KEN", "50", "no") + service("1", "2013_3Q", "NLD,KEN", "7") +
      service("4", "2013_4Q", "GBR,KEN", "3", "no") +
      service("5", "2013_4Q", "GBR,KEN", "4", "no"));
  CHECK(rounds.corridor_costs_csv ==
        "round,sender,receiver,cost_percent,services\n"
        "2013_3Q,NLD,KEN,7,1\n"
        "2013_4Q,GBR,KEN,3.5,2\n"
        "2013_4Q,NLD,KEN,6.5,2\n");
  CHECK(rounds.rounds == 2);
  CHECK(rounds.rows == 3);
  CHECK_THAT(rounds.report, Contains("| 2013_3Q | 1 | 0 | 0 | 1 | 0 |") &&
                                Contains("| 2013_4Q | 5 | 0 | 0 | 2 | 1 |"));
}

TEST_CASE("import: what the rounds lack or hold in doubt is named") {
  const ImportedRounds rounds =
      imported(service("1", "2013_3Q", "GBR,KEN", "-2") + service("2", "2013_3Q", "NLD,KEN", "") +
               service("3", "2013_3Q", "NLD,KEN", "1"));
  CHECK_THAT(rounds.report, Contains("- 2013_3Q: NLD-KEN service 2 (Firm): no fee") &&
                                Contains("- 2013_3Q: GBR-KEN, -2 percent"));
}

TEST_CASE("import: the faults of every round come at once") {
  const ScratchFolder folder;
  try {
    import_rounds({folder.write("services.csv", header + service("1", "2013_3Q", "ZZZ,KEN", "1") +
                                                    service("x", "2013_4Q", "GBR,KEN", "1")),
                   folder.write("countries.csv", country_table)});
    FAIL("nothing was refused");
  } catch (const DataError& error) {
    const Lines faults = lines_of(error.diagnostics());
    REQUIRE(faults.size() == 2);
    CHECK_THAT(faults[0], Contains("services.csv:2:") && Contains("\"ZZZ\""));
    CHECK_THAT(faults[1], Contains("services.csv:3:1: id must be a whole number"));
  }
}

TEST_CASE("shipped: the round of the shipped survey has its corridors and costs") {
  const Survey survey = load_survey(REMITSIM_SOURCE_DIR "/data/rpw-2013q4");
  std::map<std::string, double> costs_percent;
  for (plain::Row& row :
       plain::rows_of(REMITSIM_SOURCE_DIR "/data/rpw-rounds/corridor_costs.csv")) {
    if (row["round"] != "2013_4Q") continue;
    costs_percent[row["sender"] + "-" + row["receiver"]] = std::stod(row["cost_percent"]);
  }
  CHECK(costs_percent.size() == survey.corridors.size());
  for (const Corridor& corridor : survey.corridors) {
    CAPTURE(survey.label_of(corridor));
    CHECK(costs_percent.at(survey.label_of(corridor)) == corridor_cost_percent(survey, corridor));
  }
}

#include "survey/importer/countries_of_survey.hpp"

#include "survey/importer/source_of.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// Cells of 2013, and one of another year.
FlowMatrix matrix() {
  FlowMatrix flows;
  flows.add("GBR", "KEN", 2013, 10);
  flows.add("NLD", "KEN", 2013, 20);
  flows.add("NLD", "KEN", 2012, 1000);
  flows.add("NLD", "CUW", 2013, 3);
  flows.add("GBR", "SXM", 2013, 4);
  flows.add("GBR", "YEM", 2013, 5);
  flows.add("GBR", "RUS", 2012, 6);
  return flows;
}

CorridorRow corridor(const std::string& sender, const std::string& receiver) {
  return {sender, receiver, 2013, 0, FlowSource::absent, {}};
}

/// "code inflow" of each country.
Lines described(const std::vector<Country>& countries) {
  Lines lines;
  for (const Country& country : countries) {
    lines.push_back(country.code + " " +
                    std::to_string(static_cast<int>(country.inflow_usd_million)));
  }
  return lines;
}

}  // namespace

TEST_CASE("import: every country with a corridor or an inflow in the year is there") {
  ImportNotes notes;
  notes.flow_year = 2013;
  const auto made = countries_of_survey({corridor("GBR", "KEN")}, countries(), matrix(), notes);
  CHECK(described(made) == Lines{"CUW 3", "GBR 0", "KEN 30", "SXM 4", "YEM 5"});
  CHECK(notes.senders == 1);
  CHECK(notes.receivers == 1);
  CHECK(notes.countries == 5);
  CHECK(notes.other_receivers == 3);
  CHECK(notes.inflow_usd_million == 42);
}

TEST_CASE("import: the parts of a surveyed divided country are counted in it, once") {
  ImportNotes notes;
  notes.flow_year = 2013;
  const auto made = countries_of_survey({corridor("NLD", "ANT")}, countries(), matrix(), notes);
  CHECK(described(made) == Lines{"ANT 7", "KEN 30", "NLD 0", "YEM 5"});
  CHECK(notes.inflow_usd_million == 42);
}

TEST_CASE("import: a matrix that holds a divided country whole does not add its parts to it") {
  FlowMatrix flows = matrix();
  flows.add("NLD", "ANT", 2013, 50);
  CHECK(flows.inflow_usd_million("ANT", 2013) == 50 + 4);
  CHECK(flows.inflow_usd_million("ANT", 2012) == 0);
}

TEST_CASE("import: an unsurveyed receiver without a region is left out by name") {
  Diagnostics diagnostics;
  std::string table = country_table;
  const std::string yemen = "YEM,Yemen,Asia,Middle East & North Africa";
  table.replace(table.find(yemen), yemen.size(), "YEM,Yemen,Asia,");
  const auto list = CountryList::read(source_of(table), diagnostics);
  ImportNotes notes;
  notes.flow_year = 2013;
  const auto made = countries_of_survey({corridor("GBR", "KEN")}, list.value(), matrix(), notes);
  CHECK(described(made) == Lines{"CUW 3", "GBR 0", "KEN 30", "SXM 4"});
  CHECK(notes.receivers_left_out == Lines{"YEM: US$ 5.0 million"});

  const auto surveyed =
      countries_of_survey({corridor("GBR", "YEM")}, list.value(), matrix(), notes);
  refuse_unclassified(surveyed, "countries.csv", diagnostics);
  CHECK(lines_of(diagnostics) ==
        Lines{"countries.csv: has no World Bank region of YEM, which the survey needs"});
}

#include "survey/countries_table.hpp"

#include "survey/faults.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr std::string_view header =
    "code,name,region,un_region,income_group,memberships,inflow_usd_million\n";

struct Read {
  Diagnostics diagnostics;
  std::vector<Country> countries;

  explicit Read(const std::string& rows) {
    const auto table = Table::read(std::string(header) + rows, "countries.csv", countries_columns,
                                   HeaderNames::exact, diagnostics);
    REQUIRE(table);
    countries = read_countries(*table);
  }
};

Lines faults_of(const std::string& rows) {
  return lines_of(Read(rows).diagnostics);
}

}  // namespace

TEST_CASE("countries are read in the order of their codes") {
  const Read read(
      "KEN,Kenya,Sub-Saharan Africa,Africa,Low income,,1300.5\n"
      "GBR,\"Kingdom, United\",Europe & Central Asia,Europe,,G8;G20,0\n");
  CHECK(lines_of(read.diagnostics).empty());
  REQUIRE(read.countries.size() == 2);
  const Country& britain = read.countries[0];
  CHECK(britain.code == "GBR");
  CHECK(britain.name == "Kingdom, United");
  CHECK(britain.region == "Europe & Central Asia");
  CHECK(britain.un_region == "Europe");
  CHECK(britain.income_group.empty());
  CHECK(britain.memberships == std::vector<std::string>{"G8", "G20"});
  CHECK(read.countries[1].code == "KEN");
  CHECK(read.countries[1].income_group == "Low income");
  CHECK(read.countries[1].memberships.empty());
  CHECK(britain.inflow_usd_million == 0);
  CHECK(read.countries[1].inflow_usd_million == 1300.5);
}

TEST_CASE("a country's code must be three capital letters, and unique") {
  for (const std::string code : {"Gbr", "GB", "GBRX", "G8R"}) {
    CHECK(faults_of(code + ",Britain,Europe,Europe,,,0\n") ==
          Lines{"countries.csv:2:1: code must be three capital letters, got \"" + code + "\""});
  }
  CHECK(faults_of("KEN,Kenya,Africa,Africa,,,1\nKEN,Kenya,Africa,Africa,,,1\n") ==
        Lines{"countries.csv:3:1: code must be unique, got \"KEN\"; remove one of the two rows"});
}

TEST_CASE("a country needs a name and a region") {
  CHECK(faults_of("KEN,,,Africa,,,1\n") ==
        Lines{"countries.csv:2:5: name must be given, got nothing",
              "countries.csv:2:6: region must be given, got nothing"});
}

TEST_CASE("the UN region must be one of the five") {
  CHECK(
      faults_of("KEN,Kenya,Africa,Arfica,,,1\n") ==
      Lines{"countries.csv:2:18: un_region must be Africa, Americas, Asia, Europe or Oceania, got "
            "\"Arfica\"; did you mean \"Africa\"?"});
}

TEST_CASE("memberships must be known") {
  CHECK(faults_of("KEN,Kenya,Africa,Africa,,G8;G21,1\n") ==
        Lines{"countries.csv:2:26: memberships may hold G8 and G20, with \";\" between them, got "
              "\"G8;G21\"; did you mean \"G20\"?"});
}

TEST_CASE("an inflow must be a number, not negative, and in US$ million") {
  CHECK(faults_of("KEN,Kenya,Africa,Africa,,,\nGBR,Britain,Europe,Europe,,,-1\n"
                  "RUS,Russia,Europe,Europe,,,6.7e9\n") ==
        Lines{"countries.csv:2:27: inflow_usd_million must be a number, got nothing",
              "countries.csv:3:29: inflow_usd_million must lie in [0, 100000000], got \"-1\" (US$ "
              "million, not US$?)",
              "countries.csv:4:28: inflow_usd_million must lie in [0, 100000000], got \"6.7e9\" "
              "(US$ million, not US$?)"});
}

#include "survey/corridors_table.hpp"

#include "survey/faults.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr std::string_view header =
    "sender,receiver,year,flow_usd_million,flow_source,flow_basis\n";

struct Read {
  Diagnostics diagnostics;
  std::vector<CorridorRow> corridors;

  explicit Read(const std::string& rows) {
    const auto table = Table::read(std::string(header) + rows, "corridors.csv", corridors_columns,
                                   HeaderNames::exact, diagnostics);
    REQUIRE(table);
    corridors = read_corridors(*table);
  }
};

Lines faults_of(const std::string& rows) {
  return lines_of(Read(rows).diagnostics);
}

}  // namespace

TEST_CASE("corridors are read in the order of the table") {
  const Read read(
      "GBR,KEN,2013,12.5,observed,matrix 2013\n"
      "GBR,ERI,2013,0,absent,\n"
      "AUS,FJI,2013,1e3,imputed,\"matrix 2012, unscaled\"\n");
  CHECK(lines_of(read.diagnostics).empty());
  REQUIRE(read.corridors.size() == 3);
  CHECK(read.corridors[0].sender == "GBR");
  CHECK(read.corridors[0].receiver == "KEN");
  CHECK(read.corridors[0].year == 2013);
  CHECK(read.corridors[0].flow_usd_million == 12.5);
  CHECK(read.corridors[0].flow_source == FlowSource::observed);
  CHECK(read.corridors[1].flow_source == FlowSource::absent);
  CHECK(read.corridors[2].flow_source == FlowSource::imputed);
  CHECK(read.corridors[2].flow_basis == "matrix 2012, unscaled");
}

TEST_CASE("sender and receiver must differ, and be a pair listed once") {
  CHECK(faults_of("KEN,KEN,2013,1,observed,\n") ==
        Lines{"corridors.csv:2:5: receiver must differ from the sender, got \"KEN\""});
  CHECK(
      faults_of("GBR,KEN,2013,1,observed,\nKEN,GBR,2013,1,observed,\nGBR,KEN,2013,1,observed,\n") ==
      Lines{"corridors.csv:4:1: sender and receiver must be a pair listed once; GBR-KEN is there "
            "twice, got \"GBR\""});
}

TEST_CASE("the year must be a year, and the same in all rows") {
  for (const std::string year : {"13", "2013.0", "", "20131"}) {
    CHECK(faults_of("GBR,KEN," + year + ",1,observed,\n") ==
          Lines{"corridors.csv:2:9: year must be a whole number from 1900 to 2100, got " +
                (year.empty() ? "nothing" : "\"" + year + "\"")});
  }
  CHECK(faults_of("GBR,KEN,2013,1,observed,\nGBR,ERI,2014,1,observed,\n") ==
        Lines{"corridors.csv:3:9: year must be the same in all rows, 2013 as in the first, got "
              "\"2014\""});
}

TEST_CASE("a flow must be finite, not negative, and in US$ million") {
  CHECK(faults_of("GBR,KEN,2013,-1,observed,\nGBR,ERI,2013,nan,observed,\n"
                  "GBR,RWA,2013,inf,observed,\nGBR,SOM,2013,5e9,observed,\n") ==
        Lines{"corridors.csv:2:14: flow_usd_million must lie in [0, 100000000], got \"-1\" (US$ "
              "million, not US$?)",
              "corridors.csv:3:14: flow_usd_million must be a number, got \"nan\"",
              "corridors.csv:4:14: flow_usd_million must be a number, got \"inf\"",
              "corridors.csv:5:14: flow_usd_million must lie in [0, 100000000], got \"5e9\" (US$ "
              "million, not US$?)"});
}

TEST_CASE("the source of a flow must be a known word") {
  CHECK(faults_of("GBR,KEN,2013,1,obsrved,\n") ==
        Lines{"corridors.csv:2:16: flow_source must be observed, imputed or absent, got "
              "\"obsrved\"; did you mean \"observed\"?"});
}

TEST_CASE("an absent flow must be 0") {
  CHECK(faults_of("GBR,KEN,2013,1,absent,\n") ==
        Lines{"corridors.csv:2:14: flow_usd_million must be 0 where flow_source is absent, got "
              "\"1\""});
}

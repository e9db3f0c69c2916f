#include "survey/importer/read_flows.hpp"

#include "survey/importer/source_of.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

struct Read {
  Diagnostics diagnostics;
  std::optional<SourceFlows> flows;

  explicit Read(const std::string& content)
      : flows(read_flows(source_of(content), countries(), 2013, diagnostics)) {}
  [[nodiscard]] Lines faults() const { return lines_of(diagnostics); }
  [[nodiscard]] FlowMatrix::Cells cells(const char* sender, const char* receiver) const {
    return flows.value().matrix.cells_of(sender, receiver);
  }
};

using Cells = FlowMatrix::Cells;
using Places = std::map<std::string, std::size_t>;

/// Four countries, in the way that the World Bank publishes its matrices.
const std::string wide =
    "\"Bilateral Remittance Estimates for 2013, (millions of US$)\",,,,,,\r\n"
    "Receiving (across) - sending (down),Kenya,Netherlands,United Kingdom,\"Yemen, "
    "Rep.\",Oz,World\r\n"
    "Kenya,,1.5,2,,8,11.5\r\n"
    "Netherlands,3.25,,0,4,,7.25\r\n"
    "UNITED KINGDOM,10,20,,30,,60\r\n"
    "\"Yemen, Rep.\",,,,,,\r\n"
    "Unidentified,5,,6,,,11\r\n"
    "World,18.25,21.5,8,34,8,89.75\r\n"
    ",,,,,,\r\n"
    "Notes:,,,,,,\r\n"
    "\"These estimates are, as ever, estimates.\"\r\n";

}  // namespace

TEST_CASE("import: long flows are read by year, and other places counted") {
  const Read read(
      "year,source_iso3,dest_iso3,source_name,dest_name,usd_mn\n"
      "2012,GBR,KEN,a,b,1.5\n2013,GBR,KEN,a,b,2.5\n2013,GBR,KSV,a,b,3\n2013,_ON,KEN,a,b,4\n"
      "2013,GBR,_ON,a,b,4\n2013,KEN,GBR,a,b,0\n");
  CHECK(read.faults().empty());
  CHECK(read.cells("GBR", "KEN") == Cells{{2012, 1.5}, {2013, 2.5}});
  CHECK(read.cells("GBR", "XKX") == Cells{{2013, 3}});
  CHECK(read.cells("KEN", "GBR").empty());
  CHECK(read.flows->cell_count == 3);
  CHECK(read.flows->unknown_places == Places{{"_ON", 2}});
}

TEST_CASE("import: long flows that are faulty are told") {
  const Read read(
      "Year,Source ISO3,Dest ISO3,USD mn\n"
      "x,GBR,KEN,1\n2013,GBR,KEN,-1\n2013,GBR,KEN,nan\n2013,GBR,KEN,1\n2013,GBR,KEN,2\n");
  CHECK(read.faults() == Lines{"source.csv:2:1: year must be a whole number, got \"x\"",
                               "source.csv:3:14: usd_mn must lie in [0, inf], got \"-1\"",
                               "source.csv:4:14: usd_mn must be a number, got \"nan\"",
                               "source.csv:6:6: source_iso3 has this receiver and year twice, got "
                               "\"GBR\""});
}

TEST_CASE("import: a long table without one of its columns is not taken for a matrix") {
  const Read read("year,source_iso3,usd_mn\n2013,GBR,1\n");
  CHECK_FALSE(read.flows);
  CHECK(read.faults() == Lines{"source.csv:1: the column \"dest_iso3\" is missing"});
}

TEST_CASE("import: a wide matrix is read by its countries' names") {
  const Read read(wide);
  CHECK(read.faults().empty());
  CHECK(read.cells("KEN", "NLD") == Cells{{2013, 1.5}});
  CHECK(read.cells("KEN", "GBR") == Cells{{2013, 2}});
  CHECK(read.cells("NLD", "KEN") == Cells{{2013, 3.25}});
  CHECK(read.cells("NLD", "YEM") == Cells{{2013, 4}});
  CHECK(read.cells("GBR", "KEN") == Cells{{2013, 10}});
  CHECK(read.cells("GBR", "NLD") == Cells{{2013, 20}});
  CHECK(read.cells("GBR", "YEM") == Cells{{2013, 30}});
  CHECK(read.cells("NLD", "GBR").empty());
  CHECK(read.cells("YEM", "GBR").empty());
  CHECK(read.flows->cell_count == 7);
}

TEST_CASE("import: a wide matrix's totals are left out, and other names counted") {
  CHECK(Read(wide).flows->unknown_places == Places{{"Oz", 1}, {"Unidentified", 2}});
}

TEST_CASE("import: a wide matrix's cells that are no flows are told") {
  const Read read(",Kenya,Netherlands\nUnited Kingdom,-1,\"1,234\"\nKenya,,n/a\n");
  REQUIRE(read.faults().size() == 3);
  CHECK(read.faults()[0] ==
        "source.csv:2:16: a flow must be a number of at least 0, got \"-1\"; format the cells as "
        "plain numbers before saving the sheet as CSV");
  CHECK_THAT(read.faults()[1], Contains("source.csv:2:19") && Contains("\"1,234\""));
  CHECK_THAT(read.faults()[2], Contains("source.csv:3:8") && Contains("\"n/a\""));
}

TEST_CASE("import: a country that is twice in a wide matrix is told") {
  CHECK(Read(",Kenya,Netherlands\nUnited Kingdom,1,\nUnited Kingdom,2,\n").faults() ==
        Lines{"source.csv:3:1: United Kingdom of Great Britain and Northern Ireland to Kenya is "
              "there twice"});
}

TEST_CASE("import: a file of neither shape is refused") {
  const Read read("a,b\n1,2\n");
  CHECK_FALSE(read.flows);
  REQUIRE(read.faults().size() == 1);
  CHECK_THAT(read.faults()[0], Contains("is neither a long table of flows"));
}

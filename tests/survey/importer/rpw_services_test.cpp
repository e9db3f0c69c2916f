#include "survey/importer/rpw_services.hpp"

#include "survey/importer/source_of.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

const std::string header =
    "ID,Period,source,destination,Firm,Firm type,product,Speed actual,cc1 LCU amount,cc1 LCU fee,"
    "cc1 FX margin,cc1 total cost,cc2 LCU amount,cc2 LCU fee,cc2 FX margin,cc2 total cost,"
    "transparent,note1\n";

struct Read {
  Diagnostics diagnostics;
  ImportNotes notes;
  std::vector<ServiceRow> services;

  explicit Read(const std::string& rows, const std::string& round = "2013_4Q") {
    const auto table = open_rpw_services(source_of(header + rows), diagnostics);
    REQUIRE(table);
    services = read_rpw_services(*table, round, countries(), notes);
  }
  [[nodiscard]] Lines faults() const { return lines_of(diagnostics); }
};

/// A row of GBR-KEN with the prices given: amount, fee, margin and total, for each of two amounts.
std::string row(const std::string& prices_200, const std::string& prices_500,
                const std::string& transparent = "yes", const std::string& sender = "GBR") {
  return "7,2013_4Q," + sender + ",KEN,Firm,Bank,Cash,2 days," + prices_200 + "," + prices_500 +
         "," + transparent + ",\n";
}

/// The one service that the row gives.
Service imported(const Read& read) {
  REQUIRE(read.faults().empty());
  REQUIRE(read.services.size() == 1);
  return read.services[0].service;
}

}  // namespace

TEST_CASE("import: a fee in local currency becomes percent, to a millionth") {
  const Read read(row("735.0,15.0,0.47,2.51", "1835.0,15.0,0.47,1.28"));
  const Service service = imported(read);
  CHECK(service.fee_percent_200 == 2.040816);
  CHECK(service.margin_percent_200 == 0.47);
  CHECK(service.fee_percent_500 == 0.817439);
  CHECK(service.margin_percent_500 == 0.47);
  CHECK(read.notes.fees_repaired_200.empty());
  CHECK(read.notes.fees_repaired_500.empty());
}

TEST_CASE("import: rows of other rounds are counted and left alone, however faulty") {
  const Read read("1,2013_3Q,???,KEN,,,,,,,,,,,,,,\n" + row("100,1,1,2", "100,1,1,2"));
  CHECK(imported(read).id == "7");
  CHECK(read.notes.rows_read == 2);
  CHECK(read.notes.rows_of_other_rounds == 1);
}

TEST_CASE("import: services come by sender, receiver and number") {
  const std::string rest = ",Firm,Bank,Cash,2 days,100,1,1,2,100,1,1,2,yes,\n";
  const Read read("10,2013_4Q,NLD,KEN" + rest + "9,2013_4Q,NLD,KEN" + rest + "11,2013_4Q,GBR,YEM" +
                  rest + "12,2013_4Q,GBR,KSV" + rest);
  REQUIRE(read.services.size() == 4);
  std::string order;
  for (const ServiceRow& service : read.services) {
    order += service.sender + service.receiver + service.service.id + " ";
  }
  CHECK(order == "GBRXKX12 GBRYEM11 NLDKEN9 NLDKEN10 ");
}

TEST_CASE("import: where fee and margin do not make the total, the published total stands") {
  const Read read(row("260,12,0.78,0.78", "645,12,1.02,2.57"));
  const Service service = imported(read);
  CHECK(service.fee_percent_200 == 0);
  CHECK(service.margin_percent_200 == 0.78);
  CHECK(service.fee_percent_500 == 1.55);
  CHECK(read.notes.fees_repaired_200 ==
        Lines{"GBR-KEN service 7 (Firm): fee 4.615385 + margin 0.78, published total 0.78; fee now "
              "0"});
  CHECK(read.notes.fees_repaired_500.size() == 1);
}

TEST_CASE("import: a total may differ by the tolerance") {
  CHECK(imported(Read(row("100,1,1,2.015", ",,,"))).fee_percent_200 == 1);
  CHECK(imported(Read(row("100,1,1,2.025", ",,,"))).fee_percent_200 == 1.025);
}

TEST_CASE("import: a margin of 0 is missing where it is not disclosed or not collected") {
  const Read opaque(row("100,1,0.0,1", "200,1,0.0,0.5", "no"));
  CHECK_FALSE(imported(opaque).margin_percent_200);
  CHECK_FALSE(imported(opaque).margin_percent_500);
  CHECK(imported(opaque).fee_percent_500 == 0.5);
  CHECK(opaque.notes.margins_not_disclosed == 1);
  CHECK(opaque.notes.margins_not_collected == 0);

  const Read russian(row("100,1,0,1", "200,1,0,0.5", "yes", "RUS"));
  CHECK_FALSE(imported(russian).margin_percent_200);
  CHECK(russian.notes.margins_not_collected == 1);
  CHECK(russian.notes.margins_not_disclosed == 0);

  const Read open(row("100,1,0,1", "200,1,0,0.5"));
  CHECK(imported(open).margin_percent_200 == 0);
  CHECK(open.notes.margins_not_disclosed + open.notes.margins_not_collected == 0);

  CHECK(imported(Read(row("100,1,2,3", ",,,", "no"))).margin_percent_200 == 2);
}

TEST_CASE("import: a price at US$ 500 that is empty or no number is missing") {
  for (const std::string prices :
       {",3410,1.98,9.07", "3410,n/a,1.98,9.07", "3410,,,", "0,1,1,1", "100,900,1,901"}) {
    const Read read(row("100,1,1,2", prices));
    CHECK_FALSE(imported(read).fee_percent_500);
    CHECK_FALSE(imported(read).margin_percent_500);
    CHECK(read.notes.quotes_missing_500.size() == 1);
  }
}

TEST_CASE("import: a service without a usable price at US$ 200 is left out by name") {
  const auto left_out = [](const std::string& prices) {
    const Read read(row(prices, "100,1,1,2"));
    CHECK(read.faults().empty());
    CHECK(read.services.empty());
    REQUIRE(read.notes.services_left_out.size() == 1);
    return read.notes.services_left_out[0];
  };
  CHECK(left_out(",1,1,2") == "GBR-KEN service 7 (Firm): no amount");
  CHECK(left_out("0,1,1,2") == "GBR-KEN service 7 (Firm): no amount");
  CHECK(left_out("100,,1,2") == "GBR-KEN service 7 (Firm): no fee");
  CHECK(left_out("100,1,nan,2") == "GBR-KEN service 7 (Firm): no FX margin");
  CHECK(left_out("100,1,1,..") == "GBR-KEN service 7 (Firm): no total cost");
  CHECK_THAT(left_out("100,300,1,301"), Contains("fee 300 and margin 1 percent cannot be right"));
}

TEST_CASE("import: a negative total is kept by name") {
  const Read read(row("120,0,-5.74,-5.74", "300,0,-5.74,-5.74"));
  CHECK(imported(read).cost_percent_200() == -5.74);
  CHECK(read.notes.negative_totals_200 == Lines{"GBR-KEN service 7 (Firm): -5.74 percent"});
}

TEST_CASE("import: a speed that is not stated counts as slow") {
  const Read read("7,2013_4Q,GBR,KEN,Firm,Bank,Cash,N/A,100,1,1,2,,,,,yes,\n");
  CHECK(imported(read).speed == Speed::six_days_or_more);
  CHECK(read.notes.speeds_not_stated == Lines{"GBR-KEN service 7 (Firm)"});
}

TEST_CASE("import: invalid UTF-8 in a column that is not used does not matter") {
  const Read read("7,2013_4Q,GBR,KEN,Firm,Bank,Cash,2 days,100,1,1,2,,,,,yes,\x93grey\x94\n");
  CHECK(imported(read).firm == "Firm");
}

TEST_CASE("import: faulty services are told") {
  const std::string prices = "100,1,1,2,,,,";
  const Read read("x,2013_4Q,GBR,KEN,Firm,Bank,Cash,2 days," + prices + ",yes,\n" +
                  "7,2013_4Q,GBR,KEM,,Bank,Cash,3 days," + prices + ",true,\n" +
                  "7,2013_4Q,KEN,KEN,Firm,Bank,Cash,2 days," + prices + ",yes,\n");
  const Lines faults = read.faults();
  REQUIRE(faults.size() == 7);
  CHECK(
      faults[0] ==
      "source.csv:3:15: destination must be a code of the country table, got \"KEM\"; did you mean "
      "\"KEN\"?");
  CHECK_THAT(faults[1], Contains("source.csv:3:19: firm must be given"));
  CHECK_THAT(faults[2], Contains("source.csv:3:51: transparent must be yes or no, got \"true\""));
  CHECK_THAT(faults[3], Contains("source.csv:3:30: speed actual must be one of") &&
                            Contains("did you mean \"2 days\"?"));
  CHECK(faults[4] == "source.csv:2:1: id must be a whole number, got \"x\"");
  CHECK(faults[5] == "source.csv:4:1: id must be unique within the round, got \"7\"");
  CHECK(faults[6] == "source.csv:4:15: destination must differ from the source, got \"KEN\"");
}

TEST_CASE("import: a round that is not there is refused with those that are") {
  const Read read(row("100,1,1,2", "100,1,1,2"), "2013_Q4");
  CHECK(read.faults() ==
        Lines{"source.csv: holds no service of round \"2013_Q4\"; its rounds are 2013_4Q"});
}

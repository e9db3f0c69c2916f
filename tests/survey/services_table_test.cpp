#include "survey/services_table.hpp"

#include "survey/faults.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr std::string_view header =
    "service_id,sender,receiver,firm,firm_types,products,speed,transparent,fee_percent_200,"
    "margin_percent_200,fee_percent_500,margin_percent_500\n";

struct Read {
  Diagnostics diagnostics;
  std::vector<ServiceRow> services;

  explicit Read(const std::string& rows) {
    const auto table = Table::read(std::string(header) + rows, "services.csv", services_columns,
                                   HeaderNames::exact, diagnostics);
    REQUIRE(table);
    services = read_services(*table);
  }
};

Lines faults_of(const std::string& rows) {
  return lines_of(Read(rows).diagnostics);
}

/// The faults of a row that is sound up to its prices.
Lines faults_of_prices(const std::string& prices) {
  return faults_of("7,GBR,KEN,Firm,Bank,Cash,2 days,yes," + prices + "\n");
}

}  // namespace

TEST_CASE("services are read in the order of the table") {
  const Read read(
      "7,GBR,KEN,\"Firm, Ltd\",Bank;Post office,Cash to cash;Card,3-5 days,yes,5,-0.5,3,0\n"
      "6,GBR,KEN,Other,Bank,Card,Less than one hour,no,0,,,\n");
  CHECK(lines_of(read.diagnostics).empty());
  REQUIRE(read.services.size() == 2);
  CHECK(read.services[0].sender == "GBR");
  CHECK(read.services[0].receiver == "KEN");
  const Service& first = read.services[0].service;
  CHECK(first.id == "7");
  CHECK(first.firm == "Firm, Ltd");
  CHECK(first.firm_types == std::vector<std::string>{"Bank", "Post office"});
  CHECK(first.products == std::vector<std::string>{"Cash to cash", "Card"});
  CHECK(first.speed == Speed::three_to_five_days);
  CHECK(first.transparent);
  CHECK(first.fee_percent_200 == 5);
  CHECK(first.margin_percent_200 == -0.5);
  CHECK(first.fee_percent_500 == 3);
  CHECK(first.margin_percent_500 == 0);
  const Service& second = read.services[1].service;
  CHECK(second.speed == Speed::less_than_one_hour);
  CHECK_FALSE(second.transparent);
  CHECK_FALSE(second.margin_percent_200);
  CHECK_FALSE(second.fee_percent_500);
  CHECK_FALSE(second.margin_percent_500);
}

TEST_CASE("every word for a speed is read") {
  const std::vector<std::string> words{"Less than one hour", "Same day",      "Next day", "2 days",
                                       "3-5 days",           "6 days or more"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Read read("7,GBR,KEN,Firm,Bank,Cash," + words[i] + ",yes,1,1,,\n");
    CHECK(read.services[0].service.speed == static_cast<Speed>(i));
    CHECK(to_string(static_cast<Speed>(i)) == words[i]);
  }
}

TEST_CASE("a service's number must be given, and unique") {
  CHECK(faults_of(",GBR,KEN,Firm,Bank,Cash,2 days,yes,1,1,,\n") ==
        Lines{"services.csv:2:1: service_id must be given, got nothing"});
  CHECK(
      faults_of("7,GBR,KEN,Firm,Bank,Cash,2 days,yes,1,1,,\n"
                "7,GBR,ERI,Firm,Bank,Cash,2 days,yes,1,1,,\n") ==
      Lines{"services.csv:3:1: service_id must be unique, got \"7\"; another row has it already"});
}

TEST_CASE("firm, firm types and products must be given") {
  CHECK(faults_of("7,GBR,KEN,,;,,2 days,yes,1,1,,\n") ==
        Lines{"services.csv:2:11: firm must be given, got nothing",
              "services.csv:2:12: firm_types must name at least one, with \";\" between more, got "
              "\";\"",
              "services.csv:2:14: products must name at least one, with \";\" between more, got "
              "nothing"});
}

TEST_CASE("speed and transparent must be known words") {
  CHECK(
      faults_of("7,GBR,KEN,Firm,Bank,Cash,3-6 days,true,1,1,,\n") ==
      Lines{"services.csv:2:26: speed must be Less than one hour, Same day, Next day, 2 days, 3-5 "
            "days or 6 days or more, got \"3-6 days\"; did you mean \"3-5 days\"?",
            "services.csv:2:35: transparent must be yes or no, got \"true\""});
}

TEST_CASE("the fee at US$ 200 must be given") {
  CHECK(faults_of_prices(",1,,") ==
        Lines{"services.csv:2:37: fee_percent_200 must be a number, got nothing"});
}

TEST_CASE("fees and margins must lie in [-100, 200]") {
  CHECK(
      faults_of_prices("500,201,-101,1e4") ==
      Lines{"services.csv:2:37: fee_percent_200 must lie in [-100, 200], got \"500\" (percent, not "
            "basis points?)",
            "services.csv:2:41: margin_percent_200 must lie in [-100, 200], got \"201\" (percent, "
            "not basis points?)",
            "services.csv:2:45: fee_percent_500 must lie in [-100, 200], got \"-101\" (percent, "
            "not basis points?)",
            "services.csv:2:50: margin_percent_500 must lie in [-100, 200], got \"1e4\" (percent, "
            "not basis points?)"});
  CHECK(faults_of_prices("nan,x,inf,0x1").size() == 4);
  CHECK(faults_of_prices("200,-100,-99,200").empty());
}

TEST_CASE("a cost of -100 percent or less is refused") {
  CHECK(faults_of_prices("-60,-40,,") ==
        Lines{"services.csv:2:37: fee_percent_200 and the margin must sum to more than -100 "
              "percent, got \"-60\""});
  CHECK(faults_of_prices("1,1,-60,-41") ==
        Lines{"services.csv:2:41: fee_percent_500 and the margin must sum to more than -100 "
              "percent, got \"-60\""});
}

TEST_CASE("a margin at US$ 500 needs a fee at US$ 500") {
  CHECK(faults_of_prices("1,1,,2") ==
        Lines{"services.csv:2:42: margin_percent_500 must be empty where fee_percent_500 is, got "
              "\"2\"; give the fee, 0 if there is none"});
}

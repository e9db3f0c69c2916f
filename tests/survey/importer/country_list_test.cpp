#include "survey/importer/country_list.hpp"

#include "survey/importer/country_codes.hpp"
#include "survey/importer/country_names.hpp"
#include "survey/importer/source_of.hpp"
#include "survey/text.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("import: a country has the classifications of 2014 and its memberships") {
  const CountryList list = countries();
  const Country* britain = list.find("GBR");
  REQUIRE(britain != nullptr);
  CHECK(britain->region == "Europe & Central Asia");
  CHECK(britain->un_region == "Europe");
  CHECK(britain->income_group == "High income: OECD");
  CHECK(britain->memberships == std::vector<std::string>{"G8", "G20"});
  CHECK(list.find("KEN")->memberships.empty());
  CHECK(list.find("ZZZ") == nullptr);
}

TEST_CASE("import: the Netherlands Antilles are classified as Curacao") {
  const CountryList list = countries();
  const Country* antilles = list.find("ANT");
  REQUIRE(antilles != nullptr);
  CHECK(antilles->name == "Netherlands Antilles");
  CHECK(antilles->region == list.find("CUW")->region);
  CHECK(antilles->income_group == list.find("CUW")->income_group);
}

TEST_CASE("import: Kosovo has one code") {
  CHECK(canonical_code("KSV") == "XKX");
  CHECK(canonical_code("GBR") == "GBR");
  Diagnostics diagnostics;
  const auto list = CountryList::read(
      source_of("iso3,name,un_region,wb_region_2014,wb_income_2014\nKSV,Kosovo,Europe,Europe,\n"),
      diagnostics);
  CHECK(list.value().find("XKX") != nullptr);
}

TEST_CASE("import: countries are found by either publisher's name") {
  const CountryList list = countries();
  const auto code = [&](std::string_view name) {
    const Country* country = list.find_by_name(name);
    return country == nullptr ? std::string("none") : country->code;
  };
  CHECK(code("Kenya") == "KEN");
  CHECK(code("KENYA ") == "KEN");
  CHECK(code("United Kingdom") == "GBR");
  CHECK(code("Netherlands") == "NLD");
  CHECK(code("Curacao") == "CUW");
  CHECK(code("Yemen, Rep.") == "YEM");
  CHECK(code("Yemen Rep") == "YEM");
  CHECK(code("World") == "none");
  CHECK(code("") == "none");
  CHECK(code("Turkey") == "none");  // a known name, but not in this table
}

TEST_CASE("import: name variants are normalised") {
  for (const auto& [name, code] : world_bank_name_variants()) CHECK(name == normalised_name(name));
}

TEST_CASE("import: there are 8 and 19 members") {
  const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::size_t g8 = 0;
  std::size_t g20 = 0;
  for (const char a : letters) {
    for (const char b : letters) {
      for (const char c : letters) {
        for (const std::string& membership : memberships_of(std::string{a, b, c})) {
          ++(membership == "G8" ? g8 : g20);
        }
      }
    }
  }
  CHECK(g8 == 8);
  CHECK(g20 == 19);
}

TEST_CASE("import: faulty country rows are told") {
  Diagnostics diagnostics;
  const auto list =
      CountryList::read(source_of("ISO3,Name,UN region,WB region 2014,WB income 2014\n"
                                  "gb,Britain,Europe,Europe,\n"
                                  "KEN,Kenya,Africa,Africa,\n"
                                  "KEN,Kenya,Africa,Africa,\n"),
                        diagnostics);
  CHECK(list);
  CHECK(lines_of(diagnostics) ==
        Lines{"source.csv:2:1: iso3 must be three capital letters, got \"gb\"",
              "source.csv:4:1: iso3 must be unique, got \"KEN\""});
}

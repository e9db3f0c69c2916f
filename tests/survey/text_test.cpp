#include "survey/text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace remitsim;

TEST_CASE("trimmed takes blanks from both ends") {
  CHECK(trimmed(" \ta b\r\n") == "a b");
  CHECK(trimmed("   ").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("a normalised name is its letters and digits in lower case") {
  CHECK(normalised_name("cc1 total cost %") == normalised_name("CC1_Total-Cost"));
  CHECK(normalised_name("Yemen, Rep.") == "yemenrep");
  CHECK(normalised_name("--") == "");
}

TEST_CASE("a list splits at any separator, into trimmed parts that are not empty") {
  const std::vector<std::string> expected{"Bank", "Post office"};
  CHECK(split_list("Bank / Post office", ",/") == expected);
  CHECK(split_list(";Bank;; Post office;", ";") == expected);
  CHECK(split_list("", ";").empty());
  CHECK(joined_list(expected) == "Bank;Post office");
  CHECK(joined_list({}) == "");
}

TEST_CASE("a number is finite, decimal and the whole text") {
  CHECK(parse_number("1.5") == 1.5);
  CHECK(parse_number("-2e3") == -2000);
  for (const char* text :
       {"", " 1", "1 ", "1,5", "1.5%", "nan", "inf", "-infinity", "1e999", "0x10", "+1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text));
  }
}

TEST_CASE("an integer is the whole text") {
  CHECK(parse_integer("2013") == 2013);
  for (const char* text : {"", "2013.0", "2013a", "99999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_integer(text));
  }
}

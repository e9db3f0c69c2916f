#include "report/rounding.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("an estimate has no more digits than its standard error supports") {
  CHECK(rounded(1234.5678, 123) == "1,200");
  CHECK(rounded(1234.5678, 23) == "1,230");
  CHECK(rounded(1234.5678, 2.3) == "1,235");
  CHECK(rounded(1234.5678, 0.23) == "1,234.6");
  CHECK(rounded(1234.5678, 0.09) == "1,234.57");
  CHECK(rounded(-0.0123, 0.002) == "-0.012");
  CHECK(rounded(4, 900) == "0");
  CHECK(rounded(-4, 900) == "0");
}

TEST_CASE("an exact value has six significant digits, without trailing zeros") {
  CHECK(rounded(0, 0) == "0");
  CHECK(rounded(5, 0) == "5");
  CHECK(rounded(5, 1e-17) == "5");
  CHECK(rounded(5.25, 0) == "5.25");
  CHECK(rounded(12.2296646, 0) == "12.2297");
  CHECK(rounded(1800, 0) == "1,800");
  CHECK(rounded(1234567.8, 0) == "1,234,570");
}

TEST_CASE("a standard error has two significant digits") {
  CHECK(rounded_error(5, 0) == "0");
  CHECK(rounded_error(5, 1e-17) == "0");
  CHECK(rounded_error(5, 0.01234) == "0.012");
  CHECK(rounded_error(5, 1.234) == "1.2");
  CHECK(rounded_error(5, 12.34) == "12");
  CHECK(rounded_error(5, 1234) == "1,200");
}

TEST_CASE("thousands are set apart, whatever the sign") {
  CHECK(with_decimals(0, 0) == "0");
  CHECK(with_decimals(999, 0) == "999");
  CHECK(with_decimals(1000, 0) == "1,000");
  CHECK(with_decimals(-1234567.891, 2) == "-1,234,567.89");
  CHECK(with_decimals(-123, 0) == "-123");
  CHECK(with_decimals(-0.001, 1) == "0.0");
}

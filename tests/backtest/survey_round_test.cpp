#include "backtest/survey_round.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("a survey round is a year and a quarter") {
  CHECK(quarter_of("2013_4Q") == 2013 * 4 + 3);
  CHECK(quarter_of("2014_1Q").value() - quarter_of("2013_4Q").value() == 1);
  for (const char* name : {"", "2013", "2013_5Q", "2013_0Q", "2013_4", "2013-4Q", "2013_Q4",
                           "13_4Q", "20x3_4Q", "-213_4Q", "2013_44Q"}) {
    CAPTURE(name);
    CHECK_FALSE(quarter_of(name));
  }
}

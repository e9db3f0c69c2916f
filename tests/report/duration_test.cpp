#include "report/duration.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("a time is written in the units that it is thought of in") {
  CHECK(duration_in_words(0) == "0 s");
  CHECK(duration_in_words(0.034) == "0.034 s");
  CHECK(duration_in_words(2.1) == "2.1 s");
  CHECK(duration_in_words(21.4) == "21 s");
  CHECK(duration_in_words(190) == "3 min 10 s");
  CHECK(duration_in_words(19'200) == "5 h 20 min");
  CHECK(duration_in_words(2 * 86'400 + 3 * 3'600 + 100) == "2 d 3 h");
  CHECK(duration_in_words(1e9) == "11,574 d 2 h");
}

TEST_CASE("no time has 60 seconds, 60 minutes or 24 hours") {
  CHECK(duration_in_words(59.4) == "59 s");
  CHECK(duration_in_words(59.9) == "1 min 0 s");
  CHECK(duration_in_words(119.6) == "2 min 0 s");
  CHECK(duration_in_words(3'599.7) == "1 h 0 min");
  CHECK(duration_in_words(86'399) == "1 d 0 h");
}

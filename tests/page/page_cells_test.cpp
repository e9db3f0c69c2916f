#include "page/page_cells.hpp"

#include "page/json_writer.hpp"
#include "report/cells.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace remitsim;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

MeasureResult savings() {
  return {.measure = "savings",
          .unit = "usd_million",
          .estimates = {
              {{1234.56, 0.7}, {1, 1}, {625.2, 3}, {0, 0}, {981.4, 2}, {0, 0}, {1463, none}}}};
}

}  // namespace

TEST_CASE("cells have no more digits than their errors support, and none without an error") {
  CHECK(known_cell({1234.56, 0.7}) == "1,234.6");
  CHECK(known_cell({1234.56, none}).empty());
  CHECK(known_cell({none, 1}).empty());
  CHECK(known_cell({1, std::numeric_limits<double>::infinity()}).empty());
  CHECK(known_error_cell({1234.56, 0.7}) == "0.70");
  CHECK(known_error_cell({none, none}).empty());
}

TEST_CASE("five cells are the mean, its error, the median and the interval") {
  CHECK(five_cells(savings()) == R"(["1,234.6","0.70","981","625",""])");
  CHECK(two_cells(savings()) == R"(["1,234.6","0.70"])");
  MeasureResult few = savings();
  few.has_quantiles = false;
  CHECK(five_cells(few) == two_cells(few));
}

TEST_CASE("amounts are told in words") {
  CHECK(amount_words(1800, "usd_million", true) == "US$ 1,800 million a year");
  CHECK(amount_words(1800.5, "usd_million", false) == "US$ 1,800.5 million");
  CHECK(amount_words(5, "percent", true) == "5 % of the principal");
  CHECK(amount_words(12, "corridors", true) == "12 corridors");
}

TEST_CASE("numbers of the page are JSON with four digits") {
  JsonWriter json;
  json.begin_list();
  for (const double value : {41983.7, 0.00463912, -1.0 / 3, 0.0, 1e300, none}) json.number(value);
  json.end_list();
  CHECK(json.written() == "[41980,0.004639,-0.3333,0,1e+300,null]");
}

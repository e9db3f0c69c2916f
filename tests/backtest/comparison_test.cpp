#include "backtest/comparison.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;

namespace {

const SurveyRound earlier{"2013_3Q",
                          8054,
                          {{{"GBR", "ERI"}, -0.5},
                           {{"GBR", "IND"}, 4},
                           {{"GBR", "KEN"}, 8},
                           {{"NLD", "KEN"}, 6},
                           {{"NLD", "SUR"}, 3}}};
const SurveyRound later{"2013_4Q",
                        8055,
                        {{{"GBR", "ERI"}, 2},
                         {{"GBR", "IND"}, 5},
                         {{"GBR", "KEN"}, 7},
                         {{"NLD", "KEN"}, 0},
                         {{"NLD", "ANT"}, 1}}};
const std::vector<Country> countries{{.code = "IND", .region = "South Asia"},
                                     {.code = "KEN", .region = "Sub-Saharan Africa"}};

}  // namespace

TEST_CASE("corridors are compared that both rounds have at a positive cost") {
  const Comparison comparison = compare(earlier, later);
  CHECK(comparison.from == "2013_3Q");
  CHECK(comparison.to == "2013_4Q");
  REQUIRE(comparison.changes.size() == 2);
  CHECK(comparison.changes[0].receiver == "IND");
  CHECK(comparison.changes[0].earlier_percent == 4);
  CHECK(comparison.changes[0].later_percent == 5);
  CHECK(comparison.changes[1].receiver == "KEN");
}

TEST_CASE("corridors that cannot be compared are named by the reason") {
  CHECK(compare(earlier, later).left_out ==
        std::map<std::string, std::vector<std::string>>{{"not above 0 in 2013_3Q", {"GBR-ERI"}},
                                                        {"not above 0 in 2013_4Q", {"NLD-KEN"}},
                                                        {"not in 2013_3Q", {"NLD-ANT"}},
                                                        {"not in 2013_4Q", {"NLD-SUR"}}});
}

TEST_CASE("observations number the periods, senders and regions") {
  SurveyRound last = later;
  last.name = "2014_1Q";
  last.cost_percent = {{{"GBR", "KEN"}, 14}, {{"NLD", "KEN"}, 1}};
  const std::vector<Comparison> comparisons{compare(earlier, later), compare(later, last)};
  const auto observations = observations_of(comparisons, countries);
  REQUIRE(observations.size() == 3);
  CHECK(observations[0].period == 0);
  CHECK(observations[0].log_ratio == Approx(std::log(5.0 / 4)));
  CHECK(observations[0].change_points == 1);
  CHECK(observations[1].sender == observations[0].sender);
  CHECK(observations[1].receiver_region != observations[0].receiver_region);
  CHECK(observations[2].period == 1);
  CHECK(observations[2].sender == observations[1].sender);
  CHECK(observations[2].receiver_region == observations[1].receiver_region);
  CHECK(observations[2].log_ratio == Approx(std::log(2.0)));
}

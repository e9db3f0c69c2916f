#include "survey/inflows.hpp"

#include "survey/small_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("only observed flows count as the surveyed part of an inflow") {
  const Survey survey = small_survey();
  const auto observed = [&](std::size_t country) {
    return observed_inflow_usd_million(survey, survey.countries[country]);
  };
  CHECK(observed(0) == 0);        // absent
  CHECK(observed(1) == 0);        // imputed
  CHECK(observed(2) == 30 + 60);  // two corridors
  CHECK(observed(4) == 0);        // none
}

TEST_CASE("inflows are summed by region, with the world last") {
  const auto coverages = inflow_coverage(small_survey());
  REQUIRE(coverages.size() == 3);
  CHECK(coverages[0].name == "Europe & Central Asia");
  CHECK_FALSE(coverages[0].is_world);
  CHECK(coverages[0].receivers == 1);
  CHECK(coverages[0].surveyed_receivers == 1);
  CHECK(coverages[0].inflow_usd_million == 25);
  CHECK(coverages[0].observed_usd_million == 0);
  CHECK(coverages[1].name == "Sub-Saharan Africa");
  CHECK(coverages[1].receivers == 3);
  CHECK(coverages[1].surveyed_receivers == 2);
  CHECK(coverages[1].inflow_usd_million == 108);
  CHECK(coverages[1].observed_usd_million == 90);
  CHECK(coverages[2].name == "World");
  CHECK(coverages[2].is_world);
  CHECK(coverages[2].receivers == 4);
  CHECK(coverages[2].inflow_usd_million == 133);
  CHECK(coverages[2].observed_usd_million == 90);
}

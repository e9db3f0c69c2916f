#include "survey/remainder.hpp"

#include "survey/selectors.hpp"

#include "survey/selectors.hpp"
#include "survey/small_survey.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("a remainder is the inflow less the observed surveyed flows") {
  const Survey survey = small_survey();
  CHECK(remainder_usd_million(survey, survey.countries[2]) == 100 - 90);
  CHECK(remainder_usd_million(survey, survey.countries[1]) == 25);  // its flow is imputed
  CHECK(remainder_usd_million(survey, survey.countries[3]) == 0);
}

TEST_CASE("a remainder is never negative, and a surplus does not lessen another's") {
  Survey survey = small_survey();
  survey.countries[2].inflow_usd_million = 80;
  CHECK(remainder_usd_million(survey, survey.countries[2]) == 0);
  CHECK(remainder_usd_million(survey, Selector{.receiver_regions = {"Sub-Saharan Africa"}}) ==
        5 + 0 + 3);
}

TEST_CASE("a remainder is summed over the receivers selected, surveyed or not") {
  const Survey survey = small_survey();
  const auto remainder = [&](const Selector& where) {
    return remainder_usd_million(survey, where);
  };
  CHECK(remainder({}) == 5 + 25 + 10 + 3);
  CHECK(remainder({.receivers = {"ZMB", "KEN"}}) == 10 + 3);
  CHECK(remainder({.receiver_memberships = {"G20"}}) == 25);
  CHECK(remainder({.receiver_un_regions = {"Africa"}}) == 5 + 10 + 3);
  CHECK(remainder({.receiver_income_groups = {"Lower middle income"}}) == 3);
  CHECK(remainder({.receiver_regions = {"Sub-Saharan Africa"},
                   .receiver_income_groups = {"Low income"}}) == 5 + 10);
}

TEST_CASE("criteria on receivers mean the same for a country as for a corridor") {
  const Survey survey = small_survey();
  const std::vector<Selector> selectors = {{},
                                           {.receivers = {"KEN"}},
                                           {.receiver_memberships = {"G8"}},
                                           {.receiver_regions = {"Sub-Saharan Africa"}},
                                           {.receiver_un_regions = {"Europe"}},
                                           {.receiver_income_groups = {"Low income"}}};
  for (const Selector& selector : selectors) {
    for (const Corridor& corridor : survey.corridors) {
      CHECK(selects_receiver(selector, survey.receiver_of(corridor)) ==
            selects(selector, survey, corridor));
    }
  }
  CHECK(selects_receiver({.senders = {"ZZZ"}}, survey.countries[0]));
}

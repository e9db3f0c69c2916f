#include "survey/selectors.hpp"

#include "survey/small_survey.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// The labels of the corridors that are selected.
std::vector<std::string> selected(const Selector& selector) {
  const Survey survey = small_survey();
  std::vector<std::string> labels;
  for (const Corridor& corridor : survey.corridors) {
    if (selects(selector, survey, corridor)) labels.push_back(survey.label_of(corridor));
  }
  return labels;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty selector selects everything") {
  CHECK(selected({}) == Labels{"GBR-ERI", "GBR-KEN", "KEN-GBR", "RUS-KEN"});
  CHECK(selects(Selector{}, small_survey().services[0]));
}

TEST_CASE("each criterion on a corridor's countries selects by it") {
  CHECK(selected({.senders = {"KEN", "RUS"}}) == Labels{"KEN-GBR", "RUS-KEN"});
  CHECK(selected({.receivers = {"KEN"}}) == Labels{"GBR-KEN", "RUS-KEN"});
  CHECK(selected({.sender_memberships = {"G20"}}) == Labels{"GBR-ERI", "GBR-KEN"});
  CHECK(selected({.sender_memberships = {"G8"}}) == Labels{"GBR-ERI", "GBR-KEN", "RUS-KEN"});
  CHECK(selected({.receiver_memberships = {"G8", "G20"}}) == Labels{"KEN-GBR"});
  CHECK(selected({.receiver_regions = {"Europe & Central Asia"}}) == Labels{"KEN-GBR"});
  CHECK(selected({.receiver_un_regions = {"Africa"}}) == Labels{"GBR-ERI", "GBR-KEN", "RUS-KEN"});
  CHECK(selected({.receiver_income_groups = {"Low income"}}) ==
        Labels{"GBR-ERI", "GBR-KEN", "RUS-KEN"});
}

TEST_CASE("every criterion must hold, and in each one match is enough") {
  CHECK(selected({.senders = {"GBR", "RUS"}, .receivers = {"KEN", "GBR"}}) ==
        Labels{"GBR-KEN", "RUS-KEN"});
  CHECK(selected({.senders = {"GBR"}, .receiver_regions = {"Europe & Central Asia"}}).empty());
}

TEST_CASE("criteria on a service's firm, firm types and products") {
  const Service given = small_survey().services[0];
  CHECK(selects(Selector{.firms = {"Firm 1"}}, given));
  CHECK_FALSE(selects(Selector{.firms = {"Firm 2"}}, given));
  CHECK(selects(Selector{.firm_types = {"Other", "Post office"}}, given));
  CHECK_FALSE(selects(Selector{.firm_types = {"Other"}}, given));
  CHECK(selects(Selector{.products = {"Cash to cash"}}, given));
  CHECK_FALSE(selects(Selector{.firms = {"Firm 1"}, .products = {"Card"}}, given));
}

TEST_CASE("each form of the selector leaves the other's criteria alone") {
  CHECK(selected({.firms = {"no such firm"}, .cost_above_percent = 1000}).size() == 4);
  CHECK(selects(Selector{.senders = {"ZZZ"}, .cost_at_most_percent = -50},
                small_survey().services[0]));
}

TEST_CASE("a selector that names pools selects no corridor") {
  CHECK(selected({.pools = {"Rest of Africa"}}).empty());
}

TEST_CASE("a service is of a kind where every list has one of its words") {
  const Service given = small_survey().services[0];
  CHECK(selects(ServiceKind{.firms = {"Firm 2", "Firm 1"}}, given));
  CHECK(selects(ServiceKind{.firm_types = {"Post office"}, .products = {"Cash to cash"}}, given));
  CHECK_FALSE(selects(ServiceKind{.firm_types = {"Post office"}, .products = {"Card"}}, given));
  CHECK_FALSE(selects(ServiceKind{.firms = {"Firm 2"}}, given));
}

TEST_CASE("a cost range leaves out its lower end and holds its upper one") {
  const Selector from_5_to_8 = {.cost_above_percent = 5, .cost_at_most_percent = 8};
  CHECK_FALSE(selects_cost(from_5_to_8, 5));
  CHECK(selects_cost(from_5_to_8, 5.01));
  CHECK(selects_cost(from_5_to_8, 8));
  CHECK_FALSE(selects_cost(from_5_to_8, 8.01));
  CHECK(selects_cost({}, -1));
}

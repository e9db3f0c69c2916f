#include "solve/goal.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using Catch::Contains;

TEST_CASE("a goal is an outcome and a number") {
  const Goal goal = read_goal("savings[Africa] = 1800");
  CHECK(goal.measure == "savings");
  CHECK(goal.group == "Africa");
  CHECK(goal.period.empty());
  CHECK_FALSE(goal.at_least);
  CHECK(goal.target == 1800);
  CHECK(outcome_in_words(goal) == "savings[Africa]");
}

TEST_CASE("a goal may be about a year, and blanks do not matter") {
  const Goal goal = read_goal("  cost_after [ Sub-Saharan Africa ,2030]=3.5 ");
  CHECK(goal.measure == "cost_after");
  CHECK(goal.group == "Sub-Saharan Africa");
  CHECK(goal.period == "2030");
  CHECK(goal.target == 3.5);
  CHECK(read_goal("savings[World, total] = 1").period == "total");
  CHECK(read_goal("savings[All of Africa, weighted] = 1").group == "All of Africa, weighted");
}

TEST_CASE("a goal may be a probability") {
  for (const std::string event : {">=", "≥"}) {
    const Goal goal = read_goal("P(savings[Africa] " + event + " 1800) = 0.9");
    CHECK(goal.measure == "savings");
    CHECK(goal.group == "Africa");
    REQUIRE(goal.at_least);
    CHECK(*goal.at_least == 1800);
    CHECK(goal.target == 0.9);
    CHECK(outcome_in_words(goal) == "P(savings[Africa] >= 1800)");
  }
}

TEST_CASE("what is no goal is told, with what one looks like") {
  for (const std::string text :
       {"", "savings", "savings[Africa]", "savings[Africa] = ", "savings[Africa] = many",
        "savings = 3", "[Africa] = 3", "savings[] = 3", "savings[Africa] >= 3", "P(savings) = 0.5",
        "P(savings[Africa]) = 0.5", "P(savings[Africa] >= x) = 0.5",
        "P(savings[Africa] >= 3) = 1.5", "P(savings[Africa] >= 3) = 0",
        "P(savings[Africa, 2030] >= 3) = 0.5", "savings[Africa] = inf"}) {
    INFO(text);
    CHECK_THROWS_WITH(read_goal(text), Contains("savings[Africa] = 1800") && Contains(text));
  }
}

#include "survey/groups.hpp"

#include "survey/small_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

using Lines = std::vector<std::string>;

/// "kind name: corridors" of each group.
Lines described(const std::vector<Group>& groups) {
  Lines lines;
  for (const Group& group : groups) {
    std::string line = std::string(to_string(group.kind)) + " " + group.name + ":";
    for (const std::size_t i : group.corridors) line += " " + std::to_string(i);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("built-in groups come in a fixed order, each with its corridors") {
  CHECK(described(built_in_groups(small_survey())) ==
        Lines{"world World: 0 1 2 3", "region Europe & Central Asia: 2",
              "region Sub-Saharan Africa: 0 1 3", "un_region Africa: 0 1 3", "un_region Europe: 2",
              "income_group Low income: 0 1 3", "sender GBR: 0 1", "sender KEN: 2", "sender RUS: 3",
              "receiver ERI: 0", "receiver GBR: 2", "receiver KEN: 1 3", "corridor GBR-ERI: 0",
              "corridor GBR-KEN: 1", "corridor KEN-GBR: 2", "corridor RUS-KEN: 3"});
}

TEST_CASE("pools and named groups follow the built-in groups, pools after the corridors") {
  const std::vector<Pool> pools{{.name = "Rest"}, {.name = "Headline"}};
  const std::vector<NamedGroup> named{{"Zulu", Selector{.senders = {"GBR"}}, {"Headline"}},
                                      {"Alpha", Selector{.senders = {"ZZZ"}}, {}},
                                      {"Pools", {}, {"Headline", "Rest"}}};
  const Survey survey = small_survey();
  Lines lines = described(groups_of(survey, pools, named));
  const std::size_t built_in = built_in_groups(survey).size();
  REQUIRE(lines.size() == built_in + 5);
  CHECK(Lines(lines.end() - 5, lines.end()) == Lines{"pool Rest: 4", "pool Headline: 5",
                                                     "named Zulu: 0 1 5",
                                                     "named Alpha:", "named Pools: 4 5"});
  lines.resize(built_in);
  CHECK(lines == described(built_in_groups(survey)));
}

#include "survey/groups.hpp"

#include "survey/small_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// "kind name: corridors" of each group.
std::vector<std::string> described(const std::vector<Group>& groups) {
  std::vector<std::string> lines;
  for (const Group& group : groups) {
    std::string line = std::string(to_string(group.kind)) + " " + group.name + ":";
    for (const std::size_t i : group.corridors) line += " " + std::to_string(i);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("groups come in a fixed order, each with its corridors") {
  const std::vector<NamedGroup> named{{"Zulu", {.senders = {"GBR"}}},
                                      {"Alpha", {.senders = {"ZZZ"}}}};
  CHECK(described(groups_of(small_survey(), named)) ==
        std::vector<std::string>{
            "world World: 0 1 2 3", "region Europe & Central Asia: 2",
            "region Sub-Saharan Africa: 0 1 3", "un_region Africa: 0 1 3", "un_region Europe: 2",
            "income_group Low income: 0 1 3", "sender GBR: 0 1", "sender KEN: 2", "sender RUS: 3",
            "receiver ERI: 0", "receiver GBR: 2", "receiver KEN: 1 3", "corridor GBR-ERI: 0",
            "corridor GBR-KEN: 1", "corridor KEN-GBR: 2", "corridor RUS-KEN: 3", "named Zulu: 0 1",
            "named Alpha:"});
}

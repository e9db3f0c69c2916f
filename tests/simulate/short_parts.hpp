#pragma once

#include "files/sha256.hpp"
#include "simulate/block.hpp"
#include "simulate/study_part.hpp"
#include "support/made_up_survey.hpp"

#include <string>
#include <vector>

namespace remitsim::test {

/// A study whose parts are short: one corridor, no policy, three blocks, of which the last is not
/// whole.
inline const StudyPlan& short_plan() {
  static const Survey survey = made_up::survey_of({{"GBR", "KEN", 300, {{4, 2}, {9, 3}}}});
  static const std::vector<Scenario> scenarios = [] {
    Scenario scenario;
    scenario.name = "short";
    scenario.uncertainty.flow = {0.45, {10, 25, 15, 50}, {}};
    scenario.uncertainty.price = {0.2, {20, 20, 20, 40}, {}};
    scenario.probabilities = {{"World", "flow_before", 250}};
    return std::vector{scenario};
  }();
  static const StudyPlan plan =
      plan_study(survey, scenarios, {.draws = 3'000, .seed = 4, .method = SamplingMethod::random});
  return plan;
}

/// What the blocks of the short plan leave behind.
inline std::string short_part(const BlockRange& blocks) {
  const std::vector<double> pivots = first_world(short_plan());
  BlockSimulator simulator(short_plan(), pivots);
  for (std::uint64_t block = blocks.first; block < blocks.end; ++block) simulator.run(block);
  const Looks looks{"of a test", {{0, 4'096, 1.5, 0, 0}, {1, 8'192, 1, 0, 1}}};
  const DrawTotals totals = simulator.take_totals().value_or(DrawTotals(short_plan()));
  return to_bytes({1, 1}, blocks, looks, totals, short_plan());
}

/// Of the digest at the end of a part, which is that of all before it.
inline constexpr std::size_t digest_length = 64;

/// The part with the digest that its bytes should have.
inline std::string signed_anew(std::string part) {
  part.resize(part.size() - digest_length);
  return part + sha256(part);
}

}  // namespace remitsim::test

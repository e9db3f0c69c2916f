#pragma once

#include "remitsim/study.hpp"

namespace remitsim::test {

/// Of "cap-3", whose world's savings are compared with those of "cap-5".
inline StudyResult compared_result() {
  StudyResult result{.draws = 256, .draws_requested = 256, .seed = 1};
  const MeasureResult difference{
      .measure = "savings",
      .unit = "usd_million",
      .estimates = {{{0.1, 0.25}, {2, 0.5}, {3, 1}, {4, 1}, {5, 1}, {6, 1}, {7, 1}}},
      .variance_ratio = 40.5};
  result.scenarios = {{"cap-5", {{"2013", {}}}, {}}, {"cap-3", {{"2013", {}}}, {}}};
  result.scenarios[1].against = "cap-5";
  result.scenarios[1].differences = {{"2013", {{"world", "World", {difference}}}}};
  return result;
}

}  // namespace remitsim::test

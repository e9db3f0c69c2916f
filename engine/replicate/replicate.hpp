#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/study.hpp"
#include "remitsim/survey.hpp"
#include "report/result_rows.hpp"

#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// The engine's own estimate of what a printed figure is about.
struct OwnEstimate {
  std::string group;
  MeasureResult result;  ///< under the scenario's uncertainty
};

/// A printed figure beside what comes out.
struct Replication {
  std::string scenario;
  PublishedFigure figure;
  std::string unit;
  double same_rule = 0;        ///< the figure's own rule, with every uncertain input at its median
  bool matches_print = false;  ///< whether that is the printed value, to its printed digits
  MeasureResult uncertain;     ///< of the figure's own group, under the scenario's uncertainty
  std::vector<OwnEstimate> own_estimates;
};

/// Whether the value, rounded to the last digit of `printed` that is not 0, is the printed one:
/// 1,427 is a printed 1,400, and 1,876 is no printed 1,800.
bool rounds_to_print(double value, double printed);

/// Every printed figure of every scenario, in their order. Throws StudyError where a figure is
/// about a group, measure or period that the results do not have.
std::vector<Replication> replicate(const Survey& survey, std::span<const Scenario> scenarios,
                                   const StudyOptions& options);

/// The same of results that are there already: `rows` are those of a run of the scenarios on this
/// survey. Only the figures' own rules are simulated, which takes no time.
std::vector<Replication> replications_of(const Survey& survey, std::span<const Scenario> scenarios,
                                         const RowSource& rows);

}  // namespace remitsim

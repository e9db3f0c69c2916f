#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/study.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// Many scenarios at a glance, one a line: what each saves in the group that all are about, the
/// cost after, and, where all are compared with one of them, the difference from that one.
class OverviewTable {
 public:
  explicit OverviewTable(std::span<const Scenario> scenarios);

  /// Scenarios come in the order of the study.
  void add(const Scenario& scenario, const ScenarioResult& result);
  /// Of more than forty scenarios the first and the last.
  [[nodiscard]] std::string to_string() const;

 private:
  std::string group_;
  std::string_view measure_;
  std::string title_;       ///< of the measure, with its unit
  bool has_years_ = false;  ///< whether any scenario is of several, which are added up
  std::string against_;     ///< whom all are compared with; empty where there is no such one
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace remitsim

#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/number_rule.hpp"
#include "scenario/scenario_family.hpp"
#include "scenario/scenario_path.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace remitsim {

/// A scenario of a file in which one number is still open.
class VariedScenario {
 public:
  /// `path` leads to the number: "policies.cap.total_percent". Throws ScenarioError where the file
  /// is invalid or a family, or the path does not lead to a number. The survey must outlive it.
  VariedScenario(const std::filesystem::path& file, std::string_view path, const Survey& survey);

  /// What the number must be.
  [[nodiscard]] const NumberRule& rule() const { return path_.key->rule; }
  /// "percent of the principal"; may be empty
  [[nodiscard]] std::string_view unit() const { return path_.key->unit; }
  /// The scenario with this number, under a name that says so: "cap-5
  /// policies.cap.total_percent=4". Throws ScenarioError where the number is refused.
  [[nodiscard]] Scenario with(double number) const;

 private:
  ScenarioFamily family_;  ///< of the one scenario
  std::string text_;
  ScenarioPath path_;
};

}  // namespace remitsim

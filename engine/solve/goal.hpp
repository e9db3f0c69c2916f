#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace remitsim {

/// An outcome and the value that it is to have: the mean of a measure of a group, or the
/// probability that the measure is at least a threshold.
struct Goal {
  std::string measure;             ///< "savings"
  std::string group;               ///< "Africa"
  std::string period;              ///< "2030"; empty: the main period
  std::optional<double> at_least;  ///< the threshold, in the measure's unit, of a probability
  double target = 0;               ///< in the measure's unit; of a probability in (0, 1)
};

/// The text is not a goal; says what one looks like.
class GoalError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads "savings[Africa] = 1800", "savings[Africa, 2030] = 1800" or "P(savings[Africa] >= 1800) =
/// 0.9". Throws GoalError.
Goal read_goal(std::string_view text);

/// The outcome alone: "savings[Africa]" or "P(savings[Africa] >= 1800)".
std::string outcome_in_words(const Goal& goal);

}  // namespace remitsim

#include "solve/goal.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace remitsim {

namespace {

[[noreturn]] void refuse(std::string_view text, std::string_view why) {
  throw GoalError(
      fmt::format("{}; write \"savings[Africa] = 1800\", or \"P(savings[Africa] >= 1800) "
                  "= 0.9\" for a probability; got {}",
                  why, text));
}

std::string_view trimmed(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// What is before and behind the last `separator`; nothing where there is none.
std::optional<std::pair<std::string_view, std::string_view>> split(std::string_view text,
                                                                   std::string_view separator) {
  const std::size_t place = text.rfind(separator);
  if (place == std::string_view::npos) return std::nullopt;
  return std::pair(trimmed(text.substr(0, place)), trimmed(text.substr(place + separator.size())));
}

std::optional<double> number_in(std::string_view text) {
  double number = 0;
  const auto [rest, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number =
      fault == std::errc() && rest == text.data() + text.size() && std::isfinite(number);
  return is_number ? std::optional(number) : std::nullopt;
}

/// "savings[Africa, 2030]"; the group may have commas in its name.
void read_outcome(std::string_view outcome, std::string_view text, Goal& goal) {
  const std::size_t bracket = outcome.find('[');
  if (bracket == std::string_view::npos || !outcome.ends_with(']')) {
    refuse(text, "an outcome is a measure and a group in brackets");
  }
  goal.measure = trimmed(outcome.substr(0, bracket));
  const std::string_view inside = outcome.substr(bracket + 1, outcome.size() - bracket - 2);
  goal.group = trimmed(inside);
  const auto parts = split(inside, ",");
  const bool has_period = parts && (number_in(parts->second) || parts->second == "total" ||
                                    parts->second == "present_value");
  if (has_period) {
    goal.group = parts->first;
    goal.period = parts->second;
  }
  if (goal.measure.empty() || goal.group.empty()) {
    refuse(text, "an outcome is a measure and a group in brackets");
  }
}

/// "savings[Africa] >= 1800"
void read_event(std::string_view event, std::string_view text, Goal& goal) {
  auto parts = split(event, ">=");
  if (!parts) parts = split(event, "≥");
  const auto threshold = parts ? number_in(parts->second) : std::nullopt;
  if (!threshold) refuse(text, "a probability is that of an outcome >= a number");
  goal.at_least = threshold;
  read_outcome(parts->first, text, goal);
  if (!goal.period.empty())
    refuse(text, "a probability is about all years together, without a year");
  if (!(goal.target > 0 && goal.target < 1)) {
    refuse(text, "a probability to reach lies between 0 and 1");
  }
}

}  // namespace

Goal read_goal(std::string_view text) {
  Goal goal;
  // The last "=" that is not a part of ">=".
  const auto sides = split(text, "=");
  const auto target = sides ? number_in(sides->second) : std::nullopt;
  if (!target || sides->first.ends_with('>')) refuse(text, "a goal is an outcome = a number");
  goal.target = *target;
  const std::string_view outcome = sides->first;
  if (outcome.starts_with("P(") && outcome.ends_with(')')) {
    read_event(trimmed(outcome.substr(2, outcome.size() - 3)), text, goal);
  } else {
    read_outcome(outcome, text, goal);
  }
  return goal;
}

std::string outcome_in_words(const Goal& goal) {
  const std::string period = goal.period.empty() ? "" : ", " + goal.period;
  const std::string outcome = fmt::format("{}[{}{}]", goal.measure, goal.group, period);
  return goal.at_least ? fmt::format("P({} >= {})", outcome, *goal.at_least) : outcome;
}

}  // namespace remitsim

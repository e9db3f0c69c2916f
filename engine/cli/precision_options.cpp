#include "cli/precision_options.hpp"

#include "report/cells.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <tuple>
#include <utility>

namespace remitsim {

namespace {

/// The positive number that a text starts with, and what follows it.
std::optional<std::pair<double, std::string>> number_and_unit(const std::string& text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, fault] = std::from_chars(text.data(), end, number);
  if (fault != std::errc() || !std::isfinite(number) || number <= 0) return std::nullopt;
  const std::string unit(rest, end);
  return std::pair(number, unit.substr(std::min(unit.find_first_not_of(' '), unit.size())));
}

/// The measure after the last colon, or the savings.
OutputName output_of(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) return {text, "savings"};
  return {text.substr(0, colon), text.substr(colon + 1)};
}

/// What CLI11 says of a value: nothing is a script's slip, and not "no limit".
std::string is_something(const std::string& text) {
  return text.empty() ? "must not be empty" : "";
}

}  // namespace

std::optional<Precision> PrecisionOptions::precision() const {
  if (until.empty()) {
    if (!of.empty()) throw CLI::ValidationError("--until-for", "needs --until as well");
    return std::nullopt;
  }
  const auto width = number_and_unit(until);
  if (!width || (width->second != "%" && !width->second.empty())) {
    throw CLI::ValidationError(
        "--until", fmt::format("must be a positive number with or without %, such as 0.1% of the "
                               "mean or 5 in the measure's unit; got {}",
                               until));
  }
  Precision precision{.half_width = width->first, .is_relative = width->second == "%"};
  for (const std::string& text : of) {
    if (text == "all") {
      precision.all_groups = true;
    } else {
      precision.outputs.push_back(output_of(text));
    }
  }
  // In whatever order they are named, it is the same run.
  std::sort(precision.outputs.begin(), precision.outputs.end(),
            [](const OutputName& a, const OutputName& b) {
              return std::tie(a.group, a.measure) < std::tie(b.group, b.measure);
            });
  if (precision.all_groups && !precision.outputs.empty()) {
    throw CLI::ValidationError("--until-for", "all stands by itself: it is all groups' savings");
  }
  return precision;
}

std::optional<double> PrecisionOptions::time_limit_seconds() const {
  if (time_limit.empty()) return std::nullopt;
  return seconds_in(time_limit, "--time-limit");
}

double seconds_in(const std::string& text, const std::string& option) {
  constexpr std::array<std::pair<std::string_view, double>, 5> units = {
      {{"", 1}, {"s", 1}, {"min", 60}, {"m", 60}, {"h", 3600}}};
  if (const auto time = number_and_unit(text)) {
    for (const auto& [unit, seconds] : units) {
      if (time->second == unit) return time->first * seconds;
    }
  }
  throw CLI::ValidationError(
      option, fmt::format("must be a positive time such as 90s, 10min or 2h; got {}", text));
}

void add_precision_options(CLI::App& command, PrecisionOptions& options) {
  command
      .add_option("--until", options.until,
                  "End once the 95 % intervals of the means are this narrow on either side: 0.1% "
                  "(of the mean) or 5 (in the measure's unit); --draws is then the most")
      ->check(is_something)
      ->type_name("WIDTH");
  command
      .add_option(
          "--until-for", options.of,
          "Which means: GROUP (its savings), GROUP:MEASURE, or all (every group's savings); "
          "without it, savings of all but single senders, receivers and corridors")
      ->allow_extra_args(false)
      ->type_name("OUTPUT");
  command
      .add_option("--time-limit", options.time_limit,
                  "End after so long, such as 90s, 10min or 2h, with the draws done")
      ->check(is_something)
      ->type_name("TIME");
}

std::string width_in_words(const PrecisionReached& reached, double half_width) {
  const std::string unit =
      reached.is_relative ? "%" : unit_words(reached.unit, /*of_single_year=*/false);
  return std::isfinite(half_width) ? fmt::format("±{:.2g} {}", half_width, unit)
                                   : "of unknown width";
}

std::string in_words(const PrecisionReached& reached) {
  return fmt::format("{} for {} of {} in {}", width_in_words(reached, reached.half_width),
                     reached.measure, reached.group, reached.scenario);
}

}  // namespace remitsim

#pragma once

#include "remitsim/study.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace remitsim {

/// What --until, --until-for and --time-limit say.
struct PrecisionOptions {
  std::string until;            ///< "0.1%" or "5"; empty: no precision is asked for
  std::vector<std::string> of;  ///< "GROUP", "GROUP:MEASURE" or "all"
  std::string time_limit;       ///< "90s", "10min", "2h"; empty: none

  /// Throws CLI::ValidationError where one of them cannot be read.
  [[nodiscard]] std::optional<Precision> precision() const;
  [[nodiscard]] std::optional<double> time_limit_seconds() const;
};

void add_precision_options(CLI::App& command, PrecisionOptions& options);

/// The seconds of a time such as 90s, 10min or 2h, that was given for `option`. Throws
/// CLI::ValidationError.
double seconds_in(const std::string& text, const std::string& option);

/// "±0.08 %", or "±2.5 US$ million"
std::string width_in_words(const PrecisionReached& reached, double half_width);
/// "±0.08 % for savings of Africa in africa-g8"
std::string in_words(const PrecisionReached& reached);

}  // namespace remitsim

#include "backtest/report.hpp"

#include "report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace remitsim {

namespace {

constexpr std::size_t line_width = 96;

std::string with_error(const MeasuredValue& measured, int decimals) {
  if (!std::isfinite(measured.value)) return "none";
  std::string value = fmt::format("{:.{}f}", measured.value, decimals);
  if (!std::isfinite(measured.standard_error)) return value;
  return fmt::format("{} ± {:.{}f}", value, measured.standard_error, decimals);
}

/// "50 %"
std::string level_words(double level) {
  return fmt::format("{:.0f} %", 100 * level);
}

void add_row(TextTable& table, std::string name, const BacktestResult& result) {
  std::vector<std::string> cells{std::move(name), fmt::format("{}", result.corridors)};
  for (const Coverage& coverage : result.coverages) {
    cells.push_back(fmt::format("{:.1f}", coverage.percent()));
  }
  cells.push_back(with_error(result.bias_percent, 1));
  cells.push_back(with_error(result.bias_points, 2));
  cells.push_back(with_error(result.rms_log_ratio, 3));
  cells.push_back(with_error(result.calibrated_log_sigmas[calibration_level], 3));
  table.add_row(std::move(cells));
}

/// The binomial errors, for the row above.
void add_error_row(TextTable& table, std::size_t corridors) {
  std::vector<std::string> cells{"  binomial error", ""};
  for (const double level : interval_levels) {
    cells.push_back(fmt::format("{:.1f}", binomial_error_points(level, corridors)));
  }
  cells.resize(interval_levels.size() + 6);
  table.add_row(std::move(cells));
}

std::string lines_of(const BacktestSection& section) {
  std::vector<std::string> header{"from → to", "corridors"};
  for (const double level : interval_levels) header.push_back(level_words(level));
  for (const char* name : {"bias, %", "bias, points", "rms", "calibrated"})
    header.emplace_back(name);
  TextTable table(std::move(header));
  for (const BacktestLine& line : section.lines) {
    add_row(table, fmt::format("{} → {}", line.from, line.to), line.result);
  }
  if (section.together) add_row(table, "all together", *section.together);
  add_error_row(table,
                (section.together ? *section.together : section.lines.back().result).corridors);
  return table.to_string();
}

std::string needed_sigmas(std::string_view name, const BacktestResult& result) {
  std::string text = fmt::format("Sigma that the interval needs, {}:", name);
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    text += fmt::format("{} {}: {}", i == 0 ? "" : ",", level_words(interval_levels[i]),
                        with_error(result.calibrated_log_sigmas[i], 3));
  }
  return text + "\n";
}

std::string shares_of(const BacktestSection& section) {
  std::string text = "Variance shares in percent:";
  for (std::size_t i = 0; i < variance_parts.size(); ++i) {
    text += fmt::format("{} {} {}", i == 0 ? "" : ",", variance_parts[i],
                        with_error(section.shares_percent[i], 1));
  }
  return text + "\n";
}

std::string left_out_of(const BacktestSection& section) {
  std::string text;
  for (const BacktestLine& line : section.lines) {
    for (const auto& [why, corridors] : line.left_out) {
      text += wrapped(fmt::format("Left out of {} → {}, {}: {} ({})", line.from, line.to, why,
                                  corridors.size(), fmt::join(corridors, ", ")),
                      line_width, 2) +
              "\n";
    }
  }
  return text;
}

std::string section_text(const BacktestSection& section) {
  std::string text = "\n" + section.title + "\n" + lines_of(section);
  if (section.together) {
    text += needed_sigmas("all together", *section.together);
  } else {
    for (const BacktestLine& line : section.lines) text += needed_sigmas(line.to, line.result);
  }
  return text + shares_of(section) + left_out_of(section);
}

}  // namespace

std::string to_backtest_table(const Backtest& backtest, std::string_view sigma_source) {
  std::string text = fmt::format("Backtest of the price uncertainty, log_sigma {} ({})\n",
                                 backtest.log_sigma, sigma_source);
  text +=
      "Coverage: percent of the corridors whose later mean cost lies in the predicted interval.\n"
      "Bias: later over predicted. rms and calibrated: the sigma that happened, by its root mean\n"
      "square and by what the 90 % interval needs. ± and errors are standard errors.\n";
  for (const BacktestSection& section : backtest.sections) text += section_text(section);
  return text;
}

}  // namespace remitsim

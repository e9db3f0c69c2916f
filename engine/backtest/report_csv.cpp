#include "backtest/report.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace remitsim {

namespace {

/// Lines of one pair of rounds, or of all together.
class CsvLines {
 public:
  CsvLines(std::string& text, std::string section, std::string from, std::string to)
      : text_(text), section_(std::move(section)), from_(std::move(from)), to_(std::move(to)) {}

  void add_count(std::string statistic, std::size_t count) {
    add_line(std::move(statistic), fmt::format("{}", count), {});
  }
  /// A value that is not defined has no line, and an error that is not is empty.
  void add(std::string statistic, const MeasuredValue& measured) {
    if (!std::isfinite(measured.value)) return;
    const bool has_error = std::isfinite(measured.standard_error);
    add_line(std::move(statistic), fmt::format("{}", measured.value),
             has_error ? fmt::format("{}", measured.standard_error) : std::string());
  }

 private:
  void add_line(std::string statistic, std::string value, std::string error) {
    text_ +=
        csv_line({section_, from_, to_, std::move(statistic), std::move(value), std::move(error)});
  }

  std::string& text_;
  std::string section_;
  std::string from_;
  std::string to_;
};

void add_result(const BacktestResult& result, CsvLines& lines) {
  lines.add_count("corridors", result.corridors);
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    const double level = interval_levels[i];
    lines.add(fmt::format("coverage_{:.0f}_percent", 100 * level),
              {result.coverages[i].percent(), binomial_error_points(level, result.corridors)});
  }
  lines.add("bias_percent", result.bias_percent);
  lines.add("bias_points", result.bias_points);
  lines.add("rms_log_ratio", result.rms_log_ratio);
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    lines.add(fmt::format("log_sigma_{:.0f}", 100 * interval_levels[i]),
              result.calibrated_log_sigmas[i]);
  }
}

}  // namespace

std::string to_backtest_csv(const Backtest& backtest) {
  std::string text = csv_line({"section", "from", "to", "statistic", "value", "standard_error"});
  for (const BacktestSection& section : backtest.sections) {
    for (const BacktestLine& line : section.lines) {
      CsvLines lines(text, section.name, line.from, line.to);
      std::size_t left_out = 0;
      for (const auto& [why, corridors] : line.left_out) left_out += corridors.size();
      lines.add_count("left_out", left_out);
      add_result(line.result, lines);
    }
    CsvLines together(text, section.name, {}, {});
    if (section.together) add_result(*section.together, together);
    for (std::size_t i = 0; i < variance_parts.size(); ++i) {
      together.add(fmt::format("{}_share_percent", variance_parts[i]), section.shares_percent[i]);
    }
  }
  return text;
}

}  // namespace remitsim

#include "backtest/backtest.hpp"

#include "backtest/calibrate.hpp"
#include "backtest/resampling.hpp"

#include <fmt/format.h>

#include <span>
#include <utility>

namespace remitsim {

namespace {

/// The statistics that have an error by the bootstrap, in the order of `measure`.
std::vector<double> statistics(std::span<const Observation> observations, double log_sigma) {
  std::vector<double> values{bias_percent(observations, log_sigma), bias_points(observations),
                             rms_log_ratio(observations)};
  for (const double level : interval_levels) {
    values.push_back(calibrated_log_sigma(observations, level));
  }
  return values;
}

BacktestResult measure(std::span<const Observation> observations, double log_sigma) {
  BacktestResult result;
  result.corridors = observations.size();
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    result.coverages[i] = coverage(observations, log_sigma, interval_levels[i]);
  }
  const auto of = [log_sigma](std::span<const Observation> sample) {
    return statistics(sample, log_sigma);
  };
  const std::vector<double> values = of(observations);
  const std::vector<double> errors = bootstrap_errors(observations, of);
  result.bias_percent = {values[0], errors[0]};
  result.bias_points = {values[1], errors[1]};
  result.rms_log_ratio = {values[2], errors[2]};
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    result.calibrated_log_sigmas[i] = {values[3 + i], errors[3 + i]};
  }
  return result;
}

/// One section; its comparisons are together where they are as far apart in time.
class SectionMaker {
 public:
  SectionMaker(const std::vector<Country>& countries, double log_sigma)
      : countries_(countries), log_sigma_(log_sigma) {}

  void add(const SurveyRound& from, const SurveyRound& to) {
    Comparison comparison = compare(from, to);
    if (!comparison.changes.empty()) comparisons_.push_back(std::move(comparison));
  }

  /// Adds it, unless it is empty.
  void finish(std::string name, std::string title, bool are_alike, Backtest& backtest) const {
    if (comparisons_.empty()) return;
    BacktestSection section{std::move(name), std::move(title), {}, {}, {}};
    for (const Comparison& comparison : comparisons_) {
      const auto observations = observations_of(std::span(&comparison, 1), countries_);
      section.lines.push_back(
          {comparison.from, comparison.to, comparison.left_out, measure(observations, log_sigma_)});
    }
    const auto observations = observations_of(comparisons_, countries_);
    if (are_alike && comparisons_.size() > 1) section.together = measure(observations, log_sigma_);
    const std::vector<double> shares = variance_shares_percent(observations);
    const std::vector<double> errors = jackknife_errors(observations, variance_shares_percent);
    for (std::size_t i = 0; i < shares.size(); ++i) {
      section.shares_percent[i] = {shares[i], errors[i]};
    }
    backtest.sections.push_back(std::move(section));
  }

 private:
  const std::vector<Country>& countries_;
  double log_sigma_;
  std::vector<Comparison> comparisons_;
};

}  // namespace

Backtest backtest_pair(const SurveyRound& from, const SurveyRound& to,
                       const std::vector<Country>& countries, double log_sigma) {
  Backtest backtest{log_sigma, {}};
  SectionMaker section(countries, log_sigma);
  section.add(from, to);
  section.finish("pair", fmt::format("{} predicted from {}", to.name, from.name), true, backtest);
  return backtest;
}

Backtest backtest_all(const std::vector<SurveyRound>& rounds, const SurveyRound& last,
                      const std::vector<Country>& countries, double log_sigma) {
  Backtest backtest{log_sigma, {}};
  const auto add_pairs = [&](int quarters, std::string name, std::string_view words) {
    SectionMaker section(countries, log_sigma);
    for (const SurveyRound& from : rounds) {
      for (const SurveyRound& to : rounds) {
        if (to.quarter - from.quarter == quarters && to.quarter <= last.quarter) {
          section.add(from, to);
        }
      }
    }
    section.finish(std::move(name), fmt::format("{}, up to {}", words, last.name), true, backtest);
  };
  add_pairs(1, "one_quarter", "One quarter ahead");
  add_pairs(2, "two_quarters", "Two quarters ahead");
  SectionMaker later(countries, log_sigma);
  for (const SurveyRound& to : rounds) {
    if (to.quarter > last.quarter) later.add(last, to);
  }
  later.finish("out_of_sample", fmt::format("Out of sample: later rounds from {}", last.name),
               false, backtest);
  return backtest;
}

}  // namespace remitsim

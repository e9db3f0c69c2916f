// The whole method on rounds drawn from the model with a known σ: a fixed number of replications,
// judged by their own standard errors.

#include "backtest/made_up_rounds.hpp"

#include "backtest/calibrate.hpp"
#include "backtest/coverage.hpp"
#include "backtest/resampling.hpp"
#include "backtest/variance_shares.hpp"
#include "statistics/moments.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// The moments of each statistic over so many replications.
std::vector<Moments> over_replications(const MadeUpRounds& made_up, const Statistics& statistics,
                                       std::uint32_t replications = 200) {
  std::vector<std::vector<double>> values;
  for (std::uint32_t i = 0; i < replications; ++i) {
    const auto of_sample = statistics(observations(made_up, i));
    values.resize(of_sample.size());
    for (std::size_t j = 0; j < of_sample.size(); ++j) values[j].push_back(of_sample[j]);
  }
  return {values.begin(), values.end()};
}

/// Whether the mean over replications is the truth, within four of its standard errors.
void check_mean(const Moments& values, double truth) {
  CAPTURE(values.mean(), values.standard_error_of_mean(), truth);
  CHECK(std::abs(values.mean() - truth) < 4 * values.standard_error_of_mean());
}

Statistics coverages_with(double log_sigma) {
  return [log_sigma](std::span<const Observation> sample) {
    std::vector<double> percents;
    for (const double level : interval_levels) {
      percents.push_back(coverage(sample, log_sigma, level).percent());
    }
    return percents;
  };
}

std::vector<double> calibrated(std::span<const Observation> sample) {
  std::vector<double> sigmas;
  for (const double level : interval_levels) sigmas.push_back(calibrated_log_sigma(sample, level));
  return sigmas;
}

}  // namespace

TEST_CASE("statistical: intervals cover at their nominal rate, with the binomial error") {
  const MadeUpRounds made_up;
  const std::size_t corridors = made_up.senders * made_up.corridors_of_sender;
  const auto covered = over_replications(made_up, coverages_with(made_up.log_sigma));
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    CAPTURE(interval_levels[i]);
    check_mean(covered[i], 100 * interval_levels[i]);
    CHECK(covered[i].sd() ==
          Approx(binomial_error_points(interval_levels[i], corridors)).epsilon(0.2));
  }
}

TEST_CASE("statistical: an interval of another sigma does not cover at its nominal rate") {
  const MadeUpRounds made_up;
  const auto too_small = over_replications(made_up, coverages_with(0.8 * made_up.log_sigma));
  const auto too_large = over_replications(made_up, coverages_with(1.25 * made_up.log_sigma));
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    CHECK(too_small[i].mean() < 100 * interval_levels[i] - 2);
    CHECK(too_large[i].mean() > 100 * interval_levels[i] + 2);
  }
}

TEST_CASE("statistical: the bias has mean 0, in percent and in points") {
  const MadeUpRounds made_up;
  const auto biases = over_replications(made_up, [&](std::span<const Observation> sample) {
    return std::vector<double>{bias_percent(sample, made_up.log_sigma), bias_points(sample)};
  });
  check_mean(biases[0], 0);
  check_mean(biases[1], 0);
}

TEST_CASE("statistical: the calibrated sigma finds the truth, at the rate of 1 over root n") {
  const MadeUpRounds few{.senders = 20};
  const MadeUpRounds many{.senders = 16 * few.senders};
  const auto of_few = over_replications(few, calibrated);
  const auto of_many = over_replications(many, calibrated);
  for (std::size_t i = 0; i < interval_levels.size(); ++i) {
    CAPTURE(interval_levels[i], of_few[i].mean(), of_many[i].mean());
    // Rounding the number of corridors up makes a bias of less than one corridor.
    CHECK(of_few[i].mean() == Approx(few.log_sigma).epsilon(0.04));
    CHECK(of_many[i].mean() == Approx(many.log_sigma).epsilon(0.01));
    CHECK(of_few[i].sd() / of_many[i].sd() == Approx(4).epsilon(0.25));
  }
}

TEST_CASE("statistical: the bootstrap error is the spread of the estimate, shared moves included") {
  const MadeUpRounds made_up{.sender_percent = 40};
  const Statistics statistics = [](std::span<const Observation> sample) {
    return std::vector<double>{calibrated_log_sigma(sample, 0.9), bias_points(sample)};
  };
  const auto estimates = over_replications(made_up, statistics);
  const auto errors = over_replications(
      made_up,
      [&](std::span<const Observation> sample) { return bootstrap_errors(sample, statistics); },
      10);
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    CHECK(errors[i].mean() == Approx(estimates[i].sd()).epsilon(0.2));
  }
}

TEST_CASE("statistical: the variance shares are found, and their jackknife error is their spread") {
  const MadeUpRounds made_up{.senders = 30, .periods = 2, .sender_percent = 30};
  const auto shares = over_replications(made_up, variance_shares_percent, 100);
  const auto errors = over_replications(
      made_up,
      [](std::span<const Observation> sample) {
        return jackknife_errors(sample, variance_shares_percent);
      },
      40);
  // The ratio of two estimates has a bias of its own, below 2 points here.
  const std::vector<double> truth{0, 30, 0, 70};
  for (std::size_t part = 0; part < variance_parts.size(); ++part) {
    CAPTURE(variance_parts[part]);
    CHECK(shares[part].mean() == Approx(truth[part]).margin(2));
    // A jackknife errs on the safe side: never far below the spread, and at most twice it.
    CHECK(errors[part].mean() > 0.75 * shares[part].sd());
    CHECK(errors[part].mean() < 2 * shares[part].sd());
  }
}

TEST_CASE("statistical: global and regional shares are found too") {
  const MadeUpRounds made_up{.senders = 20,
                             .periods = 40,
                             .global_percent = 20,
                             .sender_percent = 10,
                             .region_percent = 15};
  const auto shares = over_replications(made_up, variance_shares_percent, 20);
  const std::vector<double> truth{20, 10, 15, 55};
  for (std::size_t part = 0; part < variance_parts.size(); ++part) {
    check_mean(shares[part], truth[part]);
  }
}

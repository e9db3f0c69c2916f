#include "backtest/resampling.hpp"

#include "backtest/calibrate.hpp"
#include "backtest/made_up_rounds.hpp"
#include "statistics/moments.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;
using namespace remitsim::test;

namespace {

std::vector<double> mean_of(std::span<const Observation> sample) {
  return {bias_percent(sample, 0)};
}

/// The standard error of the mean, in closed form, where each sender has one corridor.
double error_of_mean(const std::vector<double>& log_ratios) {
  return 100 * Moments(log_ratios).standard_error_of_mean();
}

}  // namespace

TEST_CASE("the errors of a mean are its standard error") {
  std::vector<double> log_ratios;
  Normals normal(1);
  for (int i = 0; i < 60; ++i) log_ratios.push_back(0.2 * normal());
  const auto sample = of_log_ratios(log_ratios);
  CHECK(jackknife_errors(sample, mean_of)[0] == Approx(error_of_mean(log_ratios)));
  CHECK(bootstrap_errors(sample, mean_of)[0] == Approx(error_of_mean(log_ratios)).epsilon(0.1));
}

TEST_CASE("a sender's corridors are drawn together") {
  // Each sender's corridors are copies of one: the errors are those of the senders alone.
  std::vector<double> log_ratios;
  std::vector<Observation> copies;
  Normals normal(2);
  for (std::size_t sender = 0; sender < 40; ++sender) {
    log_ratios.push_back(0.2 * normal());
    for (int i = 0; i < 5; ++i) copies.push_back({0, sender, 0, log_ratios.back(), 0});
  }
  CHECK(jackknife_errors(copies, mean_of)[0] == Approx(error_of_mean(log_ratios)));
  CHECK(bootstrap_errors(copies, mean_of)[0] == Approx(error_of_mean(log_ratios)).epsilon(0.1));
}

TEST_CASE("the bootstrap gives the same numbers again") {
  const auto sample = observations({}, 3);
  CHECK(bootstrap_errors(sample, mean_of) == bootstrap_errors(sample, mean_of));
}

TEST_CASE("an error does not exist where a statistic has none") {
  const Statistics infinite = [](std::span<const Observation>) {
    return std::vector<double>{std::numeric_limits<double>::infinity(), 1};
  };
  const auto errors = bootstrap_errors(of_log_ratios({0.1, 0.2}), infinite);
  CHECK(std::isinf(errors[0]));
  CHECK(errors[1] == 0);
  CHECK(std::isinf(jackknife_errors(of_log_ratios({0.1}), mean_of)[0]));
}

#include "simulate/corridor_factors.hpp"

#include "random/normal.hpp"
#include "remitsim/study.hpp"
#include "support/made_up_survey.hpp"

#include <Eigen/Core>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

constexpr std::size_t blocks = 400;
constexpr auto n = static_cast<double>(blocks * tile_draws);

/// Corridors 0 and 1 share the sender, 0 and 2 the region, 1 and 3 the region, 0 and 3 nothing.
Survey four_corridors() {
  return made_up::survey_of({{"GBR", "KEN", 1, {{5}}, "Sub-Saharan Africa"},
                             {"GBR", "IND", 1, {{5}}, "South Asia"},
                             {"USA", "UGA", 1, {{5}}, "Sub-Saharan Africa"},
                             {"FRA", "NPL", 1, {{5}}, "South Asia"}});
}

const LognormalFactor spread{0.5, {10, 25, 20, 45}, {}};

DrawMatrix factors_of(const Survey& survey, Input input, std::uint64_t seed,
                      std::uint64_t first_draw, const LognormalFactor& factor) {
  const FactorStreams streams = factor_streams(survey, input, seed);
  FactorNormals normals;
  normals.draw(Sampler(SamplingMethod::random, {}), streams, first_draw);
  DrawMatrix factors;
  normals.fill(factor_spread(factor, survey, streams), streams, factors);
  return factors;
}

/// The logarithms of the factors, standardised to z: draws × corridors.
Eigen::ArrayXXd sampled_normals(const LognormalFactor& factor) {
  const Survey survey = four_corridors();
  Eigen::ArrayXXd z(static_cast<Eigen::Index>(n), 4);
  const double sigma = factor.log_sigma;
  for (std::size_t block = 0; block < blocks; ++block) {
    z.middleRows(column(block * tile_draws), tile_draws) =
        (factors_of(survey, Input::flow, 99, block * tile_draws, factor).log() +
         sigma * sigma / 2) /
        sigma;
  }
  return z;
}

/// Checks the correlations of the corridors' normal numbers.
template <typename Expected>
void check_correlations(const LognormalFactor& factor, Expected expected) {
  const Eigen::ArrayXXd z = sampled_normals(factor);
  const Eigen::ArrayXXd centred = z.rowwise() - z.colwise().mean();
  const Eigen::MatrixXd covariance = centred.matrix().transpose() * centred.matrix() / n;
  for (Eigen::Index a = 0; a < 4; ++a) {
    for (Eigen::Index b = 0; b < 4; ++b) {
      // A sample covariance of standard normals with correlation r has variance (1 + r²)/n.
      const double r = a == b ? 1 : expected(a, b);
      CHECK(std::fabs(covariance(a, b) - r) < 4.5 * std::sqrt((1 + r * r) / n));
    }
  }
}

}  // namespace

TEST_CASE("corridors are correlated by what they share") {
  check_correlations(spread, [](Eigen::Index a, Eigen::Index b) {
    const bool same_sender = std::max(a, b) == 1;
    const bool same_region = a % 2 == b % 2;
    return 0.10 + (same_sender ? 0.25 : 0) + (same_region ? 0.20 : 0);
  });
}

TEST_CASE("a correlation matrix of corridors correlates their own part") {
  LognormalFactor factor{0.5, {0, 0, 0, 100}, {}};
  factor.correlation = {CorrelationAmong::corridors,
                        {"FRA-NPL", "GBR-KEN", "USA-UGA"},
                        {1, 0.6, -0.3, 0.6, 1, 0.1, -0.3, 0.1, 1}};
  check_correlations(factor, [](Eigen::Index a, Eigen::Index b) {
    const auto pair = std::minmax(a, b);
    if (pair == std::minmax<Eigen::Index>(0, 3)) return 0.6;
    if (pair == std::minmax<Eigen::Index>(2, 3)) return -0.3;
    return pair == std::minmax<Eigen::Index>(0, 2) ? 0.1 : 0.0;
  });
}

TEST_CASE("a correlation matrix of regions correlates the regions' part") {
  LognormalFactor factor{0.5, {0, 0, 50, 50}, {}};
  factor.correlation = {
      CorrelationAmong::receiver_regions, {"South Asia", "Sub-Saharan Africa"}, {1, 0.4, 0.4, 1}};
  check_correlations(
      factor, [](Eigen::Index a, Eigen::Index b) { return 0.5 * (a % 2 == b % 2 ? 1 : 0.4); });
}

TEST_CASE("correlations that are none, or of what is not surveyed, are refused") {
  const Survey survey = four_corridors();
  const FactorStreams streams = factor_streams(survey, Input::flow, 1);
  LognormalFactor factor{0.5, {}, {}};
  factor.correlation = {CorrelationAmong::corridors, {"GBR-KEN", "USA-UGA"}, {1, 2, 2, 1}};
  CHECK_THROWS_AS(factor_spread(factor, survey, streams), StudyError);
  factor.correlation = {CorrelationAmong::corridors, {"GBR-KEN", "USA-MEX"}, {1, 0, 0, 1}};
  CHECK_THROWS_WITH(factor_spread(factor, survey, streams), Catch::Contains("USA-MEX"));
}

TEST_CASE("factors have mean one and lognormal quantiles") {
  const Eigen::ArrayXXd z = sampled_normals(spread);
  const double sigma = spread.log_sigma;
  for (Eigen::Index corridor = 0; corridor < 4; ++corridor) {
    const Eigen::ArrayXd factors = (sigma * z.col(corridor) - sigma * sigma / 2).exp();
    const double sd = std::sqrt(std::exp(sigma * sigma) - 1);
    CHECK(std::fabs(factors.mean() - 1) < 4.5 * sd / std::sqrt(n));

    std::vector<double> sorted(z.col(corridor).begin(), z.col(corridor).end());
    std::sort(sorted.begin(), sorted.end());
    for (const double p : {0.05, 0.25, 0.5, 0.75, 0.95}) {
      const double expected = normal_quantile(p);
      const double density = std::exp(-expected * expected / 2) / std::sqrt(2 * M_PI);
      const double error = std::sqrt(p * (1 - p) / n) / density;
      CHECK(std::fabs(sorted[static_cast<std::size_t>(p * n)] - expected) < 4.5 * error);
    }
  }
}

TEST_CASE("a corridor's worlds do not depend on what else the survey holds") {
  const Survey whole = four_corridors();
  const Survey alone = made_up::survey_of({{"USA", "UGA", 1, {{5}}, "Sub-Saharan Africa"}});
  const DrawMatrix in_whole = factors_of(whole, Input::price, 3, 512, spread);
  const DrawMatrix in_alone = factors_of(alone, Input::price, 3, 512, spread);
  CHECK((in_whole.col(2) == in_alone.col(0)).all());
}

TEST_CASE("flow and price have worlds of their own") {
  const Survey survey = four_corridors();
  CHECK((factors_of(survey, Input::flow, 3, 0, spread) !=
         factors_of(survey, Input::price, 3, 0, spread))
            .all());
}

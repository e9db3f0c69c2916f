#include "simulate/corridor_factors.hpp"

#include "random/normal.hpp"
#include "support/made_up_survey.hpp"

#include <Eigen/Core>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

constexpr std::size_t blocks = 400;
constexpr auto n = static_cast<double>(blocks * block_draws);

/// Corridors 0 and 1 share the sender, 0 and 2 the region, 1 and 3 the region, 0 and 3 nothing.
Survey four_corridors() {
  return made_up::survey_of({{"GBR", "KEN", 1, {{5}}, "Sub-Saharan Africa"},
                             {"GBR", "IND", 1, {{5}}, "South Asia"},
                             {"USA", "UGA", 1, {{5}}, "Sub-Saharan Africa"},
                             {"FRA", "NPL", 1, {{5}}, "South Asia"}});
}

const LognormalFactor spread{0.5, {10, 25, 20, 45}};

/// The logarithms of the factors, standardised to z: draws × corridors.
Eigen::ArrayXXd sampled_normals() {
  const Survey survey = four_corridors();
  const FactorStreams streams = factor_streams(survey, Input::flow, 99);
  FactorNormals normals;
  Eigen::ArrayXXd z(static_cast<Eigen::Index>(n), 4);
  for (std::size_t block = 0; block < blocks; ++block) {
    normals.draw_common(streams, block * block_draws);
    for (std::size_t corridor = 0; corridor < 4; ++corridor) {
      normals.draw_own(streams, block * block_draws, corridor);
      const double sigma = spread.log_sigma;
      z.block(column(block * block_draws), column(corridor), block_draws, 1) =
          (normals.factor(spread).log() + sigma * sigma / 2) / sigma;
    }
  }
  return z;
}

}  // namespace

TEST_CASE("corridors are correlated by what they share") {
  const Eigen::ArrayXXd z = sampled_normals();
  const Eigen::ArrayXXd centred = z.rowwise() - z.colwise().mean();
  const Eigen::MatrixXd covariance = centred.matrix().transpose() * centred.matrix() / n;
  const auto expected = [](Eigen::Index a, Eigen::Index b) {
    if (a == b) return 1.0;
    const bool same_sender = std::max(a, b) == 1;
    const bool same_region = a % 2 == b % 2;
    return 0.10 + (same_sender ? 0.25 : 0) + (same_region ? 0.20 : 0);
  };
  for (Eigen::Index a = 0; a < 4; ++a) {
    for (Eigen::Index b = 0; b < 4; ++b) {
      // A sample covariance of standard normals with correlation r has variance (1 + r²)/n.
      const double r = expected(a, b);
      CHECK(std::fabs(covariance(a, b) - r) < 4.5 * std::sqrt((1 + r * r) / n));
    }
  }
}

TEST_CASE("factors have mean one and lognormal quantiles") {
  const Eigen::ArrayXXd z = sampled_normals();
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
  const auto factor_of = [](const Survey& survey, std::size_t corridor) {
    const FactorStreams streams = factor_streams(survey, Input::price, 3);
    FactorNormals normals;
    normals.draw_common(streams, 512);
    normals.draw_own(streams, 512, corridor);
    return normals.factor(spread);
  };
  CHECK((factor_of(whole, 2) == factor_of(alone, 0)).all());
}

TEST_CASE("flow and price have worlds of their own") {
  const Survey survey = four_corridors();
  FactorNormals flow;
  FactorNormals price;
  const FactorStreams flow_streams = factor_streams(survey, Input::flow, 3);
  const FactorStreams price_streams = factor_streams(survey, Input::price, 3);
  flow.draw_common(flow_streams, 0);
  flow.draw_own(flow_streams, 0, 0);
  price.draw_common(price_streams, 0);
  price.draw_own(price_streams, 0, 0);
  CHECK((flow.factor(spread) != price.factor(spread)).all());
}

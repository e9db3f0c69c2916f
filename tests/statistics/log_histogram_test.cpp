#include "statistics/log_histogram.hpp"

#include "random/normal.hpp"
#include "random/sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

std::vector<double> normal_values(std::size_t n, std::uint32_t entity) {
  std::vector<double> values(n);
  sample_normal({6, 1, entity}, 0, values);
  return values;
}

LogHistogram histogram_of(const std::vector<double>& values) {
  LogHistogram histogram;
  histogram.add(values);
  return histogram;
}

/// The order statistic of that share.
double sorted_quantile(std::vector<double> values, double p) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(p * static_cast<double>(values.size() - 1))];
}

const std::vector<double> shares = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

}  // namespace

TEST_CASE("quantiles are those of the sorted values to within a bin") {
  const std::vector<double> z = normal_values(100'000, 1);
  std::vector<double> lognormal(z);
  for (double& value : lognormal) value = 1000 * std::exp(value);
  std::vector<double> tiny(lognormal);
  for (double& value : tiny) value *= 1e-12;
  for (const auto& values : {z, lognormal, tiny}) {
    const LogHistogram histogram = histogram_of(values);
    CHECK(histogram.count() == values.size());
    for (const double p : shares) {
      CHECK(histogram.quantile(p) == Approx(sorted_quantile(values, p)).epsilon(1.0 / 128));
    }
  }
}

TEST_CASE("a value that many draws take stays itself") {
  // Costs under a cap of 5: whatever lies just below shares a bin with the cap, or with its
  // rounding.
  std::vector<double> values;
  for (int i = 1; i <= 60; ++i) values.push_back(5.0 - 0.0005 * i);
  for (int i = 0; i < 140; ++i) values.push_back(i % 2 == 0 ? 5.0 : 5.0 - 1e-15);
  const LogHistogram histogram = histogram_of(values);
  for (const double p : {0.31, 0.5, 0.75, 0.95, 1.0}) CHECK(histogram.quantile(p) == 5.0);
  CHECK(histogram.quantile(0.15) == Approx(4.985).epsilon(1e-3));
  CHECK(histogram.quantile(0.15) < 5.0);
}

TEST_CASE("zeros, negative and positive values keep their order") {
  std::vector<double> values(40, 0.0);
  values.insert(values.end(), 30, -2.0);
  values.insert(values.end(), 30, 3.0);
  const LogHistogram histogram = histogram_of(values);
  CHECK(histogram.quantile(0.0) == -2);
  CHECK(histogram.quantile(0.2) == -2);
  CHECK(histogram.quantile(0.5) == 0);
  CHECK(histogram.quantile(0.9) == 3);
  CHECK(histogram.quantile(1.0) == 3);
  CHECK(histogram_of({-0.0, 0.0}).quantile(0.5) == 0);
}

TEST_CASE("quantiles increase with the share") {
  const LogHistogram histogram = histogram_of(normal_values(5'000, 2));
  for (double p = 0.001; p < 0.999; p += 0.001) {
    CHECK(histogram.quantile(p) <= histogram.quantile(p + 0.001));
  }
}

TEST_CASE("extreme magnitudes are held at the ends of the range") {
  const LogHistogram histogram = histogram_of({1e-30, -1e-30, 1e30, -1e30});
  CHECK(histogram.count() == 4);
  CHECK(histogram.quantile(0.0) == -0x1p64);
  CHECK(histogram.quantile(0.5) == 0);
  CHECK(histogram.quantile(1.0) == 0x1p64);
}

TEST_CASE("merging is exact however the values are split and ordered") {
  const std::vector<double> values = normal_values(9'000, 3);
  const LogHistogram whole = histogram_of(values);
  for (const std::size_t parts : {2u, 7u, 100u}) {
    std::vector<LogHistogram> pieces(parts);
    for (std::size_t i = 0; i < values.size(); ++i) pieces[i * 31 % parts].add({&values[i], 1});
    LogHistogram merged;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) merged.merge(*piece);
    for (double p = 0; p <= 1; p += 0.01) CHECK(merged.quantile(p) == whole.quantile(p));
  }
}

TEST_CASE("the standard error of a quantile matches its spread over replications") {
  // Of normal values: √(p(1−p)/n) / φ(z_p). The estimate from one sample is itself uncertain by
  // about (p(1−p)n)^-¼ / 2, 4 % here at the least; the mean over replications is not.
  constexpr std::size_t n = 4'000;
  constexpr std::uint32_t replications = 200;
  for (const double p : {0.05, 0.5, 0.95}) {
    double mean_error = 0;
    for (std::uint32_t r = 0; r < replications; ++r) {
      mean_error +=
          standard_error_of_quantile(histogram_of(normal_values(n, 100 + r)), p) / replications;
    }
    const double z = normal_quantile(p);
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * M_PI);
    const double expected = std::sqrt(p * (1 - p) / static_cast<double>(n)) / density;
    CHECK(mean_error == Approx(expected).epsilon(0.04));
  }
}

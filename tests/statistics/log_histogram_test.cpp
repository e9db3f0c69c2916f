#include "statistics/log_histogram.hpp"

#include "random/normal.hpp"
#include "random/sample.hpp"
#include "statistics/histogram_quantiles.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
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

double quantile(const LogHistogram& histogram, double p) {
  return HistogramQuantiles(histogram).at(p);
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
      CHECK(quantile(histogram, p) == Approx(sorted_quantile(values, p)).epsilon(1.0 / 128));
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
  for (const double p : {0.31, 0.5, 0.75, 0.95, 1.0}) CHECK(quantile(histogram, p) == 5.0);
  CHECK(quantile(histogram, 0.15) == Approx(4.985).epsilon(1e-3));
  CHECK(quantile(histogram, 0.15) < 5.0);
}

TEST_CASE("zeros, negative and positive values keep their order") {
  std::vector<double> values(40, 0.0);
  values.insert(values.end(), 30, -2.0);
  values.insert(values.end(), 30, 3.0);
  const LogHistogram histogram = histogram_of(values);
  CHECK(quantile(histogram, 0.0) == -2);
  CHECK(quantile(histogram, 0.2) == -2);
  CHECK(quantile(histogram, 0.5) == 0);
  CHECK(quantile(histogram, 0.9) == 3);
  CHECK(quantile(histogram, 1.0) == 3);
  CHECK(quantile(histogram_of({-0.0, 0.0}), 0.5) == 0);
}

TEST_CASE("quantiles increase with the share") {
  const LogHistogram histogram = histogram_of(normal_values(5'000, 2));
  for (double p = 0.001; p < 0.999; p += 0.001) {
    CHECK(quantile(histogram, p) <= quantile(histogram, p + 0.001));
  }
}

TEST_CASE("extreme magnitudes are held at the ends of the range") {
  const LogHistogram histogram = histogram_of({1e-30, -1e-30, 1e30, -1e30});
  CHECK(histogram.count() == 4);
  CHECK(quantile(histogram, 0.0) == -0x1p64);
  CHECK(quantile(histogram, 0.5) == 0);
  CHECK(quantile(histogram, 1.0) == 0x1p64);
}

TEST_CASE("rounding errors of a short number are not told") {
  for (const double cap : {5.0, 0.5, -3.0}) {
    std::vector<double> values(30, cap - 1);
    for (int i = 0; i < 70; ++i) values.push_back(cap * (1 + 1e-15 * (i % 3 - 1)));
    const LogHistogram histogram = histogram_of(values);
    for (const double p : {0.31, 0.5, 0.95, 1.0}) CHECK(quantile(histogram, p) == cap);
    CHECK(histogram.maximum() > cap);
  }
}

TEST_CASE("an atom at an extreme stays itself beside draws in its bin") {
  // 0.2 % is less than a bin; 7.3 and 0.1 are no numbers of single precision.
  for (const double atom : {5.0, 7.3, 0.1, -7.3, -0.1}) {
    const double width = 0.002 * std::fabs(atom);
    for (const double side : {-1.0, 1.0}) {
      std::vector<double> values(600, atom);
      for (int i = 1; i <= 400; ++i) values.push_back(atom + side * width * i / 400);
      const LogHistogram histogram = histogram_of(values);
      const double ends_at = side > 0 ? 0.6 : 0.4;
      for (double p = 0; p <= 1; p += 1.0 / 64) {
        INFO("atom " << atom << ", side " << side << ", share " << p);
        const bool is_atom = side > 0 ? p <= ends_at : p >= ends_at;
        const double apart = side > 0 ? (p - 0.6) / 0.4 : (0.4 - p) / 0.4;
        if (is_atom) {
          CHECK(quantile(histogram, p) == atom);
        } else {
          CHECK(quantile(histogram, p) ==
                Approx(atom + side * width * apart).epsilon(0).margin(0.01 * width));
          CHECK(quantile(histogram, p) != atom);
        }
      }
    }
  }
}

TEST_CASE("zeros stay zeros below, above and between other values") {
  for (const auto& [below, above] : {std::pair{0, 300}, {300, 0}, {200, 100}}) {
    std::vector<double> values(700, 0.0);
    for (int i = 0; i < below; ++i) values.push_back(-1 - 0.01 * i);
    for (int i = 0; i < above; ++i) values.push_back(1 + 0.01 * i);
    const LogHistogram histogram = histogram_of(values);
    for (double p = 0; p <= 1; p += 1.0 / 64) {
      const double value = quantile(histogram, p);
      if (p < 1e-3 * below) {
        CHECK(value < 0);
      } else if (p <= 1e-3 * (below + 700)) {
        CHECK(value == 0);
      } else {
        CHECK(value > 0);
      }
    }
  }
}

TEST_CASE(
    "discrete values stay themselves, the extremes in full and the others in single precision") {
  const std::vector<double> worlds = {-3.7, -0.2, 0, 1.1, 7.3, 12.9, 1234.567};
  std::vector<double> values;
  for (std::size_t i = 0; i < 700; ++i) values.push_back(worlds[i * 5 % worlds.size()]);
  const LogHistogram histogram = histogram_of(values);
  for (std::size_t i = 0; i < worlds.size(); ++i) {
    for (const double within : {0.01, 0.5, 0.99}) {
      const double p = (static_cast<double>(i) + within) / static_cast<double>(worlds.size());
      CHECK(quantile(histogram, p) == Approx(worlds[i]).epsilon(6e-8).margin(0));
    }
  }
  CHECK(histogram.minimum() == -3.7);
  CHECK(histogram.maximum() == 1234.567);
  CHECK(quantile(histogram, 0) == -3.7);
  CHECK(quantile(histogram, 1) == 1234.567);
}

TEST_CASE("a constant is its own quantiles") {
  for (const double constant : {0.1 + 0.2, -1e-9, 0.0, 12345.678}) {
    const LogHistogram histogram = histogram_of(std::vector<double>(1'000, constant));
    for (const double p : shares) CHECK(quantile(histogram, p) == constant);
    CHECK(HistogramQuantiles(histogram).standard_error_at(0.5, histogram.count()) == 0);
  }
}

TEST_CASE("what is not a number counts as the greatest magnitude") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK(histogram_of({1.0, 2.0, std::fabs(nan)}).maximum() == 0x1p64);
  CHECK(histogram_of({1.0, 2.0, -std::fabs(nan)}).minimum() == -0x1p64);
}

TEST_CASE("counts go beyond 32 bits") {
  std::vector<double> values = normal_values(3'000, 4);
  values.resize(4'000, 0.0);
  values.resize(6'000, *std::max_element(values.begin(), values.end()));
  const LogHistogram few = histogram_of(values);
  LogHistogram many = few;
  for (int doubling = 0; doubling < 30; ++doubling) {
    const LogHistogram same = many;
    many.merge(same);
  }
  CHECK(many.count() == std::uint64_t{6'000} << 30);
  for (double p = 0; p <= 1; p += 1.0 / 64) CHECK(quantile(many, p) == quantile(few, p));

  // Those that are merged may have left the range of 32 bits themselves.
  LogHistogram above;
  above.add(std::vector<double>(6'000, 1e6));
  for (int doubling = 0; doubling < 30; ++doubling) above.merge(LogHistogram(above));
  LogHistogram both = many;
  both.merge(above);
  CHECK(both.count() == std::uint64_t{12'000} << 30);
  for (const double p : {0.05, 0.2, 0.35}) {
    CHECK(quantile(both, p / 2) == Approx(quantile(many, p)).epsilon(1e-9));
  }
  CHECK(quantile(both, 0.51) == 1e6);
  above.merge(many);
  for (double p = 0; p <= 1; p += 0.01) CHECK(quantile(above, p) == quantile(both, p));
}

namespace {

/// All that is told of both is the same.
void check_same(const LogHistogram& a, const LogHistogram& b) {
  CHECK(a.count() == b.count());
  CHECK(a.minimum() == b.minimum());
  CHECK(a.maximum() == b.maximum());
  for (double p = 0; p <= 1; p += 1.0 / 1024) REQUIRE(quantile(a, p) == quantile(b, p));
}

/// Normal values, most of them held at a cap, some brought to 0 or to a floor.
std::vector<double> values_with_atoms() {
  std::vector<double> values = normal_values(9'000, 3);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i % 7 == 0) values[i] = 0;
    values[i] =
        std::clamp(i > 4'000 ? values[i] : values[i] - 2, -2.3, 0.4 + (i % 3 == 0 ? 1e-16 : 0));
  }
  return values;
}

}  // namespace

TEST_CASE("merging is exact however the values are split and ordered") {
  for (const auto& values : {normal_values(9'000, 3), values_with_atoms()}) {
    const LogHistogram whole = histogram_of(values);
    for (const std::size_t parts : {2u, 7u, 100u}) {
      std::vector<LogHistogram> pieces(parts);
      for (std::size_t i = 0; i < values.size(); ++i) pieces[i * 31 % parts].add({&values[i], 1});
      LogHistogram merged;
      for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) merged.merge(*piece);
      check_same(merged, whole);
    }
  }
}

TEST_CASE("blocks of any length add up to the same as all at once") {
  const std::vector<double> values = values_with_atoms();
  const LogHistogram whole = histogram_of(values);
  std::vector<double> draws(64);
  for (std::uint32_t split = 0; split < 20; ++split) {
    sample_uniform({6, 2, split}, 0, draws);
    std::vector<LogHistogram> pieces(3);
    std::span<const double> rest = values;
    for (std::size_t i = 0; !rest.empty(); ++i) {
      const auto length = static_cast<std::size_t>(700 * draws[i % draws.size()]);
      const auto block = rest.first(std::min(length, rest.size()));
      pieces[i * 7 % 3].add(block);
      rest = rest.subspan(block.size());
    }
    LogHistogram merged;
    for (const std::size_t piece : {split % 3, (split + 2) % 3, (split + 1) % 3}) {
      merged.merge(pieces[piece]);
    }
    check_same(merged, whole);
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
          HistogramQuantiles(histogram_of(normal_values(n, 100 + r))).standard_error_at(p, n) /
          replications;
    }
    const double z = normal_quantile(p);
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * M_PI);
    const double expected = std::sqrt(p * (1 - p) / static_cast<double>(n)) / density;
    CHECK(mean_error == Approx(expected).epsilon(0.04));
  }
}

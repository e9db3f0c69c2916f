// Each kernel on each instruction set of this processor, bit by bit against the plain function.

#include "kernels/every_kernel.hpp"
#include "model/answer.hpp"
#include "model/outcomes.hpp"
#include "random/exponentials.hpp"
#include "random/normal.hpp"
#include "random/philox.hpp"
#include "random/portable_math.hpp"
#include "random/sample.hpp"
#include "statistics/log_histogram.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

using namespace remitsim;
using test::every_kernel;
using test::Using;

namespace {

bool same_bits(double a, double b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

/// The same bits, or neither a number.
bool is_same(double a, double b) {
  return same_bits(a, b) || (std::isnan(a) && std::isnan(b));
}

/// The uniform number of a draw by Random123, as DESIGN says it: the middle of one of 2^52 cells.
double uniform_by_random123(const Stream& stream, std::uint64_t draw) {
  const auto words = philox(stream, draw / 2);
  const std::uint64_t high = words[draw % 2 == 0 ? 0 : 2];
  const std::uint64_t low = words[draw % 2 == 0 ? 1 : 3];
  return (static_cast<double>(((high << 32) | low) >> 12) + 0.5) * 0x1p-52;
}

}  // namespace

TEST_CASE("uniform numbers are those of Random123 on every kernel") {
  const Stream stream{0x123456789abcdef0, 7, 0xfedcba98};
  for (const Kernel kernel : every_kernel()) {
    const Using use(kernel);
    INFO(to_string(kernel));
    for (const std::uint64_t first :
         {std::uint64_t{0}, std::uint64_t{1}, (std::uint64_t{1} << 33) - 5}) {
      std::vector<double> values(1'003);
      sample_uniform(stream, first, values);
      for (std::size_t i = 0; i < values.size(); ++i) {
        REQUIRE(same_bits(values[i], uniform_by_random123(stream, first + i)));
      }
    }
  }
}

TEST_CASE("normal numbers are the quantiles of the uniform ones on every kernel") {
  const Stream stream{5, 6, 7};
  std::vector<double> uniforms(100'000);
  sample_uniform(stream, 0, uniforms);
  for (const Kernel kernel : every_kernel()) {
    const Using use(kernel);
    INFO(to_string(kernel));
    std::vector<double> normals(uniforms.size());
    sample_normal(stream, 0, normals);
    for (std::size_t i = 0; i < normals.size(); ++i) {
      REQUIRE(same_bits(normals[i], normal_quantile(uniforms[i])));
    }
  }
}

TEST_CASE("exponentials are those of the plain function on every kernel") {
  std::vector<double> arguments = {-1e9, -708, -0.0, 0, 1e-300, 709, 1e9};
  for (int i = -7'000; i <= 7'000; ++i) arguments.push_back(0.1 * i + 1e-3);
  for (const Kernel kernel : every_kernel()) {
    const Using use(kernel);
    INFO(to_string(kernel));
    std::vector<double> values = arguments;
    exponentiate(values);
    for (std::size_t i = 0; i < values.size(); ++i) {
      REQUIRE(same_bits(values[i], portable::exp(arguments[i])));
    }
  }
}

TEST_CASE("the answers of flows are those of the plain function on every kernel, near and far") {
  DrawArray flow;
  DrawArray before;
  DrawArray after;
  DrawArray elasticity;
  for (Eigen::Index i = 0; i < flow.size(); ++i) {
    const auto x = static_cast<double>(i);
    flow[i] = 1 + x;
    before[i] = i % 31 == 0 ? -150 : 0.5 + std::fmod(7.3 * x, 40.0);
    // Some worlds unchanged, some far beyond the half, some where nothing is defined.
    after[i] = i % 5 == 0 ? before[i] : before[i] * (0.02 + std::fmod(0.37 * x, 3.0));
    if (i % 29 == 0) after[i] = 0;
    elasticity[i] = i % 7 == 0 ? 0 : -std::fmod(0.61 * x, 9.0);
  }
  const DrawArray diversion = DrawArray::Constant(0.5);
  for (const ElasticityOf of : {ElasticityOf::price, ElasticityOf::cost}) {
    const double base = of == ElasticityOf::price ? 100 : 0;
    for (const Kernel kernel : every_kernel()) {
      const Using use(kernel);
      INFO(to_string(kernel));
      Outcomes outcomes;
      corridor_outcomes({flow, before, after, elasticity, diversion, of}, outcomes);
      for (Eigen::Index i = 0; i < flow.size(); ++i) {
        const Answer plain = answer_of(flow[i], before[i], after[i], elasticity[i], base);
        REQUIRE(is_same(outcomes[Sum::extra_flow][i], plain.extra_flow));
        REQUIRE(is_same(outcomes[Sum::consumer_surplus][i], plain.consumer_surplus));
      }
    }
  }
}

TEST_CASE("histograms are those of single values on every kernel") {
  // Spread, nearly constant, of both signs, at a cap, and out of range.
  std::vector<std::vector<double>> kinds(5, std::vector<double>(3'001));
  sample_normal({8, 9, 10}, 0, kinds[2]);
  for (std::size_t i = 0; i < kinds[2].size(); ++i) {
    const double z = kinds[2][i];
    kinds[0][i] = portable::exp(z);
    kinds[1][i] = portable::exp(0.002 * z);
    kinds[3][i] = std::min(portable::exp(z), 0.8);
    kinds[4][i] = portable::exp(60 * z);
  }
  for (const auto& values : kinds) {
    LogHistogram single;
    for (const double& value : values) single.add({&value, 1});
    for (const Kernel kernel : every_kernel()) {
      const Using use(kernel);
      INFO(to_string(kernel));
      LogHistogram histogram;
      histogram.add(values);
      REQUIRE(same_bits(histogram.minimum(), single.minimum()));
      REQUIRE(same_bits(histogram.maximum(), single.maximum()));
      for (double p = 0; p <= 1; p += 1.0 / 512) {
        REQUIRE(same_bits(histogram.quantile(p), single.quantile(p)));
      }
    }
  }
}

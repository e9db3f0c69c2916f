// Each kernel on each instruction set of this processor, bit by bit against the plain function.

#include "kernels/elementwise.hpp"
#include "kernels/every_kernel.hpp"
#include "model/answer.hpp"
#include "model/corridor_terms.hpp"
#include "model/measure_values.hpp"
#include "model/outcomes.hpp"
#include "model/policies/mean_after.hpp"
#include "random/exponentials.hpp"
#include "random/normal.hpp"
#include "random/philox.hpp"
#include "random/portable_math.hpp"
#include "random/sample.hpp"
#include "random/sobol.hpp"
#include "statistics/histogram_quantiles.hpp"
#include "statistics/log_histogram.hpp"
#include "statistics/power_sums.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <span>
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

/// The uniform number of a draw by the definition of the scramble, digit by digit: the point's
/// digits times a random lower triangular matrix, and a random shift.
double scrambled_by_digits(const SobolDirections& directions, const Stream& stream,
                           std::uint64_t draw) {
  const std::uint64_t replicate = draw % replicate_count;
  const std::uint64_t point = draw / replicate_count;
  const auto digit_of = [](std::uint64_t word, std::size_t i) { return (word >> (31 - i)) & 1; };
  const auto random_word = [&](std::uint64_t k) {
    return philox(stream, ~(8 * replicate + k / 4))[k % 4];
  };
  std::uint32_t cell = 0;
  for (std::size_t k = 0; k < sobol_digits; ++k) {
    if ((((point ^ (point / 2)) >> k) & 1) != 0) cell ^= directions[k];
  }
  double uniform = 0x1p-33;
  for (std::size_t i = 0; i < sobol_digits; ++i) {
    std::uint64_t digit = digit_of(random_word(31), i) + digit_of(cell, i);
    for (std::size_t j = 0; j < i; ++j) digit += digit_of(random_word(j), i) * digit_of(cell, j);
    if (digit % 2 != 0) uniform += std::ldexp(1.0, -1 - static_cast<int>(i));
  }
  return uniform;
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

TEST_CASE("scrambled Sobol numbers are those of their definition on every kernel") {
  const Stream stream{0x123456789abcdef0, 7, 0xfedcba98};
  const SobolDirections directions = sobol_directions(40).back();
  const SobolCoordinate coordinate(directions, stream);
  for (const Kernel kernel : every_kernel()) {
    const Using use(kernel);
    INFO(to_string(kernel));
    for (const std::uint64_t first : {std::uint64_t{0}, std::uint64_t{5}, sobol_draws - 403}) {
      std::vector<double> values(403);
      coordinate.fill(first, values);
      for (std::size_t i = 0; i < values.size(); ++i) {
        REQUIRE(same_bits(values[i], scrambled_by_digits(directions, stream, first + i)));
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
  for (const ElasticityOf of : {ElasticityOf::price, ElasticityOf::cost}) {
    const double base = of == ElasticityOf::price ? 100 : 0;
    for (const Kernel kernel : every_kernel()) {
      const Using use(kernel);
      INFO(to_string(kernel));
      Outcomes outcomes(1);
      const Outcome corridor = outcomes[0];
      std::copy_n(flow.data(), tile_draws, corridor[Sum::flow]);
      std::copy_n(before.data(), tile_draws, corridor[Sum::cost_before]);
      std::copy_n(after.data(), tile_draws, corridor[Sum::cost_after]);
      remitsim::answer({elasticity, of}, corridor);
      for (Eigen::Index i = 0; i < flow.size(); ++i) {
        const Answer plain = answer_of(flow[i], before[i], after[i], elasticity[i], base);
        REQUIRE(is_same(corridor[Sum::extra_flow][i], plain.extra_flow));
        REQUIRE(is_same(corridor[Sum::consumer_surplus][i], plain.consumer_surplus));
      }
    }
  }
}

TEST_CASE("power sums have the same bits on every kernel, and so have elementwise operations") {
  std::vector<double> values(1'003);
  sample_normal({1, 2, 3}, 0, values);
  const auto all_of = [&] {
    PowerSums sums;
    sums.add(values, values.front());
    std::vector<double> bits(sums.first.begin(), sums.first.end());
    bits.insert(bits.end(), {sums.second, sums.third, sums.fourth});
    std::vector<double> result = values;
    const std::size_t n = values.size();
    elementwise::multiply(values.data(), values.data(), n, result.data());
    elementwise::add(result.data(), values.data(), n, result.data());
    elementwise::divide(result.data(), values.data(), n, result.data());
    elementwise::divide_by(result.data(), 3, n, result.data());
    elementwise::multiply_by(result.data(), 0.1, n, result.data());
    elementwise::add_multiple(values.data(), 0.7, n, result.data());
    bits.insert(bits.end(), result.begin(), result.end());
    elementwise::subtract_but_rounding(result.data(), values.data(), n, result.data());
    bits.insert(bits.end(), result.begin(), result.end());
    return bits;
  };
  const std::vector<double> expected = [&] {
    const Using use(Kernel::baseline);
    return all_of();
  }();
  for (const Kernel kernel : every_kernel()) {
    const Using use(kernel);
    const std::vector<double> bits = all_of();
    REQUIRE(std::memcmp(bits.data(), expected.data(), bits.size() * sizeof(double)) == 0);
    CHECK(elementwise::all_finite(values.data(), values.size()));
    for (const std::size_t at : {std::size_t{0}, std::size_t{777}, std::size_t{1'002}}) {
      std::vector<double> spoilt = values;
      spoilt[at] = at == 777 ? std::nan("") : HUGE_VAL;
      CHECK_FALSE(elementwise::all_finite(spoilt.data(), spoilt.size()));
    }
  }
}

namespace {

/// What a tile's corridor comes to from posted costs on: prices, means before and after a policy,
/// sums and measures.
std::vector<double> numbers_of_a_corridor(const Step& step, bool with_large_changes) {
  PostedCosts posted;
  posted.fee_percent = {4, 9, 0, 1};
  posted.margin_percent = {2, 3, 0, -0.5};
  if (with_large_changes) {
    posted.large_fee_change_percent = {-2, -4, 0, -0.3};
    posted.large_margin_change_percent = {0, 0.2, 0, 0.1};
  }
  posted.share = {0.4, 0.3, 0.2, 0.1};
  posted.corridors = {0, 0, 0, 0};
  DrawMatrix factors(tile_draws, 1);
  DrawMatrix shares(tile_draws, 4);
  sample_uniform({3, 1, 1}, 0, std::span(factors.data(), tile_draws));
  sample_uniform({3, 1, 2}, 0, std::span(shares.data(), 4 * tile_draws));
  const DrawArray level = DrawArray::LinSpaced(0.9, 1.3);
  const DrawArray strength = DrawArray::LinSpaced(-0.2, 1.2).max(0.0).min(1.0);
  const CorridorPolicy policy{&step, Level::service, 0, {0, 1, 2, 3}, {}};
  std::vector<double> numbers;
  const auto add = [&](const double* from) {
    numbers.insert(numbers.end(), from, from + tile_draws);
  };
  Outcomes outcomes(2);
  outcomes.set_zero();
  for (const bool with_margins : {false, true}) {
    for (const DrawMatrix* drawn : std::array<const DrawMatrix*, 2>{nullptr, &shares}) {
      CostBlock costs;
      costs.load(posted, with_margins, {factors, level, strength});
      costs.common_share = drawn;
      const DrawArray before = costs.mean_percent(posted);
      add(before.data());
      const auto after = mean_after(policy, strength, posted, costs);
      if (!after) continue;
      add(after->data());
      const Outcome corridor = outcomes[0];
      std::copy_n(factors.data(), tile_draws, corridor[Sum::flow]);
      std::copy_n(before.data(), tile_draws, corridor[Sum::cost_before]);
      std::copy_n(after->data(), tile_draws, corridor[Sum::cost_after]);
      for (const Sum sum : {Sum::extra_flow, Sum::consumer_surplus, Sum::smart_cost_before,
                            Sum::smart_cost_after, Sum::smart_corridors_after}) {
        std::copy_n(level.data(), tile_draws, corridor[sum]);
      }
      work_out_before({4, 5}, corridor);
      work_out_after({4, 5}, corridor);
      add_before(corridor, true, outcomes[1]);
      add_after(corridor, true, outcomes[1]);
    }
  }
  const Aggregate set{.wholes = {}, .corridors = 2, .services = 8, .smart_corridors = 2};
  for (const MeasureInfo& info : all_measures()) {
    DrawArray room;
    add(values_of(info.measure, {set, 1, strength}, outcomes[1], room));
  }
  return numbers;
}

}  // namespace

TEST_CASE("costs, sums and measures have the same bits on every kernel") {
  const std::vector<Step> steps = {Cap{Component::total, 5}, Cut{Component::fee, 1, 0.5},
                                   Scale{Component::fx_margin, 40}};
  for (const Step& step : steps) {
    for (const bool with_large_changes : {false, true}) {
      const std::vector<double> expected = [&] {
        const Using use(Kernel::baseline);
        return numbers_of_a_corridor(step, with_large_changes);
      }();
      for (const Kernel kernel : every_kernel()) {
        const Using use(kernel);
        const std::vector<double> numbers = numbers_of_a_corridor(step, with_large_changes);
        REQUIRE(numbers.size() == expected.size());
        REQUIRE(std::memcmp(numbers.data(), expected.data(), numbers.size() * sizeof(double)) == 0);
      }
    }
  }
}

TEST_CASE("a difference that is only rounding is 0 on every kernel, and any other is itself") {
  const double third = 1.0 / 3;
  const std::vector<double> a = {third, third, third, 0, 1e300, -third, 1e-300, 0};
  const std::vector<double> b = {third * (1 + 1e-13), third * (1 + 1e-11),  -third, 1e-300,
                                 1e300 * (1 - 1e-13), -third * (1 - 1e-13), 2e-300, std::nan("")};
  for (const Kernel kernel : every_kernel()) {
    const Using use(kernel);
    INFO(to_string(kernel));
    std::vector<double> result(a.size());
    elementwise::subtract_but_rounding(a.data(), b.data(), a.size(), result.data());
    for (const std::size_t i : {0u, 4u, 5u}) CHECK(result[i] == 0);
    for (const std::size_t i : {1u, 2u, 3u, 6u}) CHECK(result[i] == a[i] - b[i]);
    CHECK(std::isnan(result[7]));
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
        REQUIRE(same_bits(HistogramQuantiles(histogram).at(p), HistogramQuantiles(single).at(p)));
      }
    }
  }
}

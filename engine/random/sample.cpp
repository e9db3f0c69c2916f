#include "random/sample.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/mend_rare.hpp"
#include "random/normal.hpp"
#include "random/portable_math.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace remitsim {

namespace {

/// The middle of one of 2^52 equal cells of (0, 1).
double to_uniform(std::uint64_t high, std::uint64_t low) {
  // 52 bits as the mantissa of a number in [1, 2).
  constexpr auto one = std::bit_cast<std::uint64_t>(1.0);
  return std::bit_cast<double>(one | (high << 20) | (low >> 12)) - (1 - 0x1p-53);
}

/// Philox4x32-10 over consecutive counters. Each 32-bit word has 64 bits to itself, as the products
/// need them; two uniform numbers a counter.
struct UniformPairs {
  static void run(const Stream* stream, std::uint64_t first_counter, std::size_t counters,
                  double* values) {
    constexpr std::uint64_t word = 0xffffffff;
    for (std::size_t i = 0; i < counters; ++i) {
      const std::uint64_t counter = first_counter + i;
      std::uint64_t x0 = counter & word;
      std::uint64_t x1 = counter >> 32;
      std::uint64_t x2 = stream->entity;
      std::uint64_t x3 = stream->input;
      std::uint64_t key0 = stream->seed & word;
      std::uint64_t key1 = stream->seed >> 32;
      for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = 0xD2511F53 * x0;
        const std::uint64_t product1 = 0xCD9E8D57 * x2;
        x0 = (product1 >> 32) ^ x1 ^ key0;
        x1 = product1 & word;
        x2 = (product0 >> 32) ^ x3 ^ key1;
        x3 = product0 & word;
        key0 = (key0 + 0x9E3779B9) & word;
        key1 = (key1 + 0xBB67AE85) & word;
      }
      values[2 * i] = to_uniform(x0, x1);
      values[2 * i + 1] = to_uniform(x2, x3);
    }
  }
};

/// Up to how many numbers are made at once: what stays in the nearest cache.
constexpr std::size_t chunk = 256;

/// Normal quantiles of uniform numbers, at most a chunk; the two arrays do not overlap.
struct NormalQuantiles {
  static void run(const double* __restrict uniforms, std::size_t count,
                  double* __restrict normals) {
    // Two short loops: the processor looks ahead over more numbers than in a long one.
    std::array<double, chunk> arguments;
    for (std::size_t i = 0; i < count; ++i) arguments[i] = central_argument(uniforms[i]);
    for (std::size_t i = 0; i < count; ++i) {
      normals[i] = normal_quantile_in_centre(uniforms[i], arguments[i]);
    }
    mend_rare(
        count, [&](std::size_t i) { return arguments[i] > central_end; },
        [&](std::size_t i) { normals[i] = normal_quantile_in_tail(uniforms[i]); });
  }
};

}  // namespace

void sample_uniform(const Stream& stream, std::uint64_t first_draw, std::span<double> values) {
  // One Philox block serves two draws: words 0 and 1 the even one, words 2 and 3 the odd one.
  if (first_draw % 2 != 0 && !values.empty()) {
    const auto words = philox(stream, first_draw / 2);
    values.front() = to_uniform(words[2], words[3]);
    ++first_draw;
    values = values.subspan(1);
  }
  run_kernel<UniformPairs>(&stream, first_draw / 2, values.size() / 2, values.data());
  if (values.size() % 2 != 0) {
    const auto words = philox(stream, (first_draw + values.size()) / 2);
    values.back() = to_uniform(words[0], words[1]);
  }
}

void normal_quantiles(std::span<double> values) {
  std::array<double, chunk> uniforms;
  while (!values.empty()) {
    const std::size_t count = std::min(chunk, values.size());
    std::copy_n(values.begin(), count, uniforms.begin());
    run_kernel<NormalQuantiles>(static_cast<const double*>(uniforms.data()), count, values.data());
    values = values.subspan(count);
  }
}

void sample_normal(const Stream& stream, std::uint64_t first_draw, std::span<double> values) {
  sample_uniform(stream, first_draw, values);
  normal_quantiles(values);
}

}  // namespace remitsim

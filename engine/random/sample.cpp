#include "random/sample.hpp"

#include "random/normal.hpp"

namespace remitsim {

namespace {

/// The middle of one of 2^52 equal cells of (0, 1).
double to_uniform(std::uint32_t high, std::uint32_t low) {
  const std::uint64_t bits = (std::uint64_t{high} << 32) | low;
  return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

}  // namespace

void sample_uniform(const Stream& stream, std::uint64_t first_draw, std::span<double> values) {
  // One Philox block serves two draws: words 0 and 1 the even one, words 2 and 3 the odd one.
  for (std::size_t i = 0; i < values.size();) {
    const std::uint64_t draw = first_draw + i;
    const auto words = philox(stream, draw / 2);
    if (draw % 2 == 0) values[i++] = to_uniform(words[0], words[1]);
    if (i < values.size()) values[i++] = to_uniform(words[2], words[3]);
  }
}

void sample_normal(const Stream& stream, std::uint64_t first_draw, std::span<double> values) {
  sample_uniform(stream, first_draw, values);
  for (double& value : values) value = normal_quantile(value);
}

}  // namespace remitsim

#include "random/sobol.hpp"

#include "kernels/dispatch.hpp"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace remitsim {

namespace {

using Row = SobolCoordinate::Row;

/// 32 random words for each replicate. Uniform numbers take the counters of a stream from 0 up;
/// these are the last ones, which no draw gets to.
std::array<Row, sobol_digits> random_words(const Stream& stream) {
  constexpr std::size_t words_per_counter = 4;
  std::array<Row, sobol_digits> rows{};
  std::uint64_t counter = ~std::uint64_t{0};
  for (std::size_t replicate = 0; replicate < replicate_count; ++replicate) {
    for (std::size_t k = 0; k < sobol_digits; k += words_per_counter) {
      const auto words = philox(stream, counter--);
      for (std::size_t i = 0; i < words_per_counter; ++i) rows[k + i][replicate] = words[i];
    }
  }
  return rows;
}

/// The middle of one of 2^32 equal cells of (0, 1).
double to_uniform(std::uint32_t cell) {
  // The cell as the upper part of the mantissa of a number in [1, 2).
  constexpr auto one = std::bit_cast<std::uint64_t>(1.0);
  return std::bit_cast<double>(one | (std::uint64_t{cell} << 20)) - (1 - 0x1p-33);
}

/// All replicates of consecutive points, in the order of the Gray code. The loops over replicates
/// are vector code only where GCC 12 is kept from unrolling them first.
struct SobolPoints {
  static void run(const Row* directions, const Row* shifts, std::uint64_t first_point,
                  std::size_t points, double* values) {
    // Stands in for the bit that changes after the very last point, whose successor is not used.
    constexpr std::uint64_t last_bit = std::uint64_t{1} << (sobol_digits - 1);
    Row cells = *shifts;
    std::uint64_t gray_code = first_point ^ (first_point >> 1);
    for (; gray_code != 0; gray_code &= gray_code - 1) {
      add(directions[std::countr_zero(gray_code)], cells);
    }
    for (std::size_t i = 0; i < points; ++i) {
#pragma GCC unroll 1
      for (std::size_t r = 0; r < replicate_count; ++r) {
        values[i * replicate_count + r] = to_uniform(cells[r]);
      }
      add(directions[std::countr_zero((first_point + i + 1) | last_bit)], cells);
    }
  }

  /// Adds digit by digit, without carries.
  static void add(const Row& direction, Row& cells) {
#pragma GCC unroll 1
    for (std::size_t r = 0; r < replicate_count; ++r) cells[r] ^= direction[r];
  }
};

}  // namespace

SobolCoordinate::SobolCoordinate(const SobolDirections& directions, const Stream& stream) {
  // Digit 0 is worth ½. Column j of the random matrix: 1 on the diagonal, random bits below it. The
  // last column has nothing below; its words are the shifts.
  const std::array<Row, sobol_digits> words = random_words(stream);
  shifts_ = words.back();
  for (std::size_t digit = 0; digit < sobol_digits; ++digit) {
    const std::uint32_t diagonal = std::uint32_t{1} << (sobol_digits - 1 - digit);
    Row column{};
    for (std::size_t r = 0; r < replicate_count; ++r) {
      column[r] = diagonal | (words[digit][r] & (diagonal - 1));
    }
    for (std::size_t k = 0; k < sobol_digits; ++k) {
      if ((directions[k] & diagonal) != 0) SobolPoints::add(column, directions_[k]);
    }
  }
}

void SobolCoordinate::fill(std::uint64_t first_draw, std::span<double> values) const {
  if (first_draw > sobol_draws || values.size() > sobol_draws - first_draw) {
    throw std::out_of_range("a replicate of the Sobol' sequence has 2^32 points");
  }
  const std::size_t replicate = first_draw % replicate_count;
  const std::size_t before =
      std::min(values.size(), (replicate_count - replicate) % replicate_count);
  fill_part(first_draw, values.first(before));
  first_draw += before;
  values = values.subspan(before);

  const std::size_t after = values.size() % replicate_count;
  fill_points(first_draw / replicate_count, values.first(values.size() - after));
  fill_part(first_draw + values.size() - after, values.last(after));
}

void SobolCoordinate::fill_part(std::uint64_t first_draw, std::span<double> values) const {
  if (values.empty()) return;
  std::array<double, replicate_count> all;
  fill_points(first_draw / replicate_count, all);
  const auto first = static_cast<std::ptrdiff_t>(first_draw % replicate_count);
  std::copy_n(all.begin() + first, values.size(), values.begin());
}

void SobolCoordinate::fill_points(std::uint64_t first_point, std::span<double> values) const {
  if (values.empty()) return;
  run_kernel<SobolPoints>(directions_.data(), &shifts_, first_point,
                          values.size() / replicate_count, values.data());
}

}  // namespace remitsim

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace remitsim {

namespace detail {

/// Adds to a number in two's complement, least word first, whose last bit is 2^−fraction_bits.
void add_fixed(std::span<std::uint64_t> words, std::size_t fraction_bits, double value);
void add_fixed(std::span<std::uint64_t> words, std::span<const std::uint64_t> others);
/// The nearest double. Leaves the magnitude in the words.
double round_fixed(std::span<std::uint64_t> words, std::size_t fraction_bits);

}  // namespace detail

/// A sum in fixed point, exact and thus the same in whatever order and in whatever parts it was
/// added up. Of each number, bits below 2^−fraction_bits are cut off. Holds sums of magnitudes
/// below 2^(64·words − 1 − fraction_bits). A superaccumulator (Kulisch) for a range of its own.
template <std::size_t word_count, std::size_t fraction_bits>
class ExactSum {
 public:
  using Words = std::array<std::uint64_t, word_count>;

  /// Throws std::overflow_error where the number has no room; numbers that have room one by one are
  /// not looked at together.
  void add(double value) { detail::add_fixed(words_, fraction_bits, value); }
  void add(const ExactSum& other) { detail::add_fixed(words_, other.words_); }

  /// The nearest double.
  [[nodiscard]] double value() const {
    Words copy = words_;
    return detail::round_fixed(copy, fraction_bits);
  }
  /// In two's complement, least word first.
  [[nodiscard]] const Words& words() const { return words_; }
  Words& words() { return words_; }

 private:
  Words words_{};
};

}  // namespace remitsim

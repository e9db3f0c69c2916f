#include "statistics/exact_sum.hpp"

#include <bit>
#include <cmath>
#include <stdexcept>

namespace remitsim::detail {

namespace {

constexpr std::size_t word_bits = 64;
constexpr int mantissa_bits = 52;

/// magnitude · 2^exponent
struct Decomposed {
  std::uint64_t magnitude = 0;
  int exponent = 0;
};

Decomposed decomposed(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  constexpr std::uint64_t implicit_bit = std::uint64_t{1} << mantissa_bits;
  const auto biased = static_cast<int>((bits >> mantissa_bits) & 0x7ff);
  const std::uint64_t mantissa = bits & (implicit_bit - 1);
  constexpr int bias = 1023 + mantissa_bits;
  return biased == 0 ? Decomposed{mantissa, 1 - bias}
                     : Decomposed{mantissa | implicit_bit, biased - bias};
}

/// Adds to one word; whether a carry is left.
bool add_word(std::uint64_t& word, std::uint64_t addend, bool carry) {
  const std::uint64_t sum = word + addend;
  word = sum + (carry ? 1 : 0);
  return sum < addend || word < sum;
}

/// Subtracts from one word; whether one must be borrowed.
bool subtract_word(std::uint64_t& word, std::uint64_t subtrahend, bool borrow) {
  const std::uint64_t difference = word - subtrahend;
  const bool borrows = word < subtrahend || (borrow && difference == 0);
  word = difference - (borrow ? 1 : 0);
  return borrows;
}

void negate(std::span<std::uint64_t> words) {
  bool carry = true;
  for (std::uint64_t& word : words) {
    word = ~word;
    carry = add_word(word, 0, carry);
  }
}

/// The words' 64 bits from the highest that is set on, of which the last also stands for all below;
/// `exponent` is that of the last.
std::uint64_t leading_bits(std::span<const std::uint64_t> words, int& exponent) {
  std::size_t top = words.size() - 1;
  while (top > 0 && words[top] == 0) --top;
  if (words[top] == 0) return 0;
  const int shift = std::countl_zero(words[top]);
  exponent = static_cast<int>(word_bits * top) - shift;
  std::uint64_t leading = words[top] << shift;
  bool rest = false;
  for (std::size_t i = 0; i < top; ++i) {
    const bool is_next = i + 1 == top;
    if (is_next && shift > 0) leading |= words[i] >> (word_bits - static_cast<std::size_t>(shift));
    rest = rest || (is_next ? words[i] << shift : words[i]) != 0;
  }
  return leading | (rest ? 1 : 0);
}

}  // namespace

void add_fixed(std::span<std::uint64_t> words, std::size_t fraction_bits, double value) {
  auto [magnitude, exponent] = decomposed(value);
  int place = exponent + static_cast<int>(fraction_bits);
  if (place < 0) {
    magnitude = place > -static_cast<int>(word_bits) ? magnitude >> -place : 0;
    place = 0;
  }
  if (magnitude == 0) return;
  const std::size_t word = static_cast<std::size_t>(place) / word_bits;
  const std::size_t shift = static_cast<std::size_t>(place) % word_bits;
  const std::uint64_t low = magnitude << shift;
  const std::uint64_t high = shift == 0 ? 0 : magnitude >> (word_bits - shift);
  const bool is_last = word + 1 == words.size();
  if (word >= words.size() || (is_last && (high != 0 || low >> (word_bits - 1) != 0))) {
    throw std::overflow_error("a number has no room in its sum");
  }
  const auto combine = std::signbit(value) ? subtract_word : add_word;
  bool carry = combine(words[word], low, false);
  if (is_last) return;
  carry = combine(words[word + 1], high, carry);
  for (std::size_t i = word + 2; carry && i < words.size(); ++i) {
    carry = combine(words[i], 0, carry);
  }
}

void add_fixed(std::span<std::uint64_t> words, std::span<const std::uint64_t> others) {
  bool carry = false;
  for (std::size_t i = 0; i < words.size(); ++i) carry = add_word(words[i], others[i], carry);
}

double round_fixed(std::span<std::uint64_t> words, std::size_t fraction_bits) {
  const bool is_negative = (words.back() >> (word_bits - 1)) != 0;
  if (is_negative) negate(words);
  int exponent = 0;
  const std::uint64_t leading = leading_bits(words, exponent);
  if (leading == 0) return 0;
  const double value =
      std::ldexp(static_cast<double>(leading), exponent - static_cast<int>(fraction_bits));
  return is_negative ? -value : value;
}

}  // namespace remitsim::detail

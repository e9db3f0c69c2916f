#pragma once

#include <Random123/philox.h>

#include <array>
#include <cstdint>
#include <limits>

namespace remitsim {

/// Names one random sequence over the draws. A number depends on (seed, input, entity, draw) alone:
/// never on the thread, the order of evaluation, or what else is simulated.
struct Stream {
  std::uint64_t seed = 0;
  std::uint32_t input = 0;   ///< which uncertain input
  std::uint32_t entity = 0;  ///< which country, corridor, service … of it
};

/// Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011) at one counter value of a stream.
inline std::array<std::uint32_t, 4> philox(const Stream& stream, std::uint64_t counter) {
  const auto low = [](std::uint64_t word) { return static_cast<std::uint32_t>(word); };
  const auto high = [](std::uint64_t word) { return static_cast<std::uint32_t>(word >> 32); };
  const r123::Philox4x32::ctr_type block = {
      {low(counter), high(counter), stream.entity, stream.input}};
  const r123::Philox4x32::key_type key = {{low(stream.seed), high(stream.seed)}};
  const auto words = r123::Philox4x32{}(block, key);
  return {words[0], words[1], words[2], words[3]};
}

/// A stream as a uniform random number generator for Boost.Random and <random>.
class PhiloxEngine {
 public:
  using result_type = std::uint32_t;

  explicit PhiloxEngine(const Stream& stream) : stream_(stream) {}

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  result_type operator()() {
    if (used_ == words_.size()) {
      words_ = philox(stream_, counter_++);
      used_ = 0;
    }
    return words_[used_++];
  }

 private:
  Stream stream_;
  std::uint64_t counter_ = 0;
  std::array<std::uint32_t, 4> words_{};
  std::size_t used_ = 4;
};

}  // namespace remitsim

#pragma once

#include <cstdint>
#include <string_view>

namespace remitsim {

/// How the worlds of a study are drawn. Each makes the same results but for their error.
enum class SamplingMethod {
  random,      ///< independent draws
  antithetic,  ///< half of the draws mirror the other half: u and 1 − u
  sobol        ///< sixteen independent scrambles of the Sobol' sequence
};

/// "random", "antithetic" or "sobol"
std::string_view to_string(SamplingMethod method);

struct Sampling {
  std::uint64_t draws = 100'000;
  std::uint64_t seed = 1;
  SamplingMethod method = SamplingMethod::random;
};

}  // namespace remitsim

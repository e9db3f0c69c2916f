#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// How the worlds of a study are drawn. Each makes the same results but for their error.
enum class SamplingMethod {
  sobol,      ///< sixteen independent scrambles of the Sobol' sequence
  random,     ///< independent draws
  antithetic  ///< half of the draws mirror the other half: u and 1 − u
};

/// "sobol", "random" or "antithetic"
std::string_view to_string(SamplingMethod method);
/// Of all methods.
std::vector<std::string> names_of_sampling_methods();
/// The method of that name; nothing where there is none.
std::optional<SamplingMethod> sampling_method_of(std::string_view name);

struct Sampling {
  /// At least; rounded up to a power of two under SamplingMethod::sobol.
  std::uint64_t draws = 131'072;
  std::uint64_t seed = 1;
  SamplingMethod method = SamplingMethod::sobol;
  /// Whether means of money are corrected by how far the flows before any policy, and what is paid
  /// for them, lie from their known expectations. Groups then no longer add up to the last digit.
  bool control_variates = false;

  bool operator==(const Sampling&) const = default;
};

}  // namespace remitsim

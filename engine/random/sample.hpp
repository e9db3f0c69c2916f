#pragma once

#include "random/philox.hpp"

#include <cstdint>
#include <span>

namespace remitsim {

/// values[i] = the stream's uniform number of draw `first_draw` + i, in (0, 1): an odd multiple of
/// 2^-53.
void sample_uniform(const Stream& stream, std::uint64_t first_draw, std::span<double> values);

/// values[i] = the stream's standard normal number of draw `first_draw` + i: the inverse normal
/// distribution function of its uniform number.
void sample_normal(const Stream& stream, std::uint64_t first_draw, std::span<double> values);

/// Replaces uniform numbers by their standard normal quantiles.
void normal_quantiles(std::span<double> values);

}  // namespace remitsim

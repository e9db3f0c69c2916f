#pragma once

#include "random/philox.hpp"
#include "remitsim/survey.hpp"

#include <cstdint>
#include <vector>

namespace remitsim {

/// The streams that are coordinates of Sobol' points, the most important first: what all corridors
/// share, then senders, then single corridors by how much is paid for sending through them. They
/// depend on the survey and the seed alone. Market shares of services, and what scenarios name
/// themselves (pools, conversions, elasticities of regions, pass-through of single policies), are
/// not among them.
std::vector<Stream> important_streams(const Survey& survey, std::uint64_t seed);

}  // namespace remitsim

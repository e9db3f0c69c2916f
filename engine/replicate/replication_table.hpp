#pragma once

#include "replicate/replicate.hpp"

#include <span>
#include <string>

namespace remitsim {

// The printed figures beside what comes out: a line for each figure, and one for each of the
// engine's own estimates.

std::string replication_text(std::span<const Replication> replications);
std::string replication_markdown(std::span<const Replication> replications);
/// Tidy: a row for each number, with the figure's source, mark and accounting rule. `low` and
/// `high` are the printed range, or the 90 % interval.
std::string replication_csv(std::span<const Replication> replications);

}  // namespace remitsim

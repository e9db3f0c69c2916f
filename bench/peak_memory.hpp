#pragma once

#include <optional>

namespace remitsim::bench {

/// The most memory that this process has held at once so far, in MiB; nothing where the system does
/// not tell. getrusage would also count what the process held before it became this program.
std::optional<double> peak_memory_mib();

}  // namespace remitsim::bench

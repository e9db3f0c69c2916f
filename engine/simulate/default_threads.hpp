#pragma once

namespace remitsim {

/// How many threads a study runs on where it is not told: one for each processor that this process
/// may use.
unsigned default_threads();

}  // namespace remitsim

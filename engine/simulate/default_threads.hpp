#pragma once

#include "remitsim/study.hpp"

namespace remitsim {

/// How many threads a study runs on where it is not told: one for each processor that this process
/// may use.
unsigned default_threads();

/// How many threads a study runs on: as told, or one for each processor of this rank's share.
unsigned threads_of(const StudyOptions& options);

}  // namespace remitsim

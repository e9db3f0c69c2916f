#pragma once

#include "remitsim/study.hpp"
#include "report/read_manifest.hpp"

#include <span>

namespace remitsim {

/// What the manifest of such a run will say of it. Throws StudyError where it cannot be run.
RunIdentity identity_of(const Survey& survey, std::span<const Scenario> scenarios,
                        const StudyOptions& options);

}  // namespace remitsim

#pragma once

#include "remitsim/study.hpp"

namespace remitsim {

/// Throws the StudyError that simulate() would before its first draw, if it would.
void check_study(const Survey& survey, std::span<const Scenario> scenarios,
                 const StudyOptions& options);

}  // namespace remitsim

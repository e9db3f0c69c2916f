#pragma once

#include "remitsim/study.hpp"

#include <span>

namespace remitsim {

/// How a study of these scenarios is drawn: what the options say, or else all scenarios agree on,
/// with as many draws at least, of which the method makes a whole. Throws StudyError where they do
/// not agree, or ask for more draws than there are.
Sampling sampling_of(std::span<const Scenario> scenarios, const StudyOptions& options);

/// The same options with all of that said, and all scenarios to be compared with, so that they hold
/// for each part of the study alike. The scenarios must outlive them.
StudyOptions with_sampling_of(std::span<const Scenario> scenarios, StudyOptions options);

}  // namespace remitsim

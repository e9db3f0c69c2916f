#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace remitsim {

/// Whose data the survey holds that ships with remitsim, and on what terms: the sentences that
/// stand wherever its numbers are shown. Nothing where the digest is that of another survey.
std::optional<std::string> attribution_of(std::string_view survey_digest);

}  // namespace remitsim

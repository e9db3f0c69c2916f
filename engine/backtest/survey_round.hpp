#pragma once

#include <optional>
#include <string_view>

namespace remitsim {

/// Quarters since the year 0, by the name of a survey round such as "2013_4Q"; nothing where the
/// name is none.
std::optional<int> quarter_of(std::string_view round);

}  // namespace remitsim

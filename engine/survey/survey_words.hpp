#pragma once

#include "remitsim/survey.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace remitsim {

/// The words that the tables use for each value, in the order of the enumeration.
std::span<const std::string> flow_source_words();
std::span<const std::string> speed_words();

std::span<const std::string> un_region_words();
std::span<const std::string> membership_words();

/// The value that the word stands for, spelt exactly.
std::optional<FlowSource> flow_source_of(std::string_view word);
std::optional<Speed> speed_of(std::string_view word);

}  // namespace remitsim

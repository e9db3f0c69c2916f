#pragma once

#include "remitsim/survey.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The firm types that a "," or "/" list of the service file names, each once, in one spelling.
std::vector<std::string> firm_types_of(std::string_view text);

/// The products that a "," list names, each once, in one spelling; "Not stated" where it names
/// none.
std::vector<std::string> products_of(std::string_view text);

/// Whether the file states nothing: an empty field or "N/A".
bool is_not_stated(std::string_view text);

}  // namespace remitsim

#pragma once

#include "scenario/field.hpp"

namespace remitsim {

/// The value of "format" in the files that this program reads.
std::string_view known_format();

/// Whether the value is that; else it is refused.
bool has_known_format(const Field& format);

}  // namespace remitsim

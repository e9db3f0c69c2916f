#pragma once

#include <string_view>

namespace remitsim {

/// The numeric code of ISO 3166-1 (and UN M49) for a country's three letters: "840" for "USA". Maps
/// name countries by it. Empty where the letters are none of ISO's: XKX (Kosovo), ANT (the
/// Netherlands Antilles).
std::string_view numeric_code_of(std::string_view three_letters);

}  // namespace remitsim

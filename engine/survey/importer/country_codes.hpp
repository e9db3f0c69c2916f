#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The one code that the engine uses for a country: "XKX" for "KSV", the code itself otherwise.
std::string canonical_code(std::string_view code);

/// A country of the survey that later sources hold as several.
struct DividedCountry {
  std::string code;
  std::string name;
  std::vector<std::string> parts;  ///< codes; the first lends its classifications
};

/// Netherlands Antilles (dissolved in 2010).
const std::vector<DividedCountry>& divided_countries();

/// The codes that a country's figures are the sum of; empty where it was not divided.
std::vector<std::string> parts_of(std::string_view code);

/// "G8" and "G20" (2013, before Russia left the G8), as far as the country belongs to them. The
/// European Union, the G20's twentieth member, is no country.
std::vector<std::string> memberships_of(std::string_view code);

}  // namespace remitsim

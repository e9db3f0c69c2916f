#include "survey/importer/country_codes.hpp"

#include <algorithm>
#include <array>

namespace remitsim {

namespace {

constexpr std::array<std::string_view, 8> g8{"CAN", "DEU", "FRA", "GBR",
                                             "ITA", "JPN", "RUS", "USA"};
constexpr std::array<std::string_view, 19> g20{"ARG", "AUS", "BRA", "CAN", "CHN", "DEU", "FRA",
                                               "GBR", "IDN", "IND", "ITA", "JPN", "KOR", "MEX",
                                               "RUS", "SAU", "TUR", "USA", "ZAF"};

template <typename Codes>
bool holds(const Codes& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

std::string canonical_code(std::string_view code) {
  return std::string(code == "KSV" ? "XKX" : code);
}

const std::vector<DividedCountry>& divided_countries() {
  static const std::vector<DividedCountry> divided{{"ANT", "Netherlands Antilles", {"CUW", "SXM"}}};
  return divided;
}

std::vector<std::string> parts_of(std::string_view code) {
  for (const DividedCountry& country : divided_countries()) {
    if (country.code == code) return country.parts;
  }
  return {};
}

std::vector<std::string> memberships_of(std::string_view code) {
  std::vector<std::string> memberships;
  if (holds(g8, code)) memberships.emplace_back("G8");
  if (holds(g20, code)) memberships.emplace_back("G20");
  return memberships;
}

}  // namespace remitsim

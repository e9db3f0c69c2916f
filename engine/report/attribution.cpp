#include "report/attribution.hpp"

namespace remitsim {

namespace {

/// Of data/rpw-2013q4; a test compares it.
constexpr std::string_view shipped_survey_digest =
    "48e384b5d8f8d24e4f0d795485e81aa3a03a015cc7f2b51839b525de5aab2e12";

}  // namespace

std::optional<std::string> attribution_of(std::string_view survey_digest) {
  if (survey_digest != shipped_survey_digest) return std::nullopt;
  return "World Bank, Remittance Prices Worldwide, fourth quarter of 2013 (CC BY 4.0), and World "
         "Bank / KNOMAD, Bilateral Remittance Matrices. The publishers have not endorsed this "
         "work.";
}

}  // namespace remitsim

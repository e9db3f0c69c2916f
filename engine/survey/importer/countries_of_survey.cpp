#include "survey/importer/countries_of_survey.hpp"

#include "survey/importer/country_codes.hpp"

#include <fmt/format.h>

#include <set>

namespace remitsim {

namespace {

using Codes = std::set<std::string>;

/// The countries of the corridors; notes how many send and receive.
Codes surveyed_codes(const std::vector<CorridorRow>& corridors, ImportNotes& notes) {
  Codes senders;
  Codes receivers;
  for (const CorridorRow& corridor : corridors) {
    senders.insert(corridor.sender);
    receivers.insert(corridor.receiver);
  }
  notes.senders = senders.size();
  notes.receivers = receivers.size();
  Codes codes = senders;
  codes.insert(receivers.begin(), receivers.end());
  return codes;
}

/// The receivers that are not surveyed, neither themselves nor as a part of another.
Codes other_receivers(const Codes& surveyed, const FlowMatrix& matrix, int year) {
  Codes others = matrix.receivers_in(year);
  for (const std::string& code : surveyed) {
    others.erase(code);
    for (const std::string& part : parts_of(code)) others.erase(part);
  }
  return others;
}

bool is_classified(const Country& country) {
  return !country.region.empty() && !country.un_region.empty();
}

}  // namespace

std::vector<Country> countries_of_survey(const std::vector<CorridorRow>& corridors,
                                         const CountryList& list, const FlowMatrix& matrix,
                                         ImportNotes& notes) {
  const Codes surveyed = surveyed_codes(corridors, notes);
  const Codes others = other_receivers(surveyed, matrix, notes.flow_year);
  Codes codes = surveyed;
  codes.insert(others.begin(), others.end());
  std::vector<Country> countries;
  for (const std::string& code : codes) {
    Country country = *list.find(code);
    country.inflow_usd_million = matrix.inflow_usd_million(code, notes.flow_year);
    if (surveyed.contains(code) || is_classified(country)) {
      notes.inflow_usd_million += country.inflow_usd_million;
      countries.push_back(country);
    } else {
      notes.receivers_left_out.push_back(
          fmt::format("{}: US$ {:.1f} million", code, country.inflow_usd_million));
    }
  }
  notes.countries = countries.size();
  notes.other_receivers = countries.size() - surveyed.size();
  return countries;
}

void refuse_unclassified(const std::vector<Country>& countries, const std::string& file,
                         Diagnostics& diagnostics) {
  for (const Country& country : countries) {
    if (is_classified(country)) continue;
    diagnostics.add({file, 0, 0,
                     fmt::format("has no {} region of {}, which the survey needs",
                                 country.region.empty() ? "World Bank" : "UN", country.code)});
  }
}

}  // namespace remitsim

#include "survey/importer/survey_tables.hpp"

#include "files/csv.hpp"
#include "survey/countries_table.hpp"
#include "survey/text.hpp"

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string_view>

namespace remitsim {

namespace {

std::string header_of(std::span<const std::string_view> columns) {
  return csv_line({columns.begin(), columns.end()});
}

}  // namespace

std::string to_countries_csv(const std::vector<Country>& countries) {
  std::string text = header_of(countries_columns);
  for (const Country& country : countries) {
    text += csv_line({country.code, country.name, country.region, country.un_region,
                      country.income_group, joined_list(country.memberships),
                      csv_number(country.inflow_usd_million)});
  }
  return text;
}

std::string to_corridors_csv(const std::vector<CorridorRow>& corridors) {
  std::string text = header_of(corridors_columns);
  for (const CorridorRow& corridor : corridors) {
    text += csv_line({corridor.sender, corridor.receiver, fmt::format("{}", corridor.year),
                      csv_number(corridor.flow_usd_million),
                      std::string(to_string(corridor.flow_source)), corridor.flow_basis});
  }
  return text;
}

std::string to_services_csv(const std::vector<ServiceRow>& services) {
  std::string text = header_of(services_columns);
  for (const auto& [sender, receiver, service] : services) {
    text += csv_line({service.id, sender, receiver, service.firm, joined_list(service.firm_types),
                      joined_list(service.products), std::string(to_string(service.speed)),
                      service.transparent ? "yes" : "no", csv_number(service.fee_percent_200),
                      csv_number(service.margin_percent_200), csv_number(service.fee_percent_500),
                      csv_number(service.margin_percent_500)});
  }
  return text;
}

}  // namespace remitsim

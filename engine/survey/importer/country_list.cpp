#include "survey/importer/country_list.hpp"

#include "survey/countries_table.hpp"
#include "survey/importer/country_codes.hpp"
#include "survey/importer/country_names.hpp"
#include "survey/table.hpp"
#include "survey/text.hpp"

#include <array>
#include <utility>

namespace remitsim {

namespace {

enum Column : std::size_t { code, name, un_region, region, income };
constexpr std::array<std::string_view, 5> columns{"iso3", "name", "un_region", "wb_region_2014",
                                                  "wb_income_2014"};

}  // namespace

std::optional<CountryList> CountryList::read(const SourceFile& source, Diagnostics& diagnostics) {
  const auto table =
      Table::read(source.content, source.name, columns, HeaderNames::loose, diagnostics);
  if (!table) return std::nullopt;
  CountryList list;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const auto text = [&](Column column) { return std::string(table->text(row, column)); };
    Country country{
        canonical_code(text(code)), text(name), text(region), text(un_region), text(income), {}};
    if (!is_country_code(country.code)) {
      table->refuse(row, code, "must be three capital letters");
    } else if (list.find(country.code) != nullptr) {
      table->refuse(row, code, "must be unique");
    } else {
      list.add(std::move(country));
    }
  }
  list.add_divided_countries();
  return list;
}

void CountryList::add(Country country) {
  country.memberships = memberships_of(country.code);
  codes_by_name_.emplace(normalised_name(country.name), country.code);
  codes_.push_back(country.code);
  countries_.emplace(country.code, country);
}

void CountryList::add_divided_countries() {
  for (const DividedCountry& divided : divided_countries()) {
    const Country* part = find(divided.parts.front());
    if (part == nullptr || find(divided.code) != nullptr) continue;
    Country country = *part;
    country.code = divided.code;
    country.name = divided.name;
    add(std::move(country));
  }
}

const Country* CountryList::find(std::string_view country_code) const {
  const auto found = countries_.find(country_code);
  return found == countries_.end() ? nullptr : &found->second;
}

const Country* CountryList::find_by_name(std::string_view country_name) const {
  const std::string key = normalised_name(country_name);
  const auto found = codes_by_name_.find(key);
  if (found != codes_by_name_.end()) return find(found->second);
  const auto& variants = world_bank_name_variants();
  const auto variant = variants.find(key);
  return variant == variants.end() ? nullptr : find(variant->second);
}

}  // namespace remitsim

#include "survey/importer/read_flows.hpp"

#include "survey/importer/country_codes.hpp"
#include "survey/table.hpp"
#include "survey/text.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace remitsim {

namespace {

enum Column : std::size_t { year, sender, receiver, flow };
constexpr std::array<std::string_view, 4> columns{"year", "source_iso3", "dest_iso3", "usd_mn"};

/// Whether the first line names two of the long table's columns at least.
bool has_long_header(std::string_view content) {
  const auto names = split_list(content.substr(0, content.find_first_of("\r\n")), ",");
  const auto is_column = [](const std::string& name) {
    return std::any_of(columns.begin(), columns.end(), [&](std::string_view column) {
      return normalised_name(column) == normalised_name(name);
    });
  };
  return std::count_if(names.begin(), names.end(), is_column) >= 2;
}

/// The code of a known country; counts any other.
std::optional<std::string> known_code(std::string_view text, const CountryList& countries,
                                      SourceFlows& flows) {
  std::string code = canonical_code(text);
  if (countries.find(code) != nullptr) return code;
  ++flows.unknown_places[code];
  return std::nullopt;
}

std::optional<SourceFlows> read_long_flows(const SourceFile& source, const CountryList& countries,
                                           Diagnostics& diagnostics) {
  const auto table =
      Table::read(source.content, source.name, columns, HeaderNames::loose, diagnostics);
  if (!table) return std::nullopt;
  SourceFlows flows;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    const auto in_year = parse_integer(table->text(row, year));
    if (!in_year) table->refuse(row, year, "must be a whole number");
    const auto value = table->number(row, flow, 0, std::numeric_limits<double>::infinity());
    if (!in_year || !value || *value == 0) continue;
    const auto from = known_code(table->text(row, sender), countries, flows);
    const auto to = known_code(table->text(row, receiver), countries, flows);
    if (!from || !to) continue;
    if (flows.matrix.add(*from, *to, *in_year, *value)) {
      ++flows.cell_count;
    } else {
      table->refuse(row, sender, "has this receiver and year twice");
    }
  }
  return flows;
}

}  // namespace

std::optional<SourceFlows> read_flows(const SourceFile& source, const CountryList& countries,
                                      int wide_matrix_year, Diagnostics& diagnostics) {
  return has_long_header(source.content)
             ? read_long_flows(source, countries, diagnostics)
             : read_wide_flows(source, countries, wide_matrix_year, diagnostics);
}

}  // namespace remitsim

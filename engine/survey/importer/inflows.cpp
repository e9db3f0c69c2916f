#include "survey/importer/inflows.hpp"

#include "survey/importer/country_codes.hpp"
#include "survey/table.hpp"
#include "survey/text.hpp"

#include <array>
#include <limits>
#include <string_view>

namespace remitsim {

namespace {

enum Column : std::size_t { code, year, inflow };
constexpr std::array<std::string_view, 3> columns{"iso3", "year", "inflow_usd_mn"};

}  // namespace

std::optional<Inflows> Inflows::read(const SourceFile& source, Diagnostics& diagnostics) {
  const auto table =
      Table::read(source.content, source.name, columns, HeaderNames::loose, diagnostics);
  if (!table) return std::nullopt;
  Inflows inflows;
  for (std::size_t row = 0; row < table->row_count(); ++row) {
    if (table->text(row, inflow).empty()) continue;
    const auto value = table->number(row, inflow, 0, std::numeric_limits<double>::infinity());
    const auto in_year = parse_integer(table->text(row, year));
    if (!in_year) table->refuse(row, year, "must be a whole number");
    if (!value || !in_year) continue;
    const auto key = std::pair(canonical_code(table->text(row, code)), *in_year);
    if (!inflows.usd_million_.emplace(key, *value).second) {
      table->refuse(row, code, "has this year twice");
    }
  }
  return inflows;
}

std::optional<double> Inflows::find(const std::string& country, int in_year) const {
  const auto found = usd_million_.find({country, in_year});
  if (found == usd_million_.end() || found->second <= 0) return std::nullopt;
  return found->second;
}

}  // namespace remitsim

#include "files/csv.hpp"
#include "files/utf8.hpp"
#include "survey/importer/read_flows.hpp"
#include "survey/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace remitsim {

namespace {

/// Where the receiving countries are named: at least so many countries along the row.
constexpr std::size_t least_header_countries = 2;

bool is_total(std::string_view name) {
  constexpr std::array<std::string_view, 4> totals{"world", "total", "totals", "grandtotal"};
  return std::find(totals.begin(), totals.end(), normalised_name(name)) != totals.end();
}

bool is_header(const CsvRow& row, const CountryList& countries) {
  const auto names_country = [&](const CsvField& field) {
    return countries.find_by_name(field.text) != nullptr;
  };
  return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), names_country)) >=
         least_header_countries;
}

/// The name as the report shows it.
std::string name_shown(std::string_view name) {
  if (!is_utf8(name)) return "a name that is not UTF-8";
  return trimmed(name).empty() ? "(no name)" : std::string(trimmed(name));
}

class WideMatrixReader {
 public:
  WideMatrixReader(const SourceFile& source, const CountryList& countries, int year,
                   Diagnostics& diagnostics)
      : source_(source), countries_(countries), year_(year), diagnostics_(diagnostics) {}

  std::optional<SourceFlows> read() {
    const std::size_t faults_before = diagnostics_.count();
    const auto rows = read_csv(source_.content, source_.name, diagnostics_);
    if (diagnostics_.count() != faults_before) return std::nullopt;
    const auto header = std::find_if(rows.begin(), rows.end(),
                                     [&](const CsvRow& row) { return is_header(row, countries_); });
    if (header == rows.end()) {
      diagnostics_.add({source_.name, 0, 0,
                        "is neither a long table of flows (columns year, source_iso3, dest_iso3, "
                        "usd_mn) nor a matrix with a row of receiving countries' names"});
      return std::nullopt;
    }
    for (auto row = header + 1; row != rows.end(); ++row) read_row(*row, *header);
    return std::move(flows_);
  }

 private:
  void read_row(const CsvRow& row, const CsvRow& header) {
    if (is_total(row.front().text)) return;
    const std::size_t width = std::min(row.size(), header.size());
    for (std::size_t column = 1; column < width; ++column) {
      if (is_total(header[column].text) || trimmed(row[column].text).empty()) continue;
      const Country* sender = find(row.front());
      const Country* receiver = find(header[column]);
      if (sender == nullptr && receiver == nullptr) continue;
      const auto usd_million = read_cell(row[column]);
      if (usd_million) add(row.front(), sender, header[column], receiver, *usd_million);
    }
  }

  [[nodiscard]] const Country* find(const CsvField& name) const {
    return countries_.find_by_name(name.text);
  }

  /// Nothing for a cell without a flow, or with a fault.
  std::optional<double> read_cell(const CsvField& cell) {
    const auto value = parse_number(trimmed(cell.text));
    if (value && *value == 0) return std::nullopt;
    if (value && *value > 0) return value;
    diagnostics_.add({source_.name, cell.line, cell.column,
                      fmt::format("a flow must be a number of at least 0, got \"{}\"; format the "
                                  "cells as plain numbers before saving the sheet as CSV",
                                  name_shown(cell.text))});
    return std::nullopt;
  }

  void add(const CsvField& sender_name, const Country* sender, const CsvField& receiver_name,
           const Country* receiver, double usd_million) {
    if (sender == nullptr) {
      ++flows_.unknown_places[name_shown(sender_name.text)];
    } else if (receiver == nullptr) {
      ++flows_.unknown_places[name_shown(receiver_name.text)];
    } else if (flows_.matrix.add(sender->code, receiver->code, year_, usd_million)) {
      ++flows_.cell_count;
    } else {
      diagnostics_.add({source_.name, sender_name.line, sender_name.column,
                        fmt::format("{} to {} is there twice", sender->name, receiver->name)});
    }
  }

  const SourceFile& source_;
  const CountryList& countries_;
  int year_;
  Diagnostics& diagnostics_;
  SourceFlows flows_;
};

}  // namespace

std::optional<SourceFlows> read_wide_flows(const SourceFile& source, const CountryList& countries,
                                           int year, Diagnostics& diagnostics) {
  return WideMatrixReader(source, countries, year, diagnostics).read();
}

}  // namespace remitsim

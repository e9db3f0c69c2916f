#pragma once

#include "remitsim/diagnostics.hpp"
#include "survey/importer/country_list.hpp"
#include "survey/importer/flow_matrix.hpp"
#include "survey/importer/source_file.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace remitsim {

struct SourceFlows {
  FlowMatrix matrix;
  std::size_t cell_count = 0;  ///< positive cells between known countries
  /// Codes or names that are no country of the list, with the number of positive cells left out.
  std::map<std::string, std::size_t> unknown_places;
};

/// Reads bilateral flows in either shape: a long table (year, source_iso3, dest_iso3, usd_mn), or
/// one year's wide matrix. Faults are reported; nothing where the file has neither shape.
std::optional<SourceFlows> read_flows(const SourceFile& source, const CountryList& countries,
                                      int wide_matrix_year, Diagnostics& diagnostics);

/// The wide matrix of one year: sending countries' names down the first column, receiving
/// countries' names along the first row that holds such names; title lines, totals and notes may
/// surround it.
std::optional<SourceFlows> read_wide_flows(const SourceFile& source, const CountryList& countries,
                                           int year, Diagnostics& diagnostics);

}  // namespace remitsim

#pragma once

#include "remitsim/diagnostics.hpp"
#include "survey/importer/country_list.hpp"
#include "survey/importer/import_notes.hpp"
#include "survey/importer/source_file.hpp"
#include "survey/services_table.hpp"
#include "survey/table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace remitsim {

/// The World Bank's service file, of all rounds; nothing where it is no such file.
std::optional<Table> open_rpw_services(const SourceFile& source, Diagnostics& diagnostics);

/// The survey rounds that the file holds, in the order of their names.
std::vector<std::string> rounds_of(const Table& table);

/// Reads the services of one round, by sender, receiver and number; notes what was left out or
/// repaired. Faults are reported.
std::vector<ServiceRow> read_rpw_services(const Table& table, const std::string& round,
                                          const CountryList& countries, ImportNotes& notes);

}  // namespace remitsim

#pragma once

#include "remitsim/diagnostics.hpp"
#include "remitsim/survey.hpp"
#include "survey/corridors_table.hpp"
#include "survey/importer/country_list.hpp"
#include "survey/importer/flow_matrix.hpp"
#include "survey/importer/import_notes.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// The countries of the corridors, and every other that receives in their year, by code, each with
/// its inflow. The parts of a divided country that is surveyed are counted in it. Notes the numbers
/// of countries, and the receivers without a corridor that are left out as they have no region.
std::vector<Country> countries_of_survey(const std::vector<CorridorRow>& corridors,
                                         const CountryList& list, const FlowMatrix& matrix,
                                         ImportNotes& notes);

/// Reports the countries without a region.
void refuse_unclassified(const std::vector<Country>& countries, const std::string& file,
                         Diagnostics& diagnostics);

}  // namespace remitsim

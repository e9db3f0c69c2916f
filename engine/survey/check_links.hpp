#pragma once

#include "survey/corridors_table.hpp"
#include "survey/services_table.hpp"
#include "survey/table.hpp"

#include "remitsim/survey.hpp"

#include <vector>

namespace remitsim {

/// Reports every rule between the tables of a survey that a row breaks: a corridor's countries and
/// services, and a service's corridor, must be there. The rows are in the order of their table.
void check_links(const std::vector<Country>& countries, const Table& corridors_table,
                 const std::vector<CorridorRow>& corridors, const Table& services_table,
                 const std::vector<ServiceRow>& services);

}  // namespace remitsim

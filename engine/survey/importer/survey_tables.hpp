#pragma once

#include "remitsim/survey.hpp"
#include "survey/corridors_table.hpp"
#include "survey/services_table.hpp"

#include <string>
#include <vector>

namespace remitsim {

// The survey's own tables as CSV, in the order given; what `load_survey` reads.

std::string to_countries_csv(const std::vector<Country>& countries);
std::string to_corridors_csv(const std::vector<CorridorRow>& corridors);
std::string to_services_csv(const std::vector<ServiceRow>& services);

}  // namespace remitsim

#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <filesystem>
#include <span>

namespace remitsim::bench {

/// Writes what peers need besides the survey's own tables, so that they compute the same:
/// groups.csv (each group's corridors), inputs.csv (the parameters of the uncertain inputs, in the
/// units of the scenario format) and policies.csv (one for each scenario). Throws OutputError.
void write_shared_tables(const Survey& survey, std::span<const Scenario> scenarios,
                         const std::filesystem::path& folder);

}  // namespace remitsim::bench

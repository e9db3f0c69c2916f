#pragma once

#include "remitsim/survey.hpp"
#include "report/results_json.hpp"

#include <filesystem>

namespace remitsim {

/// Throws DataError where the results in the folder are of another survey.
void require_survey_of(const std::filesystem::path& folder, const RunFacts& facts,
                       const Survey& survey);

}  // namespace remitsim

#pragma once

#include "remitsim/survey.hpp"
#include "store/results_store.hpp"

#include <string>

namespace remitsim {

/// The results as the page of results reads them: one JSON object of the format "remitsim-page/1"
/// (docs/report.md). Numbers are texts that are rounded to what their errors support. `folder` is
/// where they are from, for messages. Throws DataError where the results are of another survey or
/// do not hold their scenarios.
std::string page_data(const std::filesystem::path& folder, const ResultsStore& store,
                      const Survey& survey);

}  // namespace remitsim

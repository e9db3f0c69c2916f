#pragma once

#include "remitsim/survey.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace remitsim {

/// The mean costs of one survey round's corridors.
struct SurveyRound {
  std::string name;  ///< e.g. "2013_4Q"
  int quarter = 0;   ///< counted from the year 0
  /// At US$ 200, in percent of the amount, by sender and receiver.
  std::map<std::pair<std::string, std::string>, double> cost_percent;
};

/// Reads a table with the columns round, sender, receiver and cost_percent, such as `remitsim
/// import rounds` makes; the rounds in the order of time. Countries must be among those given.
/// Throws DataError with every broken rule.
std::vector<SurveyRound> load_rounds(const std::filesystem::path& file,
                                     const std::vector<Country>& countries);

/// The round of that name. Throws DataError, with the nearest name and all rounds, where the file
/// has none.
const SurveyRound& find_round(const std::vector<SurveyRound>& rounds, const std::string& name,
                              const std::filesystem::path& file);

}  // namespace remitsim

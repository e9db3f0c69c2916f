#pragma once

#include "scenario/object_reader.hpp"
#include "scenario/vocabulary.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The words of a key such as "receiver" or "firm_type", each of which must be known; none where
/// the key is absent. The key must be one of those that select.
std::vector<std::string> read_survey_words(const ObjectReader& object, std::string_view key,
                                           const Vocabulary& vocabulary);

/// The names of pools under the key, each of which the scenario must have.
std::vector<std::string> read_pool_names(const ObjectReader& object, std::string_view key,
                                         const Vocabulary& vocabulary);

}  // namespace remitsim

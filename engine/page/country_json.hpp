#pragma once

#include "remitsim/survey.hpp"

#include <string>

namespace remitsim {

/// All countries of the survey by their three letters: {"KEN": {"name": …, "region": …,
/// "un_region": …, "income_group": …, "map": "404"}, …}.
std::string country_json(const Survey& survey);

}  // namespace remitsim

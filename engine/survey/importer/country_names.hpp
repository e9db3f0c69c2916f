#pragma once

#include <map>
#include <string>
#include <string_view>

namespace remitsim {

/// Names that the World Bank's matrices use and the United Nations' list does not, normalised, with
/// the code of each.
const std::map<std::string, std::string, std::less<>>& world_bank_name_variants();

}  // namespace remitsim

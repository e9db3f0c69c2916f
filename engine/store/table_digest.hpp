#pragma once

#include "store/database.hpp"

#include <array>
#include <string>
#include <string_view>

namespace remitsim {

/// The tables of results whose numbers are in no CSV file: each has a digest of its own.
inline constexpr std::array<std::string_view, 3> digested_tables = {"convergence", "distributions",
                                                                    "firm_types"};

/// The SHA-256 of all cells of one of these, with all digits. Throws DatabaseError.
std::string table_digest(const Database& database, std::string_view table);

}  // namespace remitsim

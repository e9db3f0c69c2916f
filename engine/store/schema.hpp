#pragma once

#include <cstdint>

namespace remitsim {

/// "RMIT" in the file's header: what tells results.sqlite from any other SQLite database.
inline constexpr std::int32_t store_application_id = 0x524D4954;
/// The version of the tables below, in the header as well (user_version). It grows with every
/// change of theirs.
inline constexpr std::int32_t store_schema_version = 3;

/// The tables, indexes and views, which docs/results-store.md explains. Comments within stay in the
/// file.
extern const char* const store_schema;

}  // namespace remitsim

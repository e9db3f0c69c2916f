#pragma once

namespace remitsim::test {

/// Between the tables of a fuzzed survey: services, corridors, countries, rounds. Tables that are
/// missing at the end are sound ones.
inline constexpr char table_separator = '\f';

}  // namespace remitsim::test

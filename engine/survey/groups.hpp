#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

enum class GroupKind {
  world,
  region,        ///< the receiver's World Bank region
  un_region,     ///< the receiver's UN M49 region
  income_group,  ///< the receiver's World Bank income group
  sender,
  receiver,
  corridor,
  pool,  ///< a scenario's pool
  named  ///< defined by a scenario
};

/// "world", "region", …: the words of the result tables.
std::string_view to_string(GroupKind kind);

/// Whether groups of this kind are so many that all results of theirs would be most of the numbers:
/// senders, receivers and corridors. They have none for single years of a horizon, and few
/// quantiles.
bool is_numerous(GroupKind kind);

/// Corridors and pools that results are given for together.
struct Group {
  GroupKind kind = GroupKind::world;
  /// "World", the region's or income group's name, the country's code, "GBR-KEN", or the
  /// scenario's.
  std::string name;
  /// Indices into Survey::corridors, ascending, and after these, for the scenario's pools, the
  /// number of corridors plus the index into Scenario::pools.
  std::vector<std::size_t> corridors;
};

/// Every built-in group with at least one corridor, in the order of GroupKind and by name within a
/// kind; these hold surveyed corridors alone.
std::vector<Group> built_in_groups(const Survey& survey);

/// The built-in groups, then each pool, then each named group in the order given, even if it holds
/// nothing. The names of a named group's pools must be among those of `pools`.
std::vector<Group> groups_of(const Survey& survey, std::span<const Pool> pools,
                             std::span<const NamedGroup> named);

}  // namespace remitsim

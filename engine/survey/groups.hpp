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
  named  ///< defined by a scenario
};

/// "world", "region", …: the words of the result tables.
std::string_view to_string(GroupKind kind);

/// Corridors that results are given for together.
struct Group {
  GroupKind kind = GroupKind::world;
  /// "World", the region's or income group's name, the country's code, "GBR-KEN", or the
  /// scenario's.
  std::string name;
  std::vector<std::size_t> corridors;  ///< indices into Survey::corridors, ascending
};

/// Every built-in group with at least one corridor, in the order of GroupKind and by name within a
/// kind, then each named group in the order given, even if it holds no corridor.
std::vector<Group> groups_of(const Survey& survey, std::span<const NamedGroup> named);

}  // namespace remitsim

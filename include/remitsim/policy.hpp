#pragma once

#include "remitsim/distribution.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace remitsim {

/// Which corridors or services something applies to. Every non-empty list must hold; within a list
/// one match is enough. An empty selector selects everything.
struct Selector {
  std::vector<std::string> senders;                 ///< country codes
  std::vector<std::string> receivers;               ///< country codes
  std::vector<std::string> sender_memberships;      ///< "G8", "G20"
  std::vector<std::string> receiver_memberships;    ///< "G8", "G20"
  std::vector<std::string> receiver_regions;        ///< World Bank regions
  std::vector<std::string> receiver_un_regions;     ///< UN regions
  std::vector<std::string> receiver_income_groups;  ///< World Bank income groups
  std::vector<std::string> firms;
  std::vector<std::string> firm_types;
  std::vector<std::string> products;
  /// Names of the scenario's pools: selects these alone, and no surveyed corridor.
  std::vector<std::string> pools;
  /// Posted cost before any policy and any draw: of the service, or of the corridor where the
  /// policy works on a corridor's mean.
  std::optional<double> cost_above_percent;
  std::optional<double> cost_at_most_percent;

  /// Whether it looks at single services and not only at corridors.
  [[nodiscard]] bool selects_services() const {
    return !firms.empty() || !firm_types.empty() || !products.empty();
  }

  bool operator==(const Selector&) const = default;
};

/// Services of a kind: every non-empty list must hold; within a list one match is enough. At least
/// one list is not empty.
struct ServiceKind {
  std::vector<std::string> firms;
  std::vector<std::string> firm_types;
  std::vector<std::string> products;

  bool operator==(const ServiceKind&) const = default;
};

/// The part of the cost that a policy acts on.
enum class Component { total, fee, fx_margin };

/// At most `percent`.
struct Cap {
  Component component = Component::total;
  double percent = 0;

  bool operator==(const Cap&) const = default;
};
/// `points` percentage points less, but not below `floor_percent`.
struct Cut {
  Component component = Component::total;
  double points = 0;
  double floor_percent = 0;

  bool operator==(const Cut&) const = default;
};
/// To `to_percent` percent of what it was.
struct Scale {
  Component component = Component::total;
  double to_percent = 100;

  bool operator==(const Scale&) const = default;
};

/// Which mean over corridors.
enum class GroupMean {
  simple,        ///< every corridor counts alike
  by_service,    ///< every counted service counts alike
  flow_weighted  ///< by the flow before any policy
};
/// Scales the costs of the selected corridors alike, so that their mean is `percent` in every
/// world; a mean that is lower already stays. Always at corridor level.
struct AverageTarget {
  GroupMean mean = GroupMean::simple;
  double percent = 0;

  bool operator==(const AverageTarget&) const = default;
};
/// No service costs more than the mean of the corridor's `services` cheapest transparent services
/// that take five days at most; nothing changes where there are fewer. Always at service level.
struct BestN {
  std::size_t services = 3;

  bool operator==(const BestN&) const = default;
};
/// `percent` of the market (or all that the others have, if less) moves from other services, in
/// proportion to their shares, to those of a kind, in proportion to theirs; nothing changes where
/// there are none. `where` selects corridors. Always at service level.
struct ShiftShare {
  double percent = 0;
  ServiceKind to;

  bool operator==(const ShiftShare&) const = default;
};
/// Services of a kind leave the market and the shares of the others grow in proportion; nothing
/// changes where there are no others. `where` selects corridors. Always at service level.
struct Remove {
  ServiceKind which;

  bool operator==(const Remove&) const = default;
};
/// `points` percentage points more, as part of the fee; a negative tax is a subsidy.
struct Tax {
  double points = 0;

  bool operator==(const Tax&) const = default;
};
/// New steps at the end: the position is part of the name of random streams.
using Step = std::variant<Cap, Cut, Scale, AverageTarget, BestN, ShiftShare, Remove, Tax>;

/// The services that leave the market or gain in it, where a step is about services of a kind; else
/// null.
inline const ServiceKind* service_kind_of(const Step& step) {
  if (const auto* shift = std::get_if<ShiftShare>(&step)) return &shift->to;
  if (const auto* remove = std::get_if<Remove>(&step)) return &remove->which;
  return nullptr;
}

/// Whether a step acts on each service's cost, or on the corridor's mean with its services scaled
/// alike.
enum class Level { service, corridor };

/// How a policy comes into force: the share of it in force in `start_year` and each year after; the
/// last share stays.
struct PhaseIn {
  int start_year = 0;
  std::vector<double> shares_percent;  ///< not empty

  bool operator==(const PhaseIn&) const = default;
};

struct Policy {
  Step step;
  Level level = Level::service;
  Selector where;
  /// Empty: the scenario's own (Uncertainty::pass_through_percent).
  std::optional<Distribution> pass_through_percent;
  std::optional<PhaseIn> phase_in;  ///< empty: fully in force at once
  std::string name;                 ///< empty where the scenario gives it none

  bool operator==(const Policy&) const = default;
};

}  // namespace remitsim

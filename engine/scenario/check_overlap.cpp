#include "scenario/check_overlap.hpp"

#include "files/utf8.hpp"
#include "survey/selectors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace remitsim {

namespace {

/// What stands in a group as one: a pool, or its surveyed corridors together.
struct Member {
  std::string shown;
  const Pool* pool;                 ///< null for surveyed corridors
  std::set<std::string> receivers;  ///< names of the countries whose money it counts
};

std::set<std::string> receivers_of_corridors(const Selector& where, const Survey& survey) {
  std::set<std::string> receivers;
  for (const Corridor& corridor : survey.corridors) {
    if (selects(where, survey, corridor)) receivers.insert(survey.receiver_of(corridor).name);
  }
  return receivers;
}

/// The countries that the pool's money goes to: of a remainder, those that get any.
std::set<std::string> receivers_of(const Pool& pool, const Survey& survey) {
  if (pool.flow_usd_million) return receivers_of_corridors(pool.stands_for, survey);
  std::set<std::string> receivers;
  for (const Country& country : survey.countries) {
    const bool gets_some = country.inflow_usd_million > 0;
    if (gets_some && selects_receiver(pool.stands_for, country)) receivers.insert(country.name);
  }
  return receivers;
}

std::vector<Member> members_of(const NamedGroup& group, std::span<const Pool> pools,
                               const Survey& survey) {
  std::vector<Member> members;
  if (group.where) {
    members.push_back(
        {"the surveyed corridors", nullptr, receivers_of_corridors(*group.where, survey)});
  }
  for (const std::string& name : group.pools) {
    const auto pool =
        std::find_if(pools.begin(), pools.end(), [&](const Pool& p) { return p.name == name; });
    members.push_back({"the pool " + in_quotes(name), &*pool, receivers_of(*pool, survey)});
  }
  return members;
}

/// A remainder is made to stand beside surveyed corridors.
bool may_share_receivers(const Member& a, const Member& b) {
  const auto is_remainder = [](const Member& m) {
    return m.pool != nullptr && !m.pool->flow_usd_million;
  };
  return (a.pool == nullptr && is_remainder(b)) || (b.pool == nullptr && is_remainder(a));
}

/// Adds a fault where both count the money of one country; false then.
bool check_pair(const Field& field, const Member& a, const Member& b) {
  if (may_share_receivers(a, b)) return true;
  std::vector<std::string> common;
  std::set_intersection(a.receivers.begin(), a.receivers.end(), b.receivers.begin(),
                        b.receivers.end(), std::back_inserter(common));
  if (common.empty()) return true;
  const std::size_t more = common.size() - 1;
  const std::string others =
      more == 0 ? "" : fmt::format(" (and {} {} more)", more, more == 1 ? "country" : "countries");
  field.faults->add(
      field.node->position,
      fmt::format("a group must not count a flow twice, but {} and {} both count what "
                  "{} receives{}; put them in groups of their own",
                  a.shown, b.shown, common.front(), others));
  return false;
}

}  // namespace

void check_overlap(const Field& field, const NamedGroup& group, std::span<const Pool> pools,
                   const Survey& survey) {
  const std::vector<Member> members = members_of(group, pools, survey);
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      if (!check_pair(field, members[i], members[j])) return;
    }
  }
}

}  // namespace remitsim

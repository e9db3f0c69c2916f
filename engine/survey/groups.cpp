#include "survey/groups.hpp"

#include "survey/selectors.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace remitsim {

namespace {

/// One group for each name that `name_of` gives; corridors without a name are in none.
template <typename NameOf>
void add_groups(const Survey& survey, GroupKind kind, NameOf name_of, std::vector<Group>& groups) {
  std::map<std::string, std::vector<std::size_t>> by_name;
  for (std::size_t i = 0; i < survey.corridors.size(); ++i) {
    std::string name = name_of(survey.corridors[i]);
    if (!name.empty()) by_name[std::move(name)].push_back(i);
  }
  for (auto& [name, corridors] : by_name) groups.push_back({kind, name, std::move(corridors)});
}

Group group_of(const Survey& survey, std::span<const Pool> pools, const NamedGroup& named) {
  Group group{GroupKind::named, named.name, {}};
  for (std::size_t i = 0; named.where && i < survey.corridors.size(); ++i) {
    if (selects(*named.where, survey, survey.corridors[i])) group.corridors.push_back(i);
  }
  for (std::size_t p = 0; p < pools.size(); ++p) {
    const auto& names = named.pools;
    const bool is_in = std::find(names.begin(), names.end(), pools[p].name) != names.end();
    if (is_in) group.corridors.push_back(survey.corridors.size() + p);
  }
  return group;
}

}  // namespace

std::string_view to_string(GroupKind kind) {
  switch (kind) {
    case GroupKind::world:
      return "world";
    case GroupKind::region:
      return "region";
    case GroupKind::un_region:
      return "un_region";
    case GroupKind::income_group:
      return "income_group";
    case GroupKind::sender:
      return "sender";
    case GroupKind::receiver:
      return "receiver";
    case GroupKind::corridor:
      return "corridor";
    case GroupKind::pool:
      return "pool";
    case GroupKind::named:
      return "named";
  }
  return {};
}

bool is_numerous(GroupKind kind) {
  return kind == GroupKind::sender || kind == GroupKind::receiver || kind == GroupKind::corridor;
}

std::vector<Group> built_in_groups(const Survey& survey) {
  const auto receiver = [&](const Corridor& c) -> const Country& { return survey.receiver_of(c); };
  std::vector<Group> groups;
  const auto add = [&](GroupKind kind, auto name_of) { add_groups(survey, kind, name_of, groups); };
  add(GroupKind::world, [](const Corridor&) { return "World"; });
  add(GroupKind::region, [&](const Corridor& c) { return receiver(c).region; });
  add(GroupKind::un_region, [&](const Corridor& c) { return receiver(c).un_region; });
  add(GroupKind::income_group, [&](const Corridor& c) { return receiver(c).income_group; });
  add(GroupKind::sender, [&](const Corridor& c) { return survey.sender_of(c).code; });
  add(GroupKind::receiver, [&](const Corridor& c) { return receiver(c).code; });
  add(GroupKind::corridor, [&](const Corridor& c) { return survey.label_of(c); });
  return groups;
}

std::vector<Group> groups_of(const Survey& survey, std::span<const Pool> pools,
                             std::span<const NamedGroup> named) {
  std::vector<Group> groups = built_in_groups(survey);
  for (std::size_t p = 0; p < pools.size(); ++p) {
    groups.push_back({GroupKind::pool, pools[p].name, {survey.corridors.size() + p}});
  }
  for (const NamedGroup& group : named) groups.push_back(group_of(survey, pools, group));
  return groups;
}

}  // namespace remitsim

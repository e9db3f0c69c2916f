#include "scenario/read_groups.hpp"

#include "files/utf8.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_selector.hpp"
#include "scenario/selection.hpp"
#include "survey/groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace remitsim {

namespace {

void check_selection(const Field& where, const Selector& selector, const Survey& survey) {
  const bool selects_by_cost = selector.cost_above_percent || selector.cost_at_most_percent;
  if (selector.selects_services() || selects_by_cost) {
    where.refuse(
        "selects by firm, firm type, product or cost, but a group is a union of whole "
        "corridors; select by countries");
  } else if (!selects_any_corridor(selector, survey)) {
    where.refuse("selects no corridor of the survey");
  }
}

/// The group's name, which neither a built-in group nor an earlier one of the scenario may have.
std::string read_name(const ObjectReader& object, const std::vector<std::string>& built_in,
                      std::set<std::string>& earlier) {
  std::string name = object.required_text("name");
  if (name.empty()) return name;
  const Field field = *object.find("name");
  if (std::binary_search(built_in.begin(), built_in.end(), name)) {
    field.refuse(fmt::format("must not be {}, as a built-in group has it", in_quotes(name)));
  }
  if (!earlier.insert(name).second) {
    field.refuse(fmt::format("must not be {} twice", in_quotes(name)));
  }
  return name;
}

Selector read_where(const Field& field, const Vocabulary& vocabulary) {
  const std::size_t faults_before = field.faults->count();
  Selector where = read_selector(field, vocabulary);
  const bool is_read = field.faults->count() == faults_before;
  if (is_read) check_selection(field, where, vocabulary.survey);
  return where;
}

}  // namespace

std::vector<std::string> built_in_group_names(const Survey& survey) {
  std::vector<std::string> names;
  for (const Group& group : groups_of(survey, {})) names.push_back(group.name);
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<NamedGroup> read_groups(const Field& field, const Vocabulary& vocabulary) {
  const std::vector<std::string> built_in = built_in_group_names(vocabulary.survey);
  std::set<std::string> earlier;
  std::vector<NamedGroup> groups;
  for (const Field& element : read_list(field)) {
    const ObjectReader object(element, keys::group);
    object.check_why();
    NamedGroup group;
    group.name = read_name(object, built_in, earlier);
    if (const auto where = object.require("where")) group.where = read_where(*where, vocabulary);
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace remitsim

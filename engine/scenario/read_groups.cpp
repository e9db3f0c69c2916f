#include "scenario/read_groups.hpp"

#include "scenario/check_corridors.hpp"
#include "scenario/check_overlap.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_selector.hpp"
#include "scenario/read_words.hpp"

#include <utility>

namespace remitsim {

namespace {

Selector read_where(const Field& field, const Vocabulary& vocabulary) {
  const std::size_t faults_before = field.faults->count();
  Selector where = read_selector(field, vocabulary);
  const bool is_read = field.faults->count() == faults_before;
  if (is_read) {
    check_corridors(field, where, vocabulary.survey,
                    "a group is a union of whole corridors; select by countries, and name pools "
                    "under the group's own key \"pools\"");
  }
  return where;
}

NamedGroup read_group(const Field& field, const Vocabulary& vocabulary, std::span<const Pool> pools,
                      TakenNames& names) {
  const ObjectReader object(field, keys::group);
  const std::size_t faults_before = field.faults->count();
  object.check_why();
  NamedGroup group;
  group.name = read_name(object, "a group", names);
  if (const auto where = object.find("where")) group.where = read_where(*where, vocabulary);
  group.pools = read_pool_names(object, "pools", vocabulary);
  if (field.faults->count() != faults_before) return group;
  if (!group.where && group.pools.empty()) {
    field.faults->add(field.node->position,
                      "a group needs \"where\", \"pools\" or both: it holds nothing without them");
  }
  check_overlap(field, group, pools, vocabulary.survey);
  return group;
}

}  // namespace

std::vector<NamedGroup> read_groups(const Field& field, const Vocabulary& vocabulary,
                                    std::span<const Pool> pools, TakenNames& names) {
  std::vector<NamedGroup> groups;
  for (const Field& element : read_list(field)) {
    groups.push_back(read_group(element, vocabulary, pools, names));
  }
  return groups;
}

}  // namespace remitsim

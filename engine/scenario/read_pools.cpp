#include "scenario/read_pools.hpp"

#include "scenario/check_corridors.hpp"
#include "scenario/criteria.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_selector.hpp"
#include "scenario/selection.hpp"
#include "survey/remainder.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

/// Surveyed corridors, selected by their countries; nothing where the selector is refused.
std::optional<Selector> read_corridors(const Field& field, const Vocabulary& vocabulary) {
  const std::size_t faults_before = field.faults->count();
  Selector selector = read_selector(field, vocabulary);
  if (field.faults->count() != faults_before) return std::nullopt;
  const bool is_valid = check_corridors(field, selector, vocabulary.survey,
                                        "a pool stands for whole corridors; select by countries");
  return is_valid ? std::optional(selector) : std::nullopt;
}

/// The receivers of a remainder; nothing where they are refused.
std::optional<Selector> read_receivers(const Field& field, const Survey& survey) {
  const std::size_t faults_before = field.faults->count();
  Selector selector = read_selector(field, Vocabulary::of_all_receivers(survey));
  if (field.faults->count() != faults_before) return std::nullopt;
  const bool by_receivers =
      check_kinds(field, selector, {CriterionKind::receiver},
                  "a remainder is what receivers get besides their surveyed flows, from wherever; "
                  "select by receivers");
  if (!by_receivers) return std::nullopt;
  if (remainder_usd_million(survey, selector) > 0) return selector;
  field.refuse(
      "leaves nothing: the surveyed flows of these receivers are all of their inflow, or the "
      "survey "
      "knows no inflow of theirs");
  return std::nullopt;
}

void check_cost_keys(const ObjectReader& object) {
  object.refuse_beside("cost_percent", "cost_of", "a pool has one cost; leave out one of them");
  object.refuse_beside("simple_mean_share_percent", "cost_percent",
                       "a given cost is no mean over corridors; leave it out");
}

void read_headline(const ObjectReader& object, const Field& flow, const Vocabulary& vocabulary,
                   Pool& pool) {
  pool.flow_usd_million = read_number(flow, object.rule("flow_usd_million")).value_or(1);
  const auto stands_for = object.find("stands_for");
  const auto cost_of = object.find("cost_of");
  if (!stands_for && !cost_of) {
    object.require("stands_for",
                   "; say which surveyed corridors the headline base contains, or take its cost "
                   "from them with \"cost_of\"");
    return;
  }
  const auto stood_for =
      stands_for ? read_corridors(*stands_for, vocabulary) : std::optional<Selector>();
  const auto priced = cost_of ? read_corridors(*cost_of, vocabulary) : std::optional<Selector>();
  pool.stands_for = (stands_for ? stood_for : priced).value_or(Selector());
  pool.cost_of = (cost_of ? priced : stood_for).value_or(Selector());
}

void read_remainder(const ObjectReader& object, const Field& remainder_of,
                    const Vocabulary& vocabulary, Pool& pool) {
  object.refuse_beside("stands_for", "remainder_of",
                       "a remainder stands for what its receivers get; leave it out");
  const auto receivers = read_receivers(remainder_of, vocabulary.survey);
  if (receivers) pool.stands_for = *receivers;
  if (const auto cost_of = object.find("cost_of")) {
    pool.cost_of = read_corridors(*cost_of, vocabulary).value_or(Selector());
    return;
  }
  pool.cost_of = pool.stands_for;
  const bool is_priced = pool.cost_percent || selects_any_corridor(pool.cost_of, vocabulary.survey);
  if (receivers && !is_priced) {
    remainder_of.refuse(
        "has no surveyed corridor to take the cost from; give the pool a \"cost_of\" or a "
        "\"cost_percent\"");
  }
}

Pool read_pool(const Field& field, const Vocabulary& vocabulary, TakenNames& names) {
  const ObjectReader object(field, keys::pool);
  object.check_why();
  Pool pool;
  pool.name = read_name(object, "a pool", names);
  check_cost_keys(object);
  pool.cost_percent = object.optional_number("cost_percent");
  pool.simple_mean_share_percent = object.distribution("simple_mean_share_percent");
  pool.flow_log_sigma = object.optional_number("flow_log_sigma");
  const auto choice = object.require_choice();
  if (!choice) return pool;
  if (object.find("flow_usd_million")) {
    read_headline(object, choice->field, vocabulary, pool);
  } else {
    read_remainder(object, choice->field, vocabulary, pool);
  }
  return pool;
}

}  // namespace

std::vector<Pool> read_pools(const Field& field, const Vocabulary& vocabulary, TakenNames& names) {
  std::vector<Pool> pools;
  for (const Field& element : read_list(field)) {
    pools.push_back(read_pool(element, vocabulary, names));
  }
  return pools;
}

}  // namespace remitsim

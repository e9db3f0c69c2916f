// The table of keys is sound in itself, and is what readers go by.

#include "scenario/keys.hpp"
#include "scenario/key_words.hpp"
#include "scenario/reading.hpp"

#include <algorithm>
#include <set>
#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

bool is_in_table(const ObjectKeys& object) {
  return std::any_of(keys::all.begin(), keys::all.end(), [&](const ObjectKeys& listed) {
    return listed.object == object.object && listed.keys.data() == object.keys.data();
  });
}

}  // namespace

TEST_CASE("the table lists every kind of object once, each with different keys") {
  std::set<std::string_view> objects;
  for (const ObjectKeys& object : keys::all) {
    INFO(object.object);
    CHECK(objects.insert(object.object).second);
    std::set<std::string_view> names;
    for (const Key& key : object.keys) {
      INFO(key.name);
      CHECK(names.insert(key.name).second);
      const bool has_object = key.kind == ValueKind::object || key.kind == ValueKind::objects;
      CHECK(has_object == (key.object != nullptr));
      if (key.object != nullptr) CHECK(is_in_table(*key.object));
      CHECK((key.kind == ValueKind::word) == !key.words.empty());
    }
  }
}

TEST_CASE("defaults keep their own rules, and what is required has none") {
  for (const ObjectKeys& object : keys::all) {
    for (const Key& key : object.keys) {
      INFO(object.object << ": " << key.name);
      if (!key.default_number) continue;
      CHECK(key.presence == Presence::optional);
      CHECK(*key.default_number >= key.rule.least);
      CHECK(*key.default_number <= key.rule.most);
    }
  }
}

TEST_CASE("a scenario without its optional objects is one with all of their defaults") {
  const Scenario absent = read_with("\"$schema\": \"\"");
  const Scenario empty = read_with(R"("baseline": {}, "uncertainty": { "flow": {}, "price": {},
      "market_shares": {}, "pass_through": {} }, "response": {}, "indicators": {}, "sampling": {})");
  CHECK(absent.baseline.use_imputed_flows == empty.baseline.use_imputed_flows);
  CHECK(empty.baseline.large_transfer_share_percent.is_always(0));
  CHECK(empty.uncertainty.flow == absent.uncertainty.flow);
  CHECK(empty.uncertainty.price == absent.uncertainty.price);
  CHECK(empty.uncertainty.paid_to_posted_percent.is_always(100));
  CHECK(empty.uncertainty.market_share_log_sigma == absent.uncertainty.market_share_log_sigma);
  CHECK(empty.uncertainty.pass_through_percent.is_always(100));
  CHECK(empty.response.elasticity.is_always(0));
  CHECK(empty.response.with_respect_to == absent.response.with_respect_to);
  CHECK(empty.response.diversion_share_percent.is_always(0));
  CHECK(empty.indicators.threshold_percent == absent.indicators.threshold_percent);
  CHECK(empty.indicators.smart == absent.indicators.smart);
  CHECK(empty.sampling.draws == absent.sampling.draws);
  CHECK(empty.sampling.seed == absent.sampling.seed);
}

TEST_CASE("a key's line is put in words") {
  CHECK(value_in_words(*keys::cap.find("total_percent")) == "percent of the principal, 0 to 100");
  CHECK(value_in_words(*keys::price.find("paid_to_posted_percent")) ==
        "percent or distribution, above 0 to 1000");
  CHECK(value_in_words(*keys::normal.find("sd")) == "number, above 0");
  CHECK(value_in_words(*keys::average_target.find("mean")) ==
        "`\"simple\"`, `\"by_service\"` or `\"flow_weighted\"`");
  CHECK(value_in_words(*keys::pool.find("cost_of")) == "object; see `where`");
  CHECK(value_in_words(*keys::uncertainty.find("flow")) == "object");
  CHECK(default_in_words(*keys::cap.find("total_percent"), keys::cap) == "one of three");
  CHECK(default_in_words(*keys::policy.find("level"), keys::policy) == "`\"service\"`");
  CHECK(default_in_words(*keys::policy.find("where"), keys::policy) == "everywhere");
  CHECK(default_in_words(*keys::sampling.find("draws"), keys::sampling) == "`131072`");
  CHECK(default_in_words(*keys::horizon.find("last_year"), keys::horizon) == "required");
}

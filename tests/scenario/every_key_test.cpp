// What the table of keys says of a value is what the reader goes by: every key is put to the test
// in a valid scenario, by a value of another kind and by numbers beyond its limits.

#include "scenario/every_key.hpp"

#include "scenario/keys.hpp"
#include "scenario/reading.hpp"

#include <cmath>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

using Json = nlohmann::ordered_json;
using Visit = std::function<void(const ObjectKeys&, const Key&, Json& value)>;

bool holds_distribution(const Key& key) {
  return key.kind == ValueKind::distribution || key.kind == ValueKind::distribution_each;
}

/// Visits every key in the object, and in the objects under it. The visitor may change the value
/// for the time of its visit.
void visit_keys(Json& object, const ObjectKeys& keys, const Visit& visit) {
  for (const Key& key : keys.keys) {
    if (!object.contains(key.name)) continue;
    Json& value = object.at(std::string(key.name));
    visit(keys, key, value);
    if (key.kind == ValueKind::object) visit_keys(value, *key.object, visit);
    if (key.kind == ValueKind::objects) {
      for (Json& element : value) visit_keys(element, *key.object, visit);
    }
    if (holds_distribution(key) && value.is_object()) {
      visit_keys(value, keys::distribution, visit);
    }
  }
}

/// Visits every key of every scenario with its whole scenario.
void visit_all(const std::function<void(const ObjectKeys&, const Key&, Json& value,
                                        const Json& scenario)>& visit) {
  for (const std::string& text : scenarios_with_every_key()) {
    Json scenario = Json::parse(text);
    visit_keys(scenario, keys::scenario,
               [&](const ObjectKeys& object, const Key& key, Json& value) {
                 visit(object, key, value, scenario);
               });
  }
}

/// The faults of the scenario with another value in this place.
Faults faults_with_value(Json& place, const Json& value, const Json& scenario) {
  const Json kept = place;
  place = value;
  Faults faults = faults_of(scenario.dump());
  place = kept;
  return faults;
}

bool is_number(const Key& key) {
  return key.kind == ValueKind::number || key.kind == ValueKind::numbers ||
         key.kind == ValueKind::distribution;
}

}  // namespace

TEST_CASE("the scenarios of this test are valid and have every key") {
  std::set<std::string> seen;
  visit_all([&](const ObjectKeys& object, const Key& key, Json&, const Json&) {
    seen.insert(std::string(object.object) + ": " + std::string(key.name));
  });
  for (const std::string& text : scenarios_with_every_key()) CHECK(faults_of(text) == Faults{});
  for (const ObjectKeys& object : keys::all) {
    for (const Key& key : object.keys) {
      CHECK(seen.count(std::string(object.object) + ": " + std::string(key.name)) == 1);
    }
  }
}

TEST_CASE("a value of another kind is refused under every key") {
  visit_all([](const ObjectKeys& object, const Key& key, Json& value, const Json& scenario) {
    INFO(object.object << ": " << key.name);
    const bool is_anything = key.kind == ValueKind::anything;
    CHECK(faults_with_value(value, nullptr, scenario).empty() == is_anything);
  });
}

TEST_CASE("a number beyond the limits in the table is refused under every key") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  visit_all([](const ObjectKeys& object, const Key& key, Json& value, const Json& scenario) {
    if (!is_number(key)) return;
    INFO(object.object << ": " << key.name);
    const NumberRule& rule = key.rule;
    if (std::isfinite(rule.least)) {
      const double below = rule.excludes_least ? rule.least : std::nextafter(rule.least, -infinity);
      CHECK_FALSE(faults_with_value(value, below, scenario).empty());
    }
    if (std::isfinite(rule.most)) {
      CHECK_FALSE(faults_with_value(value, std::nextafter(rule.most, infinity), scenario).empty());
    }
    if (rule.whole) {
      CHECK_FALSE(faults_with_value(value, rule.least + 0.5, scenario).empty());
    }
  });
}

TEST_CASE("the limits in the table are allowed unless they are excluded") {
  visit_all([](const ObjectKeys& object, const Key& key, Json& value, const Json& scenario) {
    if (!is_number(key)) return;
    const auto breaks_rule = [&](double number) {
      const Faults faults = faults_with_value(value, number, scenario);
      return std::any_of(faults.begin(), faults.end(), [&](const std::string& fault) {
        const bool about_key = fault.find(std::string(key.name) + " must") != std::string::npos;
        const bool about_limit = fault.find("must lie in") != std::string::npos ||
                                 fault.find("must be at least") != std::string::npos;
        return about_key && about_limit;
      });
    };
    INFO(object.object << ": " << key.name);
    if (std::isfinite(key.rule.least) && !key.rule.excludes_least) {
      CHECK_FALSE(breaks_rule(key.rule.least));
    }
    if (std::isfinite(key.rule.most)) CHECK_FALSE(breaks_rule(key.rule.most));
  });
}

TEST_CASE("every word in the table is read, and no other") {
  visit_all([](const ObjectKeys& object, const Key& key, Json& value, const Json& scenario) {
    if (key.kind != ValueKind::word) return;
    INFO(object.object << ": " << key.name);
    for (const std::string_view word : key.words) {
      for (const std::string& fault : faults_with_value(value, word, scenario)) {
        CHECK(fault.find("must be one of") == std::string::npos);
      }
    }
    CHECK_FALSE(faults_with_value(value, "no such word", scenario).empty());
  });
}

TEST_CASE("a required key must be there in every object") {
  for (const std::string& text : scenarios_with_every_key()) {
    Json scenario = Json::parse(text);
    const auto without = [&](Json& object, const ObjectKeys& keys) {
      for (const Key& key : keys.keys) {
        if (key.presence != Presence::required || !object.contains(key.name)) continue;
        INFO(keys.object << ": " << key.name);
        const Json kept = object;
        object.erase(std::string(key.name));
        const Faults faults = faults_of(scenario.dump());
        const std::string rule = "needs the key \"" + std::string(key.name) + "\"";
        CHECK(std::any_of(faults.begin(), faults.end(), [&](const std::string& fault) {
          return fault.find(rule) != std::string::npos;
        }));
        object = kept;
      }
    };
    without(scenario, keys::scenario);
    visit_keys(scenario, keys::scenario, [&](const ObjectKeys&, const Key& key, Json& value) {
      if (key.kind == ValueKind::object) without(value, *key.object);
      if (key.kind == ValueKind::objects) {
        for (Json& element : value) without(element, *key.object);
      }
    });
  }
}

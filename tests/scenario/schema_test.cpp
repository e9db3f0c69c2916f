#include "scenario/schema.hpp"

#include "model/measures.hpp"
#include "scenario/keys.hpp"
#include "scenario/reading.hpp"
#include "scenario/vocabulary.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

using Json = nlohmann::json;

const Json schema = Json::parse(scenario_schema());

const Json whole = schema.at("definitions").at("the scenario");
const Json changes = schema.at("definitions").at("changes of the scenario");

/// The properties of the object that the path of keys leads to, through lists and references.
Json properties_at(std::initializer_list<const char*> path, const Json& root = whole) {
  Json at = root;
  for (const char* key : path) {
    at = at.at("properties").at(key);
    if (at.contains("anyOf")) at = at.at("anyOf").at(0);
    if (at.contains("items")) at = at.at("items");
    if (at.contains("allOf")) at = at.at("allOf").at(0);
    const std::string reference = at.at("$ref");
    at = schema.at(Json::json_pointer(reference.substr(1)));
  }
  return at.at("properties");
}

/// Every "$ref" in the value.
void collect_references(const Json& value, std::vector<std::string>& references) {
  if (value.is_object() && value.contains("$ref")) references.push_back(value.at("$ref"));
  if (!value.is_structured()) return;
  for (const Json& part : value) collect_references(part, references);
}

}  // namespace

TEST_CASE("the shipped schema is the one that the program makes") {
  std::ifstream file(std::string(REMITSIM_SOURCE_DIR) +
                     "/scenarios/schema/remitsim-scenario.schema.json");
  REQUIRE(file.good());
  const std::string shipped{std::istreambuf_iterator<char>(file), {}};
  INFO("make it anew with: remitsim schema > scenarios/schema/remitsim-scenario.schema.json");
  CHECK(shipped == scenario_schema());
}

TEST_CASE("the schema has every object and every key, and no others") {
  for (const ObjectKeys& object : keys::all) {
    std::string name(object.object);
    if (name.starts_with("a ")) name.erase(0, 2);
    INFO(name);
    REQUIRE(schema.at("definitions").contains(name));
    CHECK(schema.at("definitions").at(name).at("properties").size() == object.keys.size());
  }
  CHECK(schema.at("else").at("$ref") == "#/definitions/the scenario");
  CHECK(schema.at("then").at("$ref") == "#/definitions/changes of the scenario");
  for (const Key& key : keys::policy.keys) {
    CHECK(properties_at({"policies"}).contains(std::string(key.name)));
  }
  for (const Json& definition : schema.at("definitions")) {
    CHECK(definition.at("additionalProperties") == false);
    for (const Json& property : definition.at("properties")) {
      CHECK_FALSE(property.at("description").get<std::string>().empty());
    }
  }
  std::vector<std::string> references;
  collect_references(schema, references);
  CHECK(references.size() > keys::all.size());
  for (const std::string& reference : references) {
    CHECK(schema.contains(Json::json_pointer(reference.substr(1))));
  }
}

TEST_CASE("the schema has the rules, words and defaults of the keys") {
  CHECK(whole.at("required") == Json({"format", "title", "why"}));
  CHECK(schema.at("allowComments") == true);
  const Json cut = properties_at({"policies", "cut"});
  CHECK(cut.at("floor_percent").at("minimum") == 0);
  CHECK(cut.at("floor_percent").at("maximum") == 100);
  CHECK(cut.at("floor_percent").at("default") == 0);
  CHECK(properties_at({"policies"}).at("level").at("enum") == Json({"service", "corridor"}));
  CHECK(properties_at({"policies"}).at("level").at("default") == "service");
  CHECK_FALSE(whole.at("properties").at("format").contains("default"));
  const Json pools = properties_at({"pools"});
  CHECK(pools.at("flow_usd_million").at("exclusiveMinimum") == 0);
  CHECK_FALSE(pools.at("flow_usd_million").contains("maximum"));
  CHECK(properties_at({"sampling"}).at("draws").at("type") == "integer");
  CHECK(properties_at({"indicators"}).at("smart").at("type") == "boolean");
  CHECK(properties_at({"indicators"}).at("smart").at("default") == false);
  CHECK(properties_at({"published"}).at("measure").at("examples").size() == all_measures().size());
  const Json& policy = schema.at("definitions").at("policy");
  CHECK(policy.at("oneOf").size() == std::variant_size_v<Step>);
  CHECK(policy.at("oneOf").at(0) == Json{{"required", {"cap"}}});
}

TEST_CASE("a file that extends another needs no key but names, and can take each away") {
  CHECK_FALSE(changes.contains("required"));
  const Json null = {{"type", "null"}};
  CHECK(changes.at("properties").at("title").at("anyOf").at(1) == null);
  CHECK(properties_at({"policies", "cap"}, changes).at("total_percent").at("anyOf").at(1) == null);
  CHECK_FALSE(schema.at("definitions").at("changes of policy").contains("oneOf"));
  CHECK(schema.at("definitions").at("changes of pool").at("required") == Json({"name"}));
  // A list whose elements have no names is replaced, so that its elements are whole.
  CHECK(schema.at("definitions").at("published figure").contains("required"));
  CHECK_FALSE(schema.at("definitions").contains("changes of published figure"));
}

TEST_CASE("the words that the schema offers are the shipped survey's") {
  const Survey survey = load_survey(std::string(REMITSIM_SOURCE_DIR) + "/data/rpw-2013q4");
  const Vocabulary words = Vocabulary::of_all_receivers(survey);
  const auto offers = [](const char* key) {
    const Json values =
        properties_at({"policies", "where"}).at(key).at("anyOf").at(0).at("examples");
    auto sorted = values.get<std::vector<std::string>>();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  };
  CHECK(offers("receiver_un_region") == words.receiver_un_regions);
  CHECK(offers("receiver_income_group") == words.receiver_income_groups);
  CHECK(offers("sender_membership") == words.sender_memberships);
  CHECK(offers("receiver_region") == words.receiver_regions);
}

TEST_CASE("the shipped scenarios fit the schema, and broken ones do not") {
  // python3-jsonschema is no dependency: without it there is nothing to check with.
  if (std::system("python3 -c 'import jsonschema' 2>/dev/null") != 0) {
    WARN("skipped: this needs the Python package jsonschema (Debian: python3-jsonschema)");
    return;
  }
  const std::string source = REMITSIM_SOURCE_DIR;
  const std::string command =
      "python3 '" + source + "/tests/scenario/check_schema.py' '" + source + "'";
  CHECK(std::system(command.c_str()) == 0);
}

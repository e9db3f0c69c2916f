#include "scenario/located_json.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

namespace {

std::vector<Diagnostic> faults_of(std::string_view text) {
  Faults faults("x.json");
  const bool read = parse_json(text, faults).has_value();
  CHECK((read || faults.count() > 0));
  Diagnostics diagnostics;
  faults.tell(diagnostics);
  return diagnostics.kept();
}

JsonNode parsed(std::string_view text) {
  Faults faults("x.json");
  auto node = parse_json(text, faults);
  REQUIRE(faults.count() == 0);
  REQUIRE(node.has_value());
  return *node;
}

const JsonNode& element(const JsonNode& list, std::size_t index) {
  return std::get<JsonNode::List>(list.value).at(index);
}

}  // namespace

TEST_CASE("every kind of value is read") {
  const JsonNode list =
      parsed(R"([null, true, -3, 18446744073709551615, 0.25, "é\n\u20AC", {}, []])");
  CHECK(std::holds_alternative<std::nullptr_t>(element(list, 0).value));
  CHECK(std::get<bool>(element(list, 1).value));
  CHECK(std::get<double>(element(list, 2).value) == -3);
  CHECK(std::get<double>(element(list, 3).value) == 18446744073709551615.0);
  CHECK(std::get<double>(element(list, 4).value) == 0.25);
  CHECK(std::get<std::string>(element(list, 5).value) == "é\n€");
  CHECK(std::get<JsonNode::Object>(element(list, 6).value).empty());
  CHECK(std::get<JsonNode::List>(element(list, 7).value).empty());
}

TEST_CASE("keys and values know where they start") {
  const JsonNode root = parsed(
      "\xEF\xBB\xBF// a comment, with : and \"\n"
      "  { \"é,\" : [1 , /* two: */ 2],\r\n"
      "    \"b\":{\"c\":\"d\"} }");
  CHECK(root.position.line == 2);
  CHECK(root.position.column == 3);
  const auto& members = std::get<JsonNode::Object>(root.value);
  REQUIRE(members.size() == 2);
  CHECK(members[0].key == "é,");
  CHECK(members[0].position.column == 5);
  CHECK(members[0].node.position.column == 12);
  CHECK(element(members[0].node, 1).position.column == 28);
  CHECK(members[1].position.line == 3);
  CHECK(members[1].position.column == 5);
  const auto& inner = std::get<JsonNode::Object>(members[1].node.value);
  CHECK(inner[0].position.column == 10);
  CHECK(inner[0].node.position.column == 14);
}

TEST_CASE("duplicate keys are refused, each with the place of the one before") {
  const auto faults = faults_of("{\"a\": 1,\n \"b\": {\"a\": 2},\n \"a\": 3, \"a\": 4}");
  REQUIRE(faults.size() == 2);
  CHECK(to_string(faults[0]) ==
        "x.json:3:2: the key \"a\" stands already at line 1, column 2; keep one of them");
  CHECK(to_string(faults[1]) ==
        "x.json:3:10: the key \"a\" stands already at line 3, column 2; keep one of them");
}

TEST_CASE("bytes that are no text are refused") {
  const auto latin = faults_of("{\n\"Côte \xE9\": 1}");
  REQUIRE(latin.size() == 1);
  CHECK(to_string(latin[0]) ==
        "x.json:2:7: byte 0xE9 is not text in UTF-8; save the file as UTF-8");

  const auto nul = faults_of(std::string_view("{}\0 rest", 8));
  REQUIRE(nul.size() == 1);
  CHECK(to_string(nul[0]) == "x.json:1:3: byte 0x00 is not text in UTF-8; save the file as UTF-8");

  const auto utf16 = faults_of(std::string_view("\xFF\xFE{\0}\0", 6));
  REQUIRE(utf16.size() == 1);
  CHECK(utf16[0].column == 1);
}

TEST_CASE("nesting is limited, and hostile depth does not exhaust the stack") {
  const std::string fits = std::string(64, '[') + std::string(64, ']');
  CHECK(faults_of(fits).empty());
  for (const std::size_t depth : {std::size_t{65}, std::size_t{1'000'000}}) {
    const auto faults = faults_of(std::string(depth, '['));
    REQUIRE(faults.size() == 1);
    CHECK(to_string(faults[0]) ==
          "x.json:1:65: brackets are nested deeper than 64; no scenario needs that");
  }
}

TEST_CASE("many members are no burden") {
  std::string text = "{";
  for (int i = 0; i < 100'000; ++i) text += "\"" + std::to_string(i) + "\":0,";
  text += "\"0\":0}";
  CHECK(faults_of(text).size() == 1);
}

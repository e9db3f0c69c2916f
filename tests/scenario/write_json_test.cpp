#include "scenario/write_json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

using namespace remitsim;

namespace {

JsonNode parsed(const std::string& text) {
  Faults faults("x.json");
  return parse_json(text, faults).value();
}

}  // namespace

TEST_CASE("what is written is read as the same value by another reader") {
  for (const std::string text : {R"("quotes \" and \\ and \u0001 and \n and é €")", "0.1",
                                 "-1e-300", "1.7976931348623157e308", "9007199254740991", "131072",
                                 "[]", "{}", "[[1,2],{}]", R"({"a":{"b":[null,true,false]}})"}) {
    INFO(text);
    CHECK(nlohmann::json::parse(json_line(parsed(text))) == nlohmann::json::parse(text));
    CHECK(nlohmann::json::parse(json_text(parsed(text))) == nlohmann::json::parse(text));
  }
}

TEST_CASE("short values stand on one line, long ones are broken") {
  CHECK(json_line(parsed(R"({"a":[1,2]})")) == R"({ "a": [ 1, 2 ] })");
  CHECK(json_text(parsed(R"({"a":[1,2]})")) == "{\n  \"a\": [ 1, 2 ]\n}");
  const std::string long_text(60, 'x');
  CHECK(json_text(parsed("{\"a\":{\"b\":\"" + long_text + "\",\"c\":[\"" + long_text + "\"]}}")) ==
        "{\n  \"a\": {\n    \"b\": \"" + long_text + "\",\n    \"c\": [ \"" + long_text +
            "\" ]\n  }\n}");
}

#include "scenario/syntax_fault.hpp"
#include "scenario/located_json.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace remitsim;

namespace {

/// The one fault of the text, as "line:column: message".
std::string fault_of(std::string_view text) {
  Faults faults("x");
  REQUIRE_FALSE(parse_json(text, faults));
  Diagnostics diagnostics;
  faults.tell(diagnostics);
  REQUIRE(diagnostics.count() == 1);
  return to_string(diagnostics.kept().front()).substr(2);
}

}  // namespace

TEST_CASE("a text that ends too early says what is open") {
  CHECK(fault_of("") == "1:1: holds no scenario: there is nothing but blanks and comments");
  CHECK(fault_of(" \n// nothing\n") ==
        "3:1: holds no scenario: there is nothing but blanks and comments");
  CHECK(
      fault_of("{") ==
      "1:2: the file ends where a key in double quotes or } should be; the bracket opened at line "
      "1, column 1 is not closed (is the file cut off?)");
  CHECK(
      fault_of("{\n \"a\": [1,") ==
      "2:10: the file ends where a value after the comma should be; the bracket opened at line 2, "
      "column 7 is not closed (is the file cut off?)");
}

TEST_CASE("something else than what must come next") {
  CHECK(fault_of("{\"a\" 1}") == "1:6: expected a colon after the key, found 1");
  CHECK(fault_of("{\"a\": }") == "1:7: expected a value, found }");
  CHECK(fault_of("{\"a\": 1\n\"b\": 2}") ==
        "2:1: expected a comma or }, found the text \"b\" (is a comma missing before it?)");
  CHECK(fault_of("[1 2]") == "1:4: expected a comma or ], found 2 (is a comma missing before it?)");
  CHECK(fault_of("[1}") == "1:3: expected a comma or ], found } (is a comma missing before it?)");
  CHECK(fault_of("{\"a\": 1,}") ==
        "1:9: expected a key in double quotes after the comma, found } (no comma stands after the "
        "last entry)");
  CHECK(fault_of("[1,]") ==
        "1:4: expected a value after the comma, found ] (no comma stands after the last entry)");
  CHECK(fault_of("{title: 1}") ==
        "1:2: expected a key in double quotes or }, found title (text stands in double quotes)");
  CHECK(fault_of("{'a': 1}") ==
        "1:2: expected a key in double quotes or }, found ' (text stands in double quotes)");
  CHECK(fault_of("{}\n{}") == "2:1: expected the end of the file, found {");
  CHECK(fault_of("}") == "1:1: expected the scenario, which starts with {, found }");
}

TEST_CASE("text that is not closed or badly escaped") {
  CHECK(fault_of("{\"a\": \"open\n}") == "1:7: this text has no closing double quote on its line");
  CHECK(fault_of("{\"open") == "1:2: this text has no closing double quote on its line");
  CHECK(fault_of("[\"a\tb\"]") ==
        "1:2: the text \"a?b\" holds a control character such as a tab; write \\t for a tab");
  CHECK(fault_of(R"(["C:\data"])") ==
        "1:2: the text \"C:\\data\" has a backslash that starts no escape; write \\\\ for a "
        "backslash");
  CHECK(fault_of(R"(["\uD800"])").find("has a backslash that starts no escape") !=
        std::string::npos);
}

TEST_CASE("words and numbers that JSON does not have") {
  CHECK(fault_of("[NaN]") ==
        "1:2: NaN is not a number that a scenario can hold; write a finite one");
  CHECK(fault_of("[-Infinity]") ==
        "1:2: -Infinity is not a number that a scenario can hold; write a finite one");
  CHECK(fault_of("[1e999]") == "1:2: the number 1e999 is too large");
  CHECK(fault_of("[-1e999]") == "1:2: the number -1e999 is too large");
  CHECK(fault_of("[truefalse]") == "1:2: truefalse is no JSON value; text stands in double quotes");
  CHECK(fault_of("[True]") == "1:2: True is no JSON value; text stands in double quotes");
  CHECK(fault_of("[x]") == "1:2: x is no JSON value; text stands in double quotes");
  for (const std::string number : {"01", ".5", "5.", "+5", "0x10", "1_000", "-"}) {
    CHECK(fault_of("[" + number + "]") ==
          "1:2: " + number + " is not a number as JSON writes it, such as 5, -1.6 or 2.5e3");
  }
}

TEST_CASE("comments that are none") {
  CHECK(fault_of("{ /* open }") == "1:3: this comment is not closed with */");
  CHECK(fault_of("[1, # two\n2]") == "1:5: a comment starts with //, not with #");
  CHECK(fault_of("[/ 1]") == "1:2: expected a value or ], found /");
}

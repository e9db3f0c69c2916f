#include "files/csv.hpp"

#include "survey/faults.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts texts_of(const std::vector<CsvRow>& rows) {
  Texts texts;
  for (const CsvRow& row : rows) {
    texts.emplace_back();
    for (const CsvField& field : row) texts.back().push_back(field.text);
  }
  return texts;
}

/// The texts of sound CSV.
Texts read(std::string_view content) {
  Diagnostics diagnostics;
  const Texts texts = texts_of(read_csv(content, "t.csv", diagnostics));
  CHECK(lines_of(diagnostics) == Lines{});
  return texts;
}

/// The faults of unsound CSV.
Lines faults_of(std::string_view content) {
  Diagnostics diagnostics;
  read_csv(content, "t.csv", diagnostics);
  return lines_of(diagnostics);
}

}  // namespace

TEST_CASE("fields are separated by commas, rows by line ends of any kind") {
  const Texts expected{{"a", "b"}, {"c", "d"}};
  CHECK(read("a,b\nc,d\n") == expected);
  CHECK(read("a,b\r\nc,d\r\n") == expected);
  CHECK(read("a,b\rc,d\r") == expected);
  CHECK(read("a,b\nc,d") == expected);
}

TEST_CASE("empty fields are fields, empty lines are no rows") {
  CHECK(read("a,,\n\n,b\n\r\n\n") == Texts{{"a", "", ""}, {"", "b"}});
  CHECK(read("").empty());
  CHECK(read("\n\n").empty());
  CHECK(read("\"\"\n") == Texts{{""}});
}

TEST_CASE("a quoted field may hold commas, quotes and line ends") {
  CHECK(read("\"a,b\",c\n") == Texts{{"a,b", "c"}});
  CHECK(read("\"say \"\"yes\"\"\"\n") == Texts{{"say \"yes\""}});
  CHECK(read("\"one\ntwo\",x\n") == Texts{{"one\ntwo", "x"}});
  CHECK(read("\"one\r\ntwo\",x\r\n") == Texts{{"one\r\ntwo", "x"}});
  CHECK(read("\"\"\"\"") == Texts{{"\""}});
}

TEST_CASE("a byte order mark is skipped, and does not shift columns") {
  Diagnostics diagnostics;
  const auto rows = read_csv(
      "\xEF\xBB\xBF"
      "a,b\n",
      "t.csv", diagnostics);
  CHECK(texts_of(rows) == Texts{{"a", "b"}});
  CHECK(rows[0][0].column == 1);
  CHECK(rows[0][1].column == 3);
}

TEST_CASE("places count lines and characters, not bytes") {
  Diagnostics diagnostics;
  const auto rows = read_csv("\xC3\xA9t\xC3\xA9,b\r\n\n\"x\ny\",z\rlast\n", "t.csv", diagnostics);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][1].column == 5);
  CHECK(rows[1][0].line == 3);
  CHECK(rows[1][0].column == 1);
  CHECK(rows[1][1].line == 4);
  CHECK(rows[1][1].column == 4);
  CHECK(rows[2][0].line == 5);
}

TEST_CASE("a line end within quotes is one, whether CRLF, LF or CR") {
  Diagnostics diagnostics;
  for (const std::string line_end : {"\r\n", "\n", "\r"}) {
    const auto rows = read_csv("\"x" + line_end + "y\"" + line_end + "z", "t.csv", diagnostics);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1][0].line == 3);
  }
}

TEST_CASE("a quote that is never closed is told where it opens") {
  CHECK(faults_of("a,b\nc,\"d\ne,f\n") ==
        Lines{"t.csv:2:3: a quoted field begins here and never ends; close the quote"});
  CHECK(faults_of("\"").size() == 1);
}

TEST_CASE("a misplaced quote is refused") {
  CHECK(faults_of("a,b \"c\"\n") ==
        Lines{"t.csv:1:5: a quote within a field that does not begin with one; put the whole field "
              "in quotes and double the quotes within it"});
  CHECK(faults_of("\"a\"b,c\n") ==
        Lines{"t.csv:1:4: text after the closing quote of a field; double the quotes within a "
              "quoted field"});
}

TEST_CASE("a NUL byte is refused, quoted or not") {
  const std::string expected =
      "t.csv:2:2: a NUL byte; the file is not text, or is saved as UTF-16: save it as UTF-8";
  CHECK(faults_of(std::string_view("a\nb\0c\n", 6)) == Lines{expected});
  CHECK(faults_of(std::string_view("a\n\"\0\"\n", 6)) == Lines{expected});
}

TEST_CASE("too many fields are refused") {
  const std::string commas(csv_field_limit, ',');
  CHECK(faults_of(commas) == Lines{"t.csv:1: has more than 4000000 fields; is it the right file?"});
  CHECK(faults_of(std::string_view(commas).substr(1)).empty());
}

TEST_CASE("a line quotes only the fields that need it") {
  CHECK(csv_line({"a", "", "b c"}) == "a,,b c\n");
  CHECK(csv_line({"a,b", "say \"x\"", "1\n2", "1\r2"}) ==
        "\"a,b\",\"say \"\"x\"\"\",\"1\n2\",\"1\r2\"\n");
}

TEST_CASE("what is written is read back") {
  const std::vector<std::string> fields{"plain", "a,b", "\"q\"", "", "line\r\nend", "\xC3\xA9"};
  CHECK(read(csv_line(fields)) == Texts{fields});
}

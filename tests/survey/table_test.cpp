#include "survey/table.hpp"

#include "survey/faults.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

enum Column : std::size_t { name, value };
constexpr std::array<std::string_view, 2> columns{"name", "value_percent"};

struct Read {
  Diagnostics diagnostics;
  std::optional<Table> table;

  explicit Read(std::string_view content, HeaderNames names = HeaderNames::exact)
      : table(Table::read(content, "t.csv", columns, names, diagnostics)) {}
  [[nodiscard]] Lines faults() const { return lines_of(diagnostics); }
};

}  // namespace

TEST_CASE("columns are found in any order, and others are passed over") {
  const Read read("value_percent,note,name\n 5 ,x, Ada \n");
  REQUIRE(read.table);
  CHECK(read.table->row_count() == 1);
  CHECK(read.table->text(0, name) == "Ada");
  CHECK(read.table->text(0, value) == "5");
  CHECK(read.faults().empty());
}

TEST_CASE("loose names match regardless of case and punctuation, exact ones do not") {
  constexpr std::string_view content = "NAME,Value (Percent)\nAda,5\n";
  const Read loose(content, HeaderNames::loose);
  REQUIRE(loose.table);
  CHECK(loose.table->text(0, value) == "5");
  const Read exact(content);
  CHECK_FALSE(exact.table);
  CHECK(exact.faults().size() == 2);
}

TEST_CASE("every missing column is told, with the nearest one that is there") {
  CHECK(Read("nmae,x\n").faults() ==
        Lines{"t.csv:1: the column \"name\" is missing; did you mean \"nmae\"?",
              "t.csv:1: the column \"value_percent\" is missing"});
}

TEST_CASE("a column that is there twice is refused at the second") {
  CHECK(Read("name,value_percent,name\n").faults() ==
        Lines{"t.csv:1:20: the column \"name\" is there twice; remove one"});
}

TEST_CASE("text without a row is refused") {
  CHECK(Read("\n\n").faults() ==
        Lines{"t.csv: is empty; it must begin with a row of column names"});
}

TEST_CASE("a row of another length is told and left out") {
  const Read read("name,value_percent\na,1\nb\nc,3,3\nd,4\n");
  REQUIRE(read.table);
  CHECK(read.table->row_count() == 2);
  CHECK_FALSE(read.table->is_whole());
  REQUIRE(read.faults().size() == 2);
  CHECK(read.faults()[0] ==
        "t.csv:3: the row has 1 fields, but the header has 2; is a comma missing, or a text with "
        "commas not in quotes?");
  CHECK_THAT(read.faults()[1], Contains("t.csv:4: the row has 3 fields"));
}

TEST_CASE("invalid UTF-8 is refused in a column that is used, and nowhere else") {
  const Read used(
      "note,name,value_percent\nx,\x93"
      "a\x94,1\n");
  CHECK(used.faults() == Lines{"t.csv:2:3: name is not UTF-8 text; save the file as UTF-8"});
  const Read unused("note,name,value_percent\n\x93x\x94,a,1\n");
  CHECK(unused.faults().empty());
  REQUIRE(unused.table);
  CHECK(unused.table->is_whole());
}

TEST_CASE("CSV that cannot be read gives no table") {
  const Read read("name,value_percent\n\"a,1\n");
  CHECK_FALSE(read.table);
  CHECK(read.faults().size() == 1);
}

TEST_CASE("a number must be one, and lie within its bounds") {
  const Read read("name,value_percent\na,5\nb,five\nc,500\nd,nan\ne,\n");
  REQUIRE(read.table);
  CHECK(read.table->number(0, value, 0, 100) == 5);
  for (std::size_t row = 1; row < 5; ++row) {
    CHECK_FALSE(read.table->number(row, value, 0, 100, " (percent?)"));
  }
  CHECK(read.faults() ==
        Lines{"t.csv:3:3: value_percent must be a number, got \"five\"",
              "t.csv:4:3: value_percent must lie in [0, 100], got \"500\" (percent?)",
              "t.csv:5:3: value_percent must be a number, got \"nan\"",
              "t.csv:6:3: value_percent must be a number, got nothing"});
}

TEST_CASE("a message shows long values cut, and control characters as question marks") {
  const Read read("name,value_percent\n\"a\nb\x1B[0m\",1\n" + std::string(59, 'x') +
                  "\xC3\xA9\xC3\xA9,1\n");
  REQUIRE(read.table);
  read.table->refuse(0, name, "is odd");
  read.table->refuse(1, name, "is odd");
  CHECK(read.faults() ==
        Lines{"t.csv:2:1: name is odd, got \"a?b?[0m\"",
              "t.csv:4:1: name is odd, got \"" + std::string(59, 'x') + "\xC3\xA9…\""});
}

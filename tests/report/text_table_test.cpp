#include "report/text_table.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("columns are as wide as their widest cell, counted in characters") {
  TextTable table({"group", "mean"});
  table.add_row({"Curaçao", "1,000"});
  table.add_row({"Africa", "9"});
  CHECK(table.to_string() ==
        "group      mean\n"
        "Curaçao   1,000\n"
        "Africa        9\n");
}

TEST_CASE("lines have no blanks at their ends") {
  TextTable table({"group", "mean", "in print"});
  table.add_row({"Africa", "9", ""});
  CHECK(table.to_string() ==
        "group    mean   in print\n"
        "Africa      9\n");
}

TEST_CASE("columns of words stand flush left") {
  TextTable table({"key", "value", "from"}, Flush::left);
  table.add_row({"title", "5", "here"});
  CHECK(table.to_string() ==
        "key     value   from\n"
        "title   5       here\n");
}

TEST_CASE("text is wrapped at words, and later lines are indented") {
  CHECK(wrapped("one two three four", 9, 2) == "one two\n  three\n  four");
  CHECK(wrapped("a-word-longer-than-the-line next", 10, 0) == "a-word-longer-than-the-line\nnext");
  CHECK(wrapped("", 10, 2) == "");
}

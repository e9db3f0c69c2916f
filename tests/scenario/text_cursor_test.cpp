#include "scenario/text_cursor.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

namespace {

bool is_at(const TextCursor& cursor, std::size_t line, std::size_t column) {
  return cursor.position().line == line && cursor.position().column == column;
}

}  // namespace

TEST_CASE("columns count characters, and lines end at a line feed") {
  TextCursor cursor("é€x\r\ny");
  CHECK(is_at(cursor, 1, 1));
  cursor.advance(2);
  CHECK(is_at(cursor, 1, 2));
  cursor.advance(3);
  CHECK(is_at(cursor, 1, 3));
  cursor.advance(3);
  CHECK(is_at(cursor, 2, 1));
  cursor.advance(100);
  CHECK(cursor.at_end());
  CHECK(is_at(cursor, 2, 2));
}

TEST_CASE("a byte order mark takes no column") {
  const TextCursor cursor("\xEF\xBB\xBF{");
  CHECK(is_at(cursor, 1, 1));
  CHECK(cursor.rest() == "{");
}

TEST_CASE("blanks are white space and closed comments") {
  TextCursor cursor(" \t// one, \"two\"\n/* three\n * four */ 5");
  cursor.skip_blanks();
  CHECK(cursor.rest() == "5");
  CHECK(is_at(cursor, 3, 12));

  TextCursor open_comment("  /* not closed");
  open_comment.skip_blanks();
  CHECK(open_comment.rest() == "/* not closed");

  TextCursor only_comment("// to the end");
  only_comment.skip_blanks();
  CHECK(only_comment.at_end());
}

TEST_CASE("tokens") {
  const auto token_of = [](std::string_view text) { return TextCursor(text).token(); };
  CHECK(token_of("") == "");
  CHECK(token_of("{}") == "{");
  CHECK(token_of("-1.6e+3, 2") == "-1.6e+3");
  CHECK(token_of("true]") == "true");
  CHECK(token_of(R"("a" : 1)") == R"("a")");
  CHECK(token_of(R"("a\"b\\" : 1)") == R"("a\"b\\")");
  CHECK(token_of("\"open\n\"") == "\"open");
  CHECK(token_of(R"("ends in \)") == R"("ends in \)");
}

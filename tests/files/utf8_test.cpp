#include "files/utf8.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("valid UTF-8 has no invalid byte") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("plain"));
  CHECK_FALSE(first_invalid_utf8("Côte d'Ivoire – €"));
  CHECK_FALSE(first_invalid_utf8("\xF0\x9F\x92\xB8"));      // U+1F4B8
  CHECK_FALSE(first_invalid_utf8("\xED\x9F\xBF"));          // U+D7FF, below the surrogates
  CHECK_FALSE(first_invalid_utf8("\xF4\x8F\xBF\xBF"));      // U+10FFFF
  CHECK_FALSE(first_invalid_utf8("\xC2\x80\xE0\xA0\x80"));  // the first of two and of three bytes
}

TEST_CASE("the first byte that is not UTF-8 is found") {
  CHECK(first_invalid_utf8("Caf\xE9 au lait") == 3);   // Latin-1
  CHECK(first_invalid_utf8("ab\x80") == 2);            // continues nothing
  CHECK(first_invalid_utf8("ab\xC3") == 2);            // cut off
  CHECK(first_invalid_utf8("\xE2\x82") == 0);          // cut off
  CHECK(first_invalid_utf8("\xC0\x80") == 0);          // overlong
  CHECK(first_invalid_utf8("\xE0\x9F\xBF") == 0);      // overlong
  CHECK(first_invalid_utf8("\xF0\x8F\xBF\xBF") == 0);  // overlong
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(first_invalid_utf8("\xFF\xFE{\0") == 0);       // UTF-16
}

TEST_CASE("text is shown in a line of limited length") {
  CHECK(in_quotes("Kenya") == "\"Kenya\"");
  CHECK(shown("a\nb\x7F") == "a?b?");
  CHECK(shown(std::string(60, 'x')) == std::string(60, 'x'));
  CHECK(shown(std::string(61, 'x')) == std::string(60, 'x') + "…");
  // Cut between characters, not within one.
  std::string accents;
  for (int i = 0; i < 61; ++i) accents += "é";
  CHECK(shown(accents) == accents.substr(0, 120) + "…");
}

#include "survey/utf8.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace remitsim;

TEST_CASE("characters of each length are UTF-8, at both ends of their range") {
  CHECK(is_utf8(""));
  CHECK(is_utf8("plain"));
  CHECK(is_utf8("\xC2\x80 \xDF\xBF"));
  CHECK(is_utf8("\xE0\xA0\x80 \xEF\xBF\xBF"));
  CHECK(is_utf8("\xED\x9F\xBF \xEE\x80\x80"));
  CHECK(is_utf8("\xF0\x90\x80\x80 \xF4\x8F\xBF\xBF"));
}

TEST_CASE("other bytes are not UTF-8") {
  const std::string bad = GENERATE(as<std::string>{}, "\x93quote\x94",  // Windows-1252
                                   "\x80",                              // continues nothing
                                   "\xC3",                              // cut short
                                   "\xE2\x82",                          // cut short
                                   "\xC3(",                             // not continued
                                   "\xC0\xAF",                          // longer than need be
                                   "\xE0\x80\xAF",                      // longer than need be
                                   "\xF0\x80\x80\xAF",                  // longer than need be
                                   "\xED\xA0\x80",                      // surrogate
                                   "\xF4\x90\x80\x80",                  // above U+10FFFF
                                   "\xF8\x88\x80\x80\x80", "\xFF");
  CHECK_FALSE(is_utf8(bad));
  CHECK_FALSE(is_utf8("before " + bad));
}

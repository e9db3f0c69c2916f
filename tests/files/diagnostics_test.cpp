#include "remitsim/diagnostics.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("a diagnostic names its place as far as it is known") {
  CHECK(to_string({"a.json", 14, 9, "is wrong"}) == "a.json:14:9: is wrong");
  CHECK(to_string({"a.json", 14, 0, "is wrong"}) == "a.json:14: is wrong");
  CHECK(to_string({"a.json", 0, 0, "is empty"}) == "a.json: is empty");
}

TEST_CASE("all faults are counted, and the first of very many are told") {
  Diagnostics faults;
  CHECK(faults.empty());
  const std::size_t many = Diagnostics::kept_limit + 7;
  for (std::size_t line = 1; line <= many; ++line) faults.add({"a.csv", line, 1, "is wrong"});
  CHECK(faults.count() == many);
  CHECK(faults.kept().size() == Diagnostics::kept_limit);
  const std::string text = DataError(faults).what();
  CHECK_THAT(text, Catch::StartsWith("a.csv:1:1: is wrong\na.csv:2:1: is wrong\n"));
  CHECK_THAT(text, Catch::EndsWith("and 7 more faults"));
}

TEST_CASE("faults of several files are gathered without losing count") {
  Diagnostics first;
  first.add({"a.csv", 1, 1, "is wrong"});
  Diagnostics second;
  for (std::size_t i = 0; i < Diagnostics::kept_limit + 3; ++i) second.add({"b.csv", i, 0, "too"});
  first.add_all(second);
  CHECK(first.count() == Diagnostics::kept_limit + 4);
  CHECK(first.kept().front().file == "a.csv");
}

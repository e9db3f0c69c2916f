#include "files/nearest.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace remitsim;

namespace {

const std::vector<std::string> words{"observed", "imputed", "absent", "GBR", "GRB", "KEN"};

}  // namespace

TEST_CASE("a slip of each kind finds the word that was meant") {
  CHECK(nearest("obsrved", words) == "observed");    // dropped
  CHECK(nearest("obserrved", words) == "observed");  // inserted
  CHECK(nearest("obcerved", words) == "observed");   // changed
  CHECK(nearest("obsevred", words) == "observed");   // swapped
}

TEST_CASE("case does not count") {
  CHECK(nearest("OBSERVED", words) == "observed");
  CHECK(nearest("ken", words) == "KEN");
}

TEST_CASE("a swap of neighbours is one slip, so that it wins over two changes") {
  const std::vector<std::string> known{"abxy", "bacd"};
  CHECK(nearest("abcd", known) == "bacd");
}

TEST_CASE("of two words as near, the first is taken") {
  CHECK(nearest("GXX", std::vector<std::string>{"GAX", "GXA"}) == "GAX");
  CHECK(nearest("GXX", std::vector<std::string>{"GXA", "GAX"}) == "GXA");
}

TEST_CASE("a word unlike any other has no nearest") {
  CHECK_FALSE(nearest("telephone", words));
  CHECK_FALSE(nearest("XYZ", words));
  CHECK_FALSE(nearest("", words));
  CHECK_FALSE(nearest("observed", std::vector<std::string>{}));
  CHECK_FALSE(nearest(std::string(1'000'000, 'a'), words));
}

TEST_CASE("one-letter words are not a slip of each other") {
  CHECK_FALSE(nearest("a", std::vector<std::string>{"b"}));
}

TEST_CASE("the suggestion is a question, or nothing") {
  CHECK(did_you_mean("absnt", words) == "; did you mean \"absent\"?");
  CHECK(did_you_mean("telephone", words).empty());
}

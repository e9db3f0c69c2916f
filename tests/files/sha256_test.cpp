#include "files/sha256.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("SHA-256 gives the values published with FIPS 180-4") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

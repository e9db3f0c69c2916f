#include "files/sha256.hpp"

#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("SHA-256 gives the values published with FIPS 180-4") {
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a digest of pieces is that of all of them together") {
  Sha256 digest;
  for (const char* piece : {"a", "", "b", "c"}) digest.add(piece);
  CHECK(digest.finish() == sha256("abc"));
}

TEST_CASE("the digest of a file is that of its bytes, and a folder has none") {
  const cli::Scratch scratch;
  for (const std::size_t size : {std::size_t{0}, std::size_t{3}, (std::size_t{1} << 20) + 7}) {
    const std::string bytes(size, 'x');
    CHECK(sha256_of_file(scratch.write("file", bytes)) == sha256(bytes));
  }
  CHECK_FALSE(sha256_of_file(scratch.path("gone")));
  CHECK_FALSE(sha256_of_file(scratch.path("")));
}

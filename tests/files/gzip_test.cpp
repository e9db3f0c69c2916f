#include "files/gzip.hpp"

#include "files/read_file.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <random>

using namespace remitsim;

TEST_CASE("what is packed reads back as it was, and can be unpacked by others") {
  const cli::Scratch scratch;
  std::mt19937 random(1);
  std::string noise;
  for (int i = 0; i < 300'000; ++i) noise += static_cast<char>(random());
  for (const std::string& bytes : {std::string("a"), std::string(1'000'000, 'a'), noise}) {
    scratch.write("file.gz", gzipped(bytes));
    Diagnostics faults;
    CHECK(read_file(scratch.path("file.gz"), 10'000'000, faults) == bytes);
    CHECK(scratch.run("gzip --test file.gz").code == 0);
  }
  CHECK(gzipped(std::string(1'000'000, 'a')).size() < 20'000);
}

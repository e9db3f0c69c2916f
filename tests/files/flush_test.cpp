#include "files/flush.hpp"

#include "remitsim/diagnostics.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("files and folders are flushed, and what is missing is an error") {
  const cli::Scratch scratch;
  scratch.write("file", "mine");
  CHECK_NOTHROW(flush_to_disk(scratch.path("file")));
  CHECK_NOTHROW(flush_to_disk(scratch.path("")));
  CHECK_THROWS_AS(flush_to_disk(scratch.path("gone")), OutputError);
}

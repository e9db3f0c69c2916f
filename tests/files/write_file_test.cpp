#include "files/write_file.hpp"

#include "remitsim/diagnostics.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using cli::Scratch;

TEST_CASE("a file is written whole, in a new folder too, and replaces an older one") {
  const Scratch scratch;
  write_file(scratch.path("a/b/c.txt"), "first");
  CHECK(scratch.read("a/b/c.txt") == "first");
  write_file(scratch.path("a/b/c.txt"), "second");
  CHECK(scratch.read("a/b/c.txt") == "second");
  CHECK(scratch.run("ls -A a/b").out == "c.txt\n");
}

TEST_CASE("a file of pieces is there whole or not at all") {
  const Scratch scratch;
  write_file(scratch.path("a/pieces"), [](const TextSink& sink) {
    for (const char* piece : {"one, ", "", "two"}) sink(piece);
  });
  CHECK(scratch.read("a/pieces") == "one, two");
  const auto interrupted = [](const TextSink& sink) {
    sink("half");
    throw OutputError("no more");
  };
  CHECK_THROWS_AS(write_file(scratch.path("a/pieces"), interrupted), OutputError);
  CHECK(scratch.read("a/pieces") == "one, two");
  CHECK(scratch.run("ls -A a").out == "pieces\n");
}

TEST_CASE("a failed write leaves nothing behind") {
  const Scratch scratch;
  std::filesystem::create_directories(scratch.path("taken"));
  CHECK_THROWS_AS(write_file(scratch.path("taken"), "x"), OutputError);
  CHECK(scratch.run("ls -A").out == "taken\n");
  scratch.write("file", "mine");
  CHECK_THROWS_AS(write_file(scratch.path("file/below.txt"), "x"), OutputError);
  CHECK(scratch.read("file") == "mine");
}

#include "files/folder_aside.hpp"

#include "remitsim/diagnostics.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace remitsim;
using Catch::Contains;
using cli::Scratch;

namespace {

const std::vector<std::string> files = {"a", "last"};

FileUse use(std::string_view name) {
  if (name == "a") return FileUse::output;
  if (name == "last") return FileUse::last;
  return name.starts_with("point") ? FileUse::checkpoint : FileUse::foreign;
}

std::string ls(const Scratch& scratch, const std::string& folder = ".") {
  return scratch.run("ls -A " + folder).out;
}

void fill(const Scratch& scratch, const std::string& folder, const std::string& content) {
  for (const std::string& file : files) scratch.write(folder + "/" + file, content);
}

std::string fault_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const OutputError& error) {
    return error.what();
  }
  return "no OutputError";
}

}  // namespace

TEST_CASE("a folder is put in place whole, in new folders, with nothing beside it") {
  const Scratch scratch;
  {
    FolderAside aside(scratch.path("new/out"), use);
    CHECK(aside.path() == scratch.path("new/out.partial"));
    fill(scratch, "new/out.partial", "mine");
    CHECK_FALSE(scratch.has("new/out"));
    REQUIRE(aside.put_in_place());
    CHECK_FALSE(aside.rescued());
  }
  CHECK(ls(scratch, "new") == "out\n");
  CHECK(ls(scratch, "new/out") == "a\nlast\n");
}

TEST_CASE("a folder that is not put in place leaves nothing behind") {
  const Scratch scratch;
  {
    const FolderAside aside(scratch.path("new/er/out"), use);
    fill(scratch, "new/er/out.partial", "mine");
    scratch.write("new/er/out.partial/a.123.partial", "half");
  }
  CHECK(scratch.is_empty());
}

TEST_CASE("an empty folder is replaced, and nothing else") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir empty full && touch full/x && touch file").code == 0);
  FolderAside onto_empty(scratch.path("empty"), use);
  fill(scratch, "empty.partial", "mine");
  CHECK(onto_empty.put_in_place());
  CHECK(scratch.read("empty/a") == "mine");
  for (const std::string taken : {"full", "file"}) {
    FolderAside aside(scratch.path(taken), use);
    fill(scratch, taken + ".partial", "mine");
    CHECK_FALSE(aside.put_in_place());
  }
  CHECK(ls(scratch) == "empty\nfile\nfull\n");
  CHECK(ls(scratch, "full") == "x\n");
}

TEST_CASE("a folder takes the place of an older one whole") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir out").code == 0);
  fill(scratch, "out", "old");
  {
    FolderAside aside(scratch.path("out"), use);
    fill(scratch, "out.partial", "new");
    aside.replace();
  }
  CHECK(ls(scratch) == "out\n");
  CHECK(ls(scratch, "out") == "a\nlast\n");
  CHECK(scratch.read("out/a") == "new");
}

TEST_CASE("a finished folder that has no place is kept under a free name") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir out out.2 && touch out/x").code == 0);
  FolderAside aside(scratch.path("out"), use);
  fill(scratch, "out.partial", "mine");
  CHECK(aside.keep() == scratch.path("out.3"));
  CHECK(ls(scratch) == "out\nout.2\nout.3\n");
  CHECK(ls(scratch, "out.3") == "a\nlast\n");
}

TEST_CASE("a second one for the same folder is refused, and does no harm to the first") {
  const Scratch scratch;
  FolderAside first(scratch.path("out"), use);
  fill(scratch, "out.partial", "first");
  const std::string fault = fault_of([&] { FolderAside second(scratch.path("out"), use); });
  CHECK_THAT(fault, Contains("out: another run (process " + std::to_string(getpid()) + ")") &&
                        Contains("--out"));
  CHECK(scratch.read("out.partial/a") == "first");
  REQUIRE(first.put_in_place());
  CHECK(ls(scratch, "out") == "a\nlast\n");
  // And then there may be a next one.
  const FolderAside next(scratch.path("out"), use);
}

TEST_CASE("what a killed process had half written is removed") {
  const Scratch scratch;
  REQUIRE(
      scratch
          .run("mkdir out.partial && touch out.partial/a out.partial/a.1.partial out.partial/.lock")
          .code == 0);
  FolderAside aside(scratch.path("out"), use);
  CHECK(ls(scratch, "out.partial") == ".lock\n");
  CHECK_FALSE(aside.rescued());
}

TEST_CASE("what a killed process had finished is kept") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir out.partial && touch out.partial/.lock").code == 0);
  fill(scratch, "out.partial", "finished");
  {
    const FolderAside aside(scratch.path("out"), use);
    CHECK(aside.rescued() == scratch.path("out.2"));
  }
  CHECK(ls(scratch) == "out.2\n");
  CHECK(scratch.read("out.2/last") == "finished");
  CHECK(ls(scratch, "out.2") == "a\nlast\n");
}

TEST_CASE("checkpoints outlive a process that does not put its folder in place") {
  const Scratch scratch;
  {
    FolderAside aside(scratch.path("out"), use);
    fill(scratch, "out.partial", "half");
    scratch.write("out.partial/point-1", "work");
    scratch.write("out.partial/point-2.77.partial", "half");
  }
  CHECK(ls(scratch, "out.partial") == "point-1\n");
  CHECK_THAT(fault_of([&] { FolderAside aside(scratch.path("out"), use); }),
             Contains("out: an earlier run was stopped") && Contains("out.partial") &&
                 Contains("--resume") && Contains("--force"));
  {
    FolderAside aside(scratch.path("out"), use, Checkpoints::keep);
    CHECK(scratch.read("out.partial/point-1") == "work");
    fill(scratch, "out.partial", "new");
    REQUIRE(aside.put_in_place());
  }
  CHECK(ls(scratch) == "out\n");
  CHECK(ls(scratch, "out") == "a\nlast\npoint-1\n");
}

TEST_CASE("checkpoints are removed where a process starts anew") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir out.partial && touch out.partial/point-1").code == 0);
  { const FolderAside aside(scratch.path("out"), use, Checkpoints::remove); }
  CHECK(scratch.is_empty());
}

TEST_CASE("checkpoints of a folder that is replaced go with it") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir out && touch out/a out/last out/point-1 out/point-2").code == 0);
  {
    FolderAside aside(scratch.path("out"), use);
    fill(scratch, "out.partial", "new");
    scratch.write("out.partial/point-1", "work");
    aside.replace();
  }
  CHECK(ls(scratch) == "out\n");
  CHECK(ls(scratch, "out") == "a\nlast\npoint-1\n");
}

TEST_CASE("a folder of the user's with the name of the one aside is left alone") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir out.partial && touch out.partial/a out.partial/a.old").code == 0);
  const std::string fault = fault_of([&] { FolderAside aside(scratch.path("out"), use); });
  CHECK_THAT(fault, Contains("out.partial: ") && Contains("holds a.old"));
  CHECK(ls(scratch, "out.partial") == "a\na.old\n");
}

TEST_CASE("a place where no folder can be made is told with the system's reason") {
  const Scratch scratch;
  scratch.write("file", "mine");
  CHECK_THAT(fault_of([&] { FolderAside aside(scratch.path("file/out"), use); }),
             Contains("file/out: folder cannot be created: Not a directory"));
  CHECK_THAT(fault_of([] { FolderAside aside("/proc/remitsim/out", use); }),
             Contains("/proc/remitsim: folder cannot be created"));
  CHECK(scratch.read("file") == "mine");
}

#include "files/folder_lock.hpp"

#include "remitsim/diagnostics.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <thread>

using namespace remitsim;
using cli::Scratch;

TEST_CASE("a folder is one's own until the lock is gone, and the lock leaves no file") {
  const Scratch scratch;
  const auto folder = scratch.path("");
  {
    const auto lock = FolderLock::take(folder, "results");
    REQUIRE(lock);
    CHECK_THROWS_AS(FolderLock::take(folder, "results"), OutputError);
    CHECK(scratch.has(".lock"));
    CHECK(lock->names().empty());
  }
  CHECK(scratch.is_empty());
  CHECK(FolderLock::take(folder, "results"));
}

TEST_CASE("a lock goes with a folder that is renamed") {
  const Scratch scratch;
  REQUIRE(scratch.run("mkdir a && touch a/x").code == 0);
  {
    const auto lock = FolderLock::take(scratch.path("a"), "results");
    REQUIRE(scratch.run("mv a b && mkdir a && touch a/y").code == 0);
    CHECK(lock->names() == std::vector<std::string>{"x"});
    lock->remove("y");
    lock->remove("x");
    CHECK(FolderLock::take(scratch.path("a"), "results"));
  }
  CHECK(scratch.run("ls -A a b").out == "a:\ny\n\nb:\n");
}

TEST_CASE("a lock that is somebody else's by now is left alone") {
  const Scratch scratch;
  {
    const auto lock = FolderLock::take(scratch.path(""), "results");
    REQUIRE(scratch.run("rm .lock && echo theirs >.lock").code == 0);
  }
  CHECK(scratch.read(".lock") == "theirs\n");
}

TEST_CASE("a folder that is not there cannot be locked") {
  CHECK_FALSE(FolderLock::take(Scratch().path("gone"), "results"));
}

TEST_CASE("of many that take and leave a folder at once, one has it at a time") {
  const Scratch scratch;
  const auto folder = scratch.path("a").string();
  std::filesystem::create_directory(folder);
  std::atomic<int> holders = 0;
  std::atomic<int> most = 0;
  std::atomic<int> taken = 0;
  const auto contend = [&] {
    for (int i = 0; i < 4'000; ++i) {
      try {
        const auto lock = FolderLock::take(folder, "results");
        if (!lock) continue;
        ++holders;
        ++taken;
        // Long enough for the others to come and see.
        std::this_thread::sleep_for(std::chrono::microseconds(20));
        if (holders > most) most = holders.load();
        --holders;
      } catch (const OutputError&) {
      }
    }
  };
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) threads.emplace_back(contend);
  for (std::thread& thread : threads) thread.join();
  CHECK(most == 1);
  CHECK(taken > 0);
  CHECK(scratch.run("ls -A a").out.empty());
}

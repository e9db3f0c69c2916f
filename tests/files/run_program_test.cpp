#include "files/run_program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("a program's code and its errors come back, and its output does not") {
  const auto outcome =
      run_program({"sh", "-c", "echo out; echo \"$1\" >&2; exit 3", "sh", "a 'b'"});
  REQUIRE(outcome);
  CHECK(outcome->code == 3);
  CHECK(outcome->errors == "a 'b'\n");
}

TEST_CASE("a program that succeeds ends with 0, and one that a signal ends with its number") {
  CHECK(run_program({"true"})->code == 0);
  CHECK(run_program({"sh", "-c", "kill -9 $$"})->code == 128 + 9);
}

TEST_CASE("more errors than a pipe holds come back whole") {
  const auto outcome = run_program({"sh", "-c", "head -c 300000 /dev/zero | tr '\\0' x >&2"});
  CHECK(outcome->errors == std::string(300000, 'x'));
}

TEST_CASE("a program is ended once it is to stop") {
  int asked = 0;
  const auto outcome = run_program({"sleep", "600"}, [&] { return ++asked > 3; });
  CHECK(outcome->code == 128 + 15);
}

TEST_CASE("a program that is not there is nothing") {
  CHECK_FALSE(run_program({"no-such-program-of-remitsim"}));
}

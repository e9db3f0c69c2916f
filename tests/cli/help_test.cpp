#include "remitsim/version.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::cli;
using Catch::Contains;

TEST_CASE("the option --version names the version and how it was built") {
  const Outcome outcome = Scratch().run("remitsim --version");
  CHECK(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("remitsim " + std::string(version)));
  CHECK_THAT(outcome.out, Contains(std::string(build)));
}

TEST_CASE("the help of the program and of each command has examples") {
  const Scratch scratch;
  const Outcome program = scratch.run("remitsim --help");
  CHECK(program.code == 0);
  CHECK_THAT(program.out, Contains("Exit codes"));
  for (const std::string command : {"run", "merge", "verify", "solve", "check", "explain", "survey",
                                    "export", "table", "report", "import", "bench"}) {
    CHECK_THAT(program.out, Contains(command));
    const Outcome outcome = scratch.run("remitsim " + command + " --help");
    CHECK(outcome.code == 0);
    CHECK_THAT(outcome.out, Contains("Examples"));
    CHECK_THAT(outcome.out, Contains("remitsim " + command));
  }
}

TEST_CASE("a wrong command line ends with 2 and says why") {
  const Scratch scratch;
  for (const std::string arguments :
       {"", "simulate", "run", "run a.json --draws 0", "run a.json --draws many",
        "run a.json --threads 0", "run a.json --no-such-option", "survey --format xml",
        "import rpw", "export", "export results --format xlsx", "table", "report"}) {
    INFO("remitsim " << arguments);
    const Outcome outcome = scratch.run("remitsim " + arguments);
    CHECK(outcome.code == 2);
    CHECK_FALSE(outcome.err.empty());
  }
  CHECK(scratch.is_empty());
}

#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

const std::string solve =
    "remitsim solve " + scenario("africa-g8") + " --draws 1024 --vary policies.cap.total_percent ";

}  // namespace

TEST_CASE("the cap that saves a sum is found, and brings it about") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run(solve + "--until 'savings[Africa] = 1200' --quiet --out solved.json");
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("policies.cap.total_percent = 4.") && Contains("1,200") &&
                              Contains("US$ million"));
  REQUIRE(scratch.run("remitsim run solved.json --draws 1024 --quiet --out out").code == 0);
  const Outcome mean = scratch.run("grep ',Africa,savings,usd_million,mean,' out/results.csv");
  INFO(mean.out);
  CHECK((mean.out.find(",1200.") != std::string::npos ||
         mean.out.find(",1199.9") != std::string::npos));
}

TEST_CASE("a probability can be solved for, and all that was tried is shown") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run(solve + "--until 'P(savings[Africa] >= 1000) = 0.9' --from 1 --to 5");
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("P(savings[Africa] >= 1000)") && Contains("std. error"));
}

TEST_CASE("an outcome that no value brings about ends with 5, and says how far it gets") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(solve + "--until 'savings[Africa] = 180000' --quiet");
  CHECK(outcome.code == 5);
  CHECK_THAT(outcome.err, Contains("no policies.cap.total_percent from 0 to 100 brings "
                                   "savings[Africa] to 180000: it goes from 0 (at ") &&
                              Contains("(at 0)"));
}

TEST_CASE("what cannot be solved is told with what would be right") {
  const Scratch scratch;
  const auto fault = [&](const std::string& arguments) {
    const Outcome outcome =
        scratch.run("remitsim solve " + scenario("africa-g8") + " --draws 64 " + arguments);
    CHECK((outcome.code == 2 || outcome.code == 3));
    return outcome.err;
  };
  const std::string goal = " --until 'savings[Africa] = 1200'";
  CHECK_THAT(fault("--vary policies.cap.total_percnt" + goal), Contains("total_percent"));
  CHECK_THAT(fault("--vary title" + goal), Contains("is not a number"));
  CHECK_THAT(fault("--vary policies.cap.total_percent --until 'savings[Afrika] = 3'"),
             Contains("did you mean \"Africa\"?"));
  CHECK_THAT(fault("--vary policies.cap.total_percent --until 'savings of Africa'"),
             Contains("savings[Africa] = 1800"));
  CHECK_THAT(fault("--vary policies.cap.total_percent --from 5 --to 3" + goal), Contains("--to"));
}

TEST_CASE("a number without a limit needs the range that is to be searched") {
  const Scratch scratch;
  const Outcome outcome =
      scratch.run("remitsim solve " + scenario("published/odi-2014-africa") +
                  " --draws 64 --vary 'pools.Headline base, to 5 %.flow_usd_million'"
                  " --until 'savings[Headline base, to 5 %] = 1800'");
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("is needed") && Contains("a range must be searched"));
}

#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("uncertainty is read") {
  const Uncertainty uncertainty = read_with(R"("uncertainty": {
      "flow": { "log_sigma": 0.45, "why": "w", "variance_shares_percent":
                { "global": 10, "sender": 25, "receiver_region": 15, "own": 50 } },
      "price": { "log_sigma": 3, "paid_to_posted_percent": 40.5, "why": "w",
                 "variance_shares_percent": { "sender": 99.9, "own": 0.1 } } })")
                                      .uncertainty;
  CHECK(uncertainty.flow.log_sigma == 0.45);
  CHECK(uncertainty.flow.variance_shares.global_percent == 10);
  CHECK(uncertainty.flow.variance_shares.sender_percent == 25);
  CHECK(uncertainty.flow.variance_shares.receiver_region_percent == 15);
  CHECK(uncertainty.flow.variance_shares.own_percent == 50);
  CHECK(uncertainty.price.log_sigma == 3);
  CHECK(uncertainty.price.variance_shares.global_percent == 0);
  CHECK(uncertainty.price.variance_shares.sender_percent == 99.9);
  CHECK(uncertainty.price.variance_shares.receiver_region_percent == 0);
  CHECK(uncertainty.price.variance_shares.own_percent == 0.1);
  CHECK(uncertainty.paid_to_posted_percent.is_always(40.5));
}

TEST_CASE("an input is off, and all of its variance a corridor's own, unless said otherwise") {
  const Uncertainty uncertainty =
      read_with(R"("uncertainty": { "flow": { "log_sigma": 0.1 }, "price": {} })").uncertainty;
  CHECK(uncertainty.flow.variance_shares.own_percent == 100);
  CHECK(uncertainty.flow.variance_shares.sender_percent == 0);
  CHECK(uncertainty.price.log_sigma == 0);
}

TEST_CASE("uncertainty is checked") {
  CHECK(faults_with(
            R"("uncertainty": { "flow": { "log_sigma": 45 }, "price": { "log_sigma": -1 } })") ==
        Faults{"2:41: uncertainty.flow.log_sigma must lie in [0, 3], got 45 (a standard deviation "
               "of the logarithm, not percent)",
               "2:71: uncertainty.price.log_sigma must lie in [0, 3], got -1"});
  CHECK(faults_with(R"("uncertainty": { "price": { "paid_to_posted_percent": 0 } })") ==
        Faults{"2:55: uncertainty.price.paid_to_posted_percent must lie in (0, 1000], got 0"});
  CHECK(faults_with(R"("uncertainty": { "flow": { "paid_to_posted_percent": 90 } })").size() == 1);
}

TEST_CASE("variance shares sum to 100 and are none of them negative") {
  const auto faults = [](const std::string& shares) {
    return faults_with(
        "\"uncertainty\": {\n\"flow\": { \"log_sigma\": 1, "
        "\"variance_shares_percent\": " +
        shares + " } }");
  };
  CHECK(faults(R"({ "global": 30, "own": 60 })") ==
        Faults{"3:54: uncertainty.flow.variance_shares_percent must sum to 100, got 90"});
  CHECK(
      faults(R"({ "global": -10, "own": 110 })") ==
      Faults{"3:66: uncertainty.flow.variance_shares_percent.global must lie in [0, 100], got -10",
             "3:78: uncertainty.flow.variance_shares_percent.own must lie in [0, 100], got 110 "
             "(percent, not basis points?)"});
  // Thirds cannot be written exactly.
  CHECK(faults(R"({ "global": 33.3333333333, "sender": 33.3333333333, "own": 33.3333333334 })")
            .empty());
  CHECK(
      faults_with(R"("uncertainty": { "flow": { "variance_shares_percent": { "own": 100 } } })") ==
      Faults{"2:26: uncertainty.flow needs the key \"log_sigma\"; there is no variance to share "
             "without it"});
}

TEST_CASE("market shares and pass-through are read and checked") {
  const Uncertainty uncertainty = read_with(R"("uncertainty": {
      "market_shares": { "log_sigma": 1.5, "why": "w" },
      "pass_through": { "percent": { "uniform": { "minimum": 30, "maximum": 100 } }, "why": "w" },
      "price": { "paid_to_posted_percent": { "uniform": { "minimum": 80, "maximum": 120 } } } })")
                                      .uncertainty;
  CHECK(uncertainty.market_share_log_sigma == 1.5);
  CHECK(std::holds_alternative<Uniform>(uncertainty.pass_through_percent.shape));
  CHECK(std::holds_alternative<Uniform>(uncertainty.paid_to_posted_percent.shape));
  CHECK(faults_with(R"("uncertainty": { "market_shares": { "log_sigma": 4 },
"pass_through": { "percent": 101 } })") ==
        Faults{"2:50: uncertainty.market_shares.log_sigma must lie in [0, 3], got 4 (a standard "
               "deviation of the logarithm, not percent)",
               "3:30: uncertainty.pass_through.percent must lie in [0, 100], got 101 (percent, not "
               "basis points?)"});
}

#include "scenario/reading.hpp"

#include <fmt/format.h>

#include <cmath>

using namespace remitsim;
using namespace remitsim::test;

namespace {

std::string response(const std::string& entries) {
  return "\"response\": { " + entries + " }";
}

const std::string of_cost = response(R"("elasticity": -0.5, "with_respect_to": "cost")");

}  // namespace

TEST_CASE("a response is read") {
  const Response price =
      read_with(
          response(
              R"("elasticity": { "normal": { "mean": -1.6, "sd": 0.85 }, "at_most": 0 }, "why": "w",
         "with_respect_to": "price", "diversion_share_percent": 30)"))
          .response;
  REQUIRE(std::holds_alternative<Normal>(price.elasticity.shape));
  CHECK(std::get<Normal>(price.elasticity.shape).mean == -1.6);
  CHECK(price.elasticity.at_most == 0);
  CHECK(price.with_respect_to == ElasticityOf::price);
  CHECK(price.diversion_share_percent.is_always(30));

  const Response cost = read_with(of_cost).response;
  CHECK(cost.elasticity.is_always(-0.5));
  CHECK(cost.with_respect_to == ElasticityOf::cost);
}

TEST_CASE(
    "an elasticity must say what it is with respect to, and the message how much that matters") {
  const Faults faults = faults_with(response("\"elasticity\": -1.6"));
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].find("2:13: response needs the key \"with_respect_to\": \"price\" where") == 0);

  const double fall_under_price = 100 * (1 - std::pow(1.075 / 1.065, -1.6));
  const double fall_under_cost = 100 * (1 - std::pow(7.5 / 6.5, -1.6));
  const std::string numbers = fmt::format(
      "lowers the flow by {:.1f} % under the first and by {:.1f} % "
      "under the second",
      fall_under_price, fall_under_cost);
  CHECK(faults[0].find(numbers) != std::string::npos);

  CHECK(faults_with(response(R"("elasticity": -1, "with_respect_to": "prices")")) ==
        Faults{"2:52: response.with_respect_to must be one of \"price\", \"cost\", got \"prices\"; "
               "did you mean \"price\"?"});
}

TEST_CASE("an elasticity is at most 0, and not absurd") {
  const auto faults = [](const std::string& elasticity) {
    return faults_with(response("\"with_respect_to\": \"price\", \"elasticity\": " + elasticity));
  };
  CHECK(faults("1.6") == Faults{"2:57: response.elasticity must be at most 0, got 1.6 (flows fall "
                                "when costs rise: write it with a minus)"});
  CHECK(faults(R"({ "normal": { "mean": -5, "sd": 0.1 } })") ==
        Faults{"2:57: response.elasticity must never exceed 0, but reaches any height; add "
               "\"at_most\": 0"});
  CHECK(faults("-20.5") == Faults{"2:57: response.elasticity must not fall below -20, but reaches "
                                  "-20.5 (estimates lie between -0.2 and -3)"});
  CHECK(faults(R"({ "uniform": { "minimum": -30, "maximum": 0 } })") ==
        Faults{"2:57: response.elasticity must not fall below -20, but reaches -30 (estimates lie "
               "between -0.2 and -3)"});
  // Beyond -20 at more than eight standard deviations, where no draw ever comes.
  CHECK(faults(R"({ "normal": { "mean": -1.6, "sd": 2.2 }, "at_most": 0 })").empty());
  CHECK(faults(R"({ "normal": { "mean": -1.6, "sd": 3 }, "at_most": 0 })").size() == 1);
  CHECK(
      faults(R"({ "normal": { "mean": -1.6, "sd": 3 }, "at_least": -20, "at_most": 0 })").empty());
}

TEST_CASE("an elasticity with respect to the cost needs costs above 0") {
  const auto fault = [](const std::string& step) {
    const Faults faults = faults_with(of_cost + ",\n\"policies\": [{ " + step + " }]");
    return faults.empty() ? std::string() : faults.at(0);
  };
  const std::string start =
      "2:13: response has an elasticity with respect to \"cost\", which needs costs above 0, but ";
  const std::string end = "; or take it with respect to \"price\"";
  CHECK(fault(R"("cap": { "total_percent": 0 })") == start + "policy 1 caps the cost at 0" + end);
  CHECK(fault(R"("cut": { "total_points": 5 })") ==
        start + "policy 1 can cut the cost to 0 unless it has a floor_percent above 0" + end);
  CHECK(fault(R"("scale": { "total_to_percent": 0 })") ==
        start + "policy 1 scales the cost to 0" + end);
  CHECK(fault(R"("cap": { "total_percent": 1 })").empty());
  CHECK(fault(R"("cut": { "total_points": 5, "floor_percent": 1 })").empty());
  CHECK(fault(R"("scale": { "total_to_percent": 1 })").empty());
  CHECK(fault(R"("cap": { "fee_percent": 0 })").empty());
  // With respect to the price, all of these are well defined.
  CHECK(faults_with(R"("policies": [{ "cap": { "total_percent": 0 } }],
      "response": { "elasticity": -1, "with_respect_to": "price" })")
            .empty());
}

TEST_CASE("an elasticity with respect to the cost needs a survey without free corridors") {
  Survey survey = small_survey();
  survey.services[0].margin_percent_200 = -3.5;  // GBR-IND: a fee of 3 percent
  survey.services[0].fee_percent_500 = 4;
  survey.services[0].margin_percent_500 = 0;
  CHECK(faults_with(of_cost, survey) ==
        Faults{"2:13: response has an elasticity with respect to \"cost\", which needs costs above "
               "0, but GBR-IND costs -0.5 %; or take it with respect to \"price\""});
  CHECK(faults_with(of_cost + ",\n\"baseline\": { \"large_transfer_share_percent\": 50 }", survey)
            .empty());
}

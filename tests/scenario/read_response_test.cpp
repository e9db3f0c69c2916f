#include "scenario/reading.hpp"

#include <fmt/format.h>

#include <cmath>

using namespace remitsim;
using namespace remitsim::test;

namespace {

std::string response(const std::string& entries) {
  return "\"response\": { " + entries + " }";
}

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

  const Response cost =
      read_with(response(R"("elasticity": -0.5, "with_respect_to": "cost")")).response;
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

TEST_CASE("an elasticity can differ by the receiver's region") {
  const Response read = read_with(response(R"("elasticity_by_receiver_region":
      { "South Asia": -0.5, "Sub-Saharan Africa": { "uniform": { "minimum": -2, "maximum": -1 } } },
      "with_respect_to": "price")"))
                            .response;
  CHECK(read.elasticity.is_always(0));
  REQUIRE(read.elasticity_by_receiver_region.size() == 2);
  CHECK(read.elasticity_by_receiver_region[0].first == "South Asia");
  CHECK(read.elasticity_by_receiver_region[0].second.is_always(-0.5));
  CHECK(read.elasticity_by_receiver_region[1].first == "Sub-Saharan Africa");

  const auto faults = [](const std::string& by_region) {
    return faults_with(
        "\"response\": { \"with_respect_to\": \"price\",\n"
        "\"elasticity_by_receiver_region\": " +
        by_region + " }");
  };
  CHECK(faults(R"({ "South asia": -1 })") ==
        Faults{"3:36: \"South asia\" is no World Bank region of a receiving country in the survey "
               "small; did you mean \"South Asia\"?"});
  CHECK(faults(R"({ "South Asia": 1 })") ==
        Faults{"3:50: response.elasticity_by_receiver_region.South Asia must be at most 0, got 1 "
               "(flows fall when costs rise: write it with a minus)"});
  CHECK(faults("-1") ==
        Faults{"3:34: response.elasticity_by_receiver_region must be an object in { } with World "
               "Bank regions as its keys, got the number -1"});
  CHECK(faults_with(response(R"("elasticity_by_receiver_region": { "South Asia": -1 })")).size() ==
        1);
}

#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

// A horizon's entries; they start at line 3.
std::string horizon(const std::string& entries) {
  return "\"horizon\": {\n" + entries + " }";
}
Horizon read_horizon_of(const std::string& entries) {
  return read_with(horizon(entries)).horizon.value();
}
Faults faults_of_horizon(const std::string& entries) {
  return faults_with(horizon(entries));
}

const std::string years = R"("first_year": 2014, "last_year": 2030)";

}  // namespace

TEST_CASE("a horizon is read") {
  const Horizon plain = read_horizon_of(years);
  CHECK(plain.first_year == 2014);
  CHECK(plain.last_year == 2030);
  CHECK(plain.flow_growth_percent.is_always(0));
  CHECK(plain.cost_trend_percent.is_always(0));
  CHECK_FALSE(plain.present_value);

  const Horizon whole = read_horizon_of(years + R"(, "flow_growth_percent": 4, "why": "w",
          "cost_trend_percent": { "uniform": { "minimum": -3, "maximum": 0 } },
          "present_value": { "discount_rate_percent": 3 })");
  CHECK(whole.flow_growth_percent.is_always(4));
  CHECK(std::holds_alternative<Uniform>(whole.cost_trend_percent.shape));
  REQUIRE(whole.present_value);
  CHECK(whole.present_value->discount_rate_percent == 3);
  CHECK(whole.present_value->to_year == 2014);
  CHECK(read_horizon_of(years +
                        R"(, "present_value": { "discount_rate_percent": 3, "to_year": 2013 })")
            .present_value->to_year == 2013);
}

TEST_CASE("a horizon lies in order, not before the survey, and within a century") {
  CHECK(faults_of_horizon(R"("first_year": 2012, "last_year": 2020)") ==
        Faults{"3:15: horizon.first_year must not be before the survey's year, 2013, got 2012"});
  CHECK(faults_of_horizon(R"("first_year": 2020, "last_year": 2019)") ==
        Faults{"3:34: horizon.last_year must not be before first_year, 2020, got 2019"});
  CHECK(faults_of_horizon(R"("first_year": 2013, "last_year": 2112)").empty());
  CHECK(faults_of_horizon(R"("first_year": 2013, "last_year": 2113)") ==
        Faults{"3:34: horizon.last_year makes a horizon of 101 years, which has at most 100"});
  CHECK(faults_of_horizon(R"("first_year": 2013, "last_year": 2013)").empty());
  CHECK(faults_of_horizon("\"why\": \"w\"") == Faults{"2:12: horizon needs the key \"first_year\"",
                                                      "2:12: horizon needs the key \"last_year\""});
}

TEST_CASE("nothing falls by all that there is") {
  for (const std::string key : {"flow_growth_percent", "cost_trend_percent"}) {
    CHECK(faults_of_horizon(years + ",\n\"" + key + "\": -100") ==
          Faults{"4:" + std::to_string(key.size() + 5) + ": horizon." + key +
                 " must be greater than -100, got -100"});
    CHECK(faults_of_horizon(years + ",\n\"" + key + R"(": { "normal": { "mean": 3, "sd": 2 } })")
              .size() == 1);
  }
}

TEST_CASE("a present value needs a rate") {
  CHECK(faults_of_horizon(years + ",\n\"present_value\": { \"to_year\": 2013 }") ==
        Faults{"4:18: horizon.present_value needs the key \"discount_rate_percent\": without a "
               "rate there is no present value; write for example \"discount_rate_percent\": 3"});
  CHECK(faults_of_horizon(years + ",\n\"present_value\": { \"discount_rate_percent\": 300 }") ==
        Faults{"4:45: horizon.present_value.discount_rate_percent must lie in (-100, 100], got 300 "
               "(percent, not basis points?)"});
  CHECK(faults_of_horizon(years + ",\n\"present_value\": 3") ==
        Faults{"4:18: horizon.present_value must be an object in { }, got the number 3"});
}

#include "scenario/reading.hpp"

#include <limits>

using namespace remitsim;
using namespace remitsim::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// The share that is diverted stands for any distribution of percent. Its value starts at column 42.
std::string diversion(const std::string& value) {
  return "\"response\": { \"diversion_share_percent\": " + value + " }";
}

Distribution read_percent(const std::string& value) {
  return read_with(diversion(value)).response.diversion_share_percent;
}

/// The one fault of the distribution, which is called by its key.
std::string fault_of(const std::string& value) {
  const Faults faults = faults_with(diversion(value));
  REQUIRE(faults.size() == 1);
  return faults[0];
}

const std::string at_value = "2:42: response.diversion_share_percent ";

}  // namespace

TEST_CASE("each shape of a distribution is read") {
  CHECK(read_percent("25").is_always(25));

  const Distribution uniform = read_percent(R"({ "uniform": { "minimum": 10, "maximum": 20.5 } })");
  REQUIRE(std::holds_alternative<Uniform>(uniform.shape));
  CHECK(std::get<Uniform>(uniform.shape).minimum == 10);
  CHECK(std::get<Uniform>(uniform.shape).maximum == 20.5);
  CHECK(uniform.at_least == -infinity);
  CHECK(uniform.at_most == infinity);

  const Distribution triangular = read_percent(
      R"({ "triangular": { "minimum": 0, "mode": 0, "maximum": 50 }, "at_most": 40 })");
  REQUIRE(std::holds_alternative<Triangular>(triangular.shape));
  CHECK(std::get<Triangular>(triangular.shape).minimum == 0);
  CHECK(std::get<Triangular>(triangular.shape).mode == 0);
  CHECK(std::get<Triangular>(triangular.shape).maximum == 50);
  CHECK(triangular.at_most == 40);

  const Distribution normal =
      read_percent(R"({ "at_least": 5, "normal": { "mean": 80, "sd": 30 }, "at_most": 100 })");
  REQUIRE(std::holds_alternative<Normal>(normal.shape));
  CHECK(std::get<Normal>(normal.shape).mean == 80);
  CHECK(std::get<Normal>(normal.shape).sd == 30);
  CHECK(normal.at_least == 5);
  CHECK(normal.at_most == 100);
}

TEST_CASE("a distribution has one shape") {
  const std::string all_shapes =
      R"("uniform", "triangular", "pert", "normal", "lognormal", "beta", "gamma", "student_t", )"
      R"("empirical")";
  CHECK(fault_of("\"half\"") ==
        at_value +
            "must be a number or a distribution such as { \"uniform\": { \"minimum\": …, "
            "\"maximum\": … } }, got the text \"half\"");
  CHECK(fault_of("{ \"at_most\": 5 }") ==
        at_value + "needs exactly one of the keys " + all_shapes + ", got none of them");
  CHECK(fault_of(
            R"({ "uniform": { "minimum": 0, "maximum": 1 }, "normal": { "mean": 1, "sd": 1 } })") ==
        at_value + "needs exactly one of the keys " + all_shapes +
            ", got \"uniform\" and \"normal\"");
}

TEST_CASE("the parameters of a shape are checked") {
  const std::string name = "response.diversion_share_percent";
  CHECK(fault_of(R"({ "uniform": { "minimum": 5 } })") ==
        "2:55: " + name + ".uniform needs the key \"maximum\"");
  CHECK(fault_of(R"({ "uniform": { "minimum": 5, "maximum": 5 } })") ==
        "2:55: " + name + ".uniform needs a minimum below its maximum, got 5 and 5");
  const std::string order =
      name +
      ".triangular needs minimum, mode and maximum in ascending order and not all equal, got ";
  CHECK(fault_of(R"({ "triangular": { "minimum": 5, "mode": 4, "maximum": 6 } })") ==
        "2:58: " + order + "5, 4 and 6");
  CHECK(fault_of(R"({ "triangular": { "minimum": 5, "mode": 7, "maximum": 6 } })") ==
        "2:58: " + order + "5, 7 and 6");
  CHECK(fault_of(R"({ "triangular": { "minimum": 5, "mode": 5, "maximum": 5 } })") ==
        "2:58: " + order + "5, 5 and 5");
  CHECK(fault_of(R"({ "normal": { "mean": 50, "sd": 0 }, "at_least": 0, "at_most": 100 })") ==
        "2:74: " + name + ".normal.sd must be greater than 0, got 0");
}

TEST_CASE("every value of a distribution must keep the rule") {
  CHECK(fault_of("500") == at_value + "must lie in [0, 100], got 500 (percent, not basis points?)");
  CHECK(fault_of(R"({ "uniform": { "minimum": 50, "maximum": 101 } })") ==
        at_value + "must never exceed 100, but reaches 101; add \"at_most\": 100");
  CHECK(fault_of(R"({ "triangular": { "minimum": -1, "mode": 5, "maximum": 10 } })") ==
        at_value + "must never fall below 0, but reaches -1; add \"at_least\": 0");
  CHECK(fault_of(R"({ "normal": { "mean": 50, "sd": 1 }, "at_least": 0 })") ==
        at_value + "must never exceed 100, but reaches any height; add \"at_most\": 100");
  CHECK(fault_of(R"({ "normal": { "mean": 50, "sd": 1 }, "at_most": 100 })") ==
        at_value + "must never fall below 0, but reaches any depth; add \"at_least\": 0");
  // Truncation is what keeps it.
  read_percent(
      R"({ "uniform": { "minimum": -50, "maximum": 150 }, "at_least": 0, "at_most": 100 })");
}

TEST_CASE("values that must stay above 0 need a shape that never comes down to it") {
  const auto price = [](const std::string& paid_to_posted) {
    return "\"uncertainty\": { \"price\": { \"log_sigma\": 0, \"paid_to_posted_percent\": " +
           paid_to_posted + " } }";
  };
  read_with(price(R"({ "lognormal": { "median": 90, "log_sigma": 0.1 }, "at_most": 200 })"));
  read_with(price(R"({ "gamma": { "shape": 4, "scale": 20 }, "at_most": 200 })"));
  read_with(price(R"({ "uniform": { "minimum": 0, "maximum": 100 }, "at_least": 1 })"));
  const Faults faults = faults_with(price(R"({ "uniform": { "minimum": 0, "maximum": 100 } })"));
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0], Catch::Matchers::Contains("must stay above 0, but comes down to it"));
}

TEST_CASE("limits on values of an empirical distribution keep them") {
  const Distribution distribution =
      read_percent(R"({ "empirical": { "values": [-5, 10, 50] }, "at_least": 0, "at_most": 10 })");
  CHECK(distribution.at_most == 10);
  CHECK(fault_of(R"({ "empirical": { "values": [-5, 10, 50] }, "at_least": 11, "at_most": 40 })") ==
        at_value + "keeps less than a millionth of its probability between at_least and at_most");
}

TEST_CASE("truncation must leave probability") {
  const std::string empty =
      at_value + "keeps less than a millionth of its probability between at_least and at_most";
  CHECK(fault_of(R"({ "uniform": { "minimum": 0, "maximum": 10 }, "at_least": 11 })") == empty);
  CHECK(
      fault_of(R"({ "uniform": { "minimum": 0, "maximum": 10 }, "at_least": 5, "at_most": 5 })") ==
      empty);
  CHECK(
      fault_of(R"({ "uniform": { "minimum": 0, "maximum": 10 }, "at_least": 6, "at_most": 5 })") ==
      empty);
  CHECK(fault_of(R"({ "normal": { "mean": -90, "sd": 10 }, "at_least": 0, "at_most": 100 })") ==
        empty);
}

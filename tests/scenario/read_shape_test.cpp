#include "scenario/reading.hpp"

#include <string>
#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

// The share that is diverted stands for any distribution; the limits keep it a percentage.
std::string diversion(const std::string& shape) {
  return "\"response\": { \"diversion_share_percent\": { " + shape +
         ", \"at_least\": 0, \"at_most\": 100 } }";
}

template <typename Shape>
Shape read_as(const std::string& shape) {
  const Distribution distribution = read_with(diversion(shape)).response.diversion_share_percent;
  REQUIRE(std::holds_alternative<Shape>(distribution.shape));
  return std::get<Shape>(distribution.shape);
}

/// The one fault of the shape, without its place and what stands before the shape's name.
std::string fault_of(const std::string& shape) {
  const Faults faults = faults_with(diversion(shape));
  REQUIRE(faults.size() == 1);
  const std::string path = "response.diversion_share_percent.";
  const std::size_t start = faults[0].find(path);
  REQUIRE(start != std::string::npos);
  return faults[0].substr(start + path.size());
}

}  // namespace

TEST_CASE("PERT is read") {
  const auto pert = read_as<Pert>(R"("pert": { "minimum": 1, "mode": 2, "maximum": 30 })");
  CHECK(pert.minimum == 1);
  CHECK(pert.mode == 2);
  CHECK(pert.maximum == 30);
  CHECK(fault_of(R"("pert": { "minimum": 3, "mode": 2, "maximum": 30 })") ==
        "pert needs minimum, mode and maximum in ascending order and not all equal, got 3, 2 and "
        "30");
}

TEST_CASE("lognormal is read") {
  const auto lognormal = read_as<Lognormal>(R"("lognormal": { "median": 10, "log_sigma": 0.5 })");
  CHECK(lognormal.median == 10);
  CHECK(lognormal.log_sigma == 0.5);
  CHECK(fault_of(R"("lognormal": { "median": 0, "log_sigma": 0.5 })") ==
        "lognormal.median must be greater than 0, got 0");
  CHECK(fault_of(R"("lognormal": { "median": 10, "log_sigma": 0 })") ==
        "lognormal.log_sigma must lie in (0, 10], got 0");
  CHECK(fault_of(R"("lognormal": { "median": 10, "log_sigma": 50 })") ==
        "lognormal.log_sigma must lie in (0, 10], got 50");
}

TEST_CASE("beta is read, on [0, 1] unless the file says otherwise") {
  const auto beta = read_as<Beta>(R"("beta": { "alpha": 2, "beta": 5, "maximum": 90 })");
  CHECK(beta.alpha == 2);
  CHECK(beta.beta == 5);
  CHECK(beta.minimum == 0);
  CHECK(beta.maximum == 90);
  CHECK(read_as<Beta>(R"("beta": { "alpha": 2, "beta": 5 })").maximum == 1);
  CHECK(fault_of(R"("beta": { "alpha": -2, "beta": 5 })") ==
        "beta.alpha must lie in [0.1, 10000], got -2");
  CHECK(fault_of(R"("beta": { "alpha": 2, "beta": 50000 })") ==
        "beta.beta must lie in [0.1, 10000], got 50000");
  CHECK(fault_of(R"("beta": { "alpha": 2, "beta": 5, "minimum": 1 })") ==
        "beta needs a minimum below its maximum, got 1 and 1");
}

TEST_CASE("gamma is read") {
  const auto gamma = read_as<Gamma>(R"("gamma": { "shape": 4, "scale": 2.5 })");
  CHECK(gamma.shape == 4);
  CHECK(gamma.scale == 2.5);
  CHECK(fault_of(R"("gamma": { "shape": 0, "scale": 2.5 })") ==
        "gamma.shape must lie in [0.1, 10000], got 0");
  CHECK(fault_of(R"("gamma": { "shape": 4, "scale": -1 })") ==
        "gamma.scale must be greater than 0, got -1");
}

TEST_CASE("Student's t is read, standard unless the file says otherwise") {
  const auto moved =
      read_as<StudentT>(R"("student_t": { "degrees_of_freedom": 4, "location": 50, "scale": 3 })");
  CHECK(moved.degrees_of_freedom == 4);
  CHECK(moved.location == 50);
  CHECK(moved.scale == 3);
  const auto standard = read_as<StudentT>(R"("student_t": { "degrees_of_freedom": 4 })");
  CHECK(standard.location == 0);
  CHECK(standard.scale == 1);
  CHECK(fault_of(R"("student_t": { "location": 50 })") ==
        "student_t needs the key \"degrees_of_freedom\"");
  CHECK(fault_of(R"("student_t": { "degrees_of_freedom": 1000000 })") ==
        "student_t.degrees_of_freedom must lie in [0.5, 10000], got 1000000 (\"normal\" is the "
        "same there)");
  CHECK(fault_of(R"("student_t": { "degrees_of_freedom": 4, "scale": 0 })") ==
        "student_t.scale must be greater than 0, got 0");
}

TEST_CASE("empirical values are read with their weights, equal unless the file gives them") {
  const auto weighted =
      read_as<Empirical>(R"("empirical": { "values": [3, 8, 20], "weights": [1, 0.5, 2] })");
  CHECK(weighted.values == std::vector<double>{3, 8, 20});
  CHECK(weighted.weights == std::vector<double>{1, 0.5, 2});
  const auto equal = read_as<Empirical>(R"("empirical": { "values": [3, 8] })");
  CHECK(equal.weights == std::vector<double>{1, 1});
}

TEST_CASE("empirical values are put in order, and equal ones made one") {
  const auto empirical =
      read_as<Empirical>(R"("empirical": { "values": [20, 3, 20, 8], "weights": [1, 2, 3, 4] })");
  CHECK(empirical.values == std::vector<double>{3, 8, 20});
  CHECK(empirical.weights == std::vector<double>{2, 4, 4});
}

TEST_CASE("faults of an empirical distribution are told") {
  CHECK(fault_of(R"("empirical": { "weights": [1] })") == "empirical needs the key \"values\"");
  CHECK(fault_of(R"("empirical": { "values": [3, 8], "weights": [1, 2, 3] })") ==
        "empirical.weights must have a weight for each value: 3 weights for 2 values");
  CHECK(fault_of(R"("empirical": { "values": [3, 8], "weights": [1, 0] })") ==
        "empirical.weights must be greater than 0, got 0");
  CHECK(fault_of(R"("empirical": { "values": [3, "8"] })") ==
        "empirical.values must be a number, got the text \"8\"");
  CHECK(faults_with(diversion(R"("empirical": { "values": [] })")).size() == 1);
  // All at once.
  CHECK(faults_with(diversion(R"("empirical": { "values": [3, 8], "weights": [-1, 0] })")).size() ==
        2);
}

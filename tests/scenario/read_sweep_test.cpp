// What a sweep must not be.

#include "scenario/reading.hpp"

#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// The faults of a scenario with a cap and these variations; they start at line 3.
Faults faults_of_sweep(const std::string& variations) {
  return faults_with("\"policies\": [ { \"cap\": { \"total_percent\": 5 } } ], \"sweep\": [\n" +
                     variations + " ]");
}

/// The faults of a variation of the cap with these entries; they start at line 4.
Faults faults_of_cap(const std::string& entries) {
  return faults_of_sweep("{ \"vary\": \"policies.cap.total_percent\",\n" + entries + " }");
}

}  // namespace

TEST_CASE("a variation has values, listed or evenly spaced") {
  CHECK(faults_of_cap("\"as\": \"c\"") ==
        Faults{"3:1: a variation needs the key \"values\", or \"from\" and \"to\", for example "
               "\"values\": [3, 5] or \"from\": 2, \"to\": 8"});
  CHECK(faults_of_cap("\"values\": 5") ==
        Faults{"4:11: values must be a list in [ ], got the number 5"});
  CHECK(faults_of_cap("\"values\": []") == Faults{"4:11: values must not be an empty list"});
  CHECK(faults_of_cap("\"values\": [5, null]") ==
        Faults{"4:15: values must not have null among them"});
  CHECK(faults_of_cap("\"values\": [5], \"from\": 2") ==
        Faults{"4:24: from cannot stand beside \"values\": the values are either listed or evenly "
               "spaced"});
  CHECK(faults_of_cap("\"from\": 2") == Faults{"3:1: a variation needs the key \"to\""});
}

TEST_CASE("evenly spaced values must meet both ends") {
  CHECK(faults_of_cap("\"from\": 2, \"to\": 8, \"step\": 4") ==
        Faults{"4:18: to must be reached from 2 in whole steps of 4, got 8"});
  CHECK(faults_of_cap("\"from\": 8, \"to\": 2") ==
        Faults{"4:18: to must be reached from 8 in whole steps of 1, got 2"});
  CHECK(faults_of_cap("\"from\": 2, \"to\": 8, \"step\": 0") == Faults{"4:29: step must not be 0"});
  CHECK(faults_of_cap("\"from\": 0, \"to\": 1e9") ==
        Faults{"4:18: to makes 1000000001 values; a sweep has at most 100000 scenarios"});
}

TEST_CASE("scenarios can be told apart by their names") {
  CHECK(
      faults_of_cap("\"values\": [5, 3, 5]") ==
      Faults{"4:18: makes a second scenario that is called \"cap=5%\"; leave it out, or tell them "
             "apart by \"labels\""});
  CHECK(faults_of_cap("\"values\": [5, 3], \"labels\": \"low\"") ==
        Faults{"4:29: labels must have one for each value: 1 labels for 2 values"});
  CHECK(faults_of_sweep(R"({ "vary": "policies.cap.where", "values": [{ "sender": "GBR" }] })") ==
        Faults{"3:1: a variation needs the key \"labels\", one for each value: an object has no "
               "name of its own"});
  CHECK(faults_of_sweep(R"({ "vary": "sampling.seed", "values": [1], "as": "x" },
{ "vary": "sampling.draws", "values": [8], "as": "x" })") ==
        Faults{"4:1: is called \"x\" like one before; give it another name with \"as\""});
}

TEST_CASE("a key is varied once") {
  CHECK(faults_of_sweep(R"({ "vary": "policies.cap.total_percent", "values": [1] },
{ "vary": "policies.cap.cap.total_percent", "values": [8], "as": "x" })") ==
        Faults{"4:1: varies what is varied before, as \"cap\", or a part of it; one of them would "
               "undo the other"});
  CHECK(faults_of_sweep(R"({ "vary": "uncertainty.flow.log_sigma", "values": [0.1] },
{ "vary": "uncertainty.flow", "values": [{ "log_sigma": 0.4 }], "labels": ["x"] })")
            .size() == 1);
}

TEST_CASE("names of scenarios are unique, whatever the labels") {
  const Faults faults = faults_of_sweep(
      R"({ "vary": "sampling.seed", "values": [1, 2], "as": "a", "labels": ["1", "1,b=1"] },
{ "vary": "sampling.draws", "values": [8, 9], "as": "b", "labels": ["1", "1,b=1"] })");
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().find("makes two scenarios of one name, \"a=1,b=1,b=1\"") !=
        std::string::npos);
}

TEST_CASE("a variation is of one key or of several together") {
  CHECK(faults_of_sweep("{ \"values\": [1] }") ==
        Faults{"3:1: a variation needs exactly one of the keys \"vary\", \"together\", got none of "
               "them"});
  CHECK(faults_of_sweep("{ \"together\": [] }") ==
        Faults{"3:15: together must not be an empty list"});
  CHECK(
      faults_of_sweep(
          R"({ "values": [1], "together": [ { "vary": "sampling.seed", "values": [1] } ] })") ==
      Faults{"3:13: values cannot stand beside \"together\": each of the keys there has values of "
             "its own"});
  CHECK(faults_of_sweep(R"({ "together": [ { "vary": "sampling.seed", "values": [1] },
{ "vary": "sampling.draws", "values": [8, 16] } ] })") ==
        Faults{"4:1: has 2 values, but \"seed\" has 1; what is varied together needs as many"});
}

TEST_CASE("a sweep that is empty or too large is refused") {
  CHECK(faults_with("\"sweep\": []") ==
        Faults{"2:10: sweep must not be an empty list; leave it out where nothing is varied"});
  CHECK(faults_of_sweep(R"({ "vary": "sampling.seed", "from": 1, "to": 1000 },
                           { "vary": "policies.cap.total_percent", "from": 0, "to": 100 })") ==
        Faults{"2:61: sweep makes 1000 x 101 = 101000 scenarios, and at most 100000 are allowed; "
               "vary less at a time, or several keys \"together\""});
}

#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

// A policy's entries; they start at line 3.
std::string policy(const std::string& entries) {
  return "\"policies\": [ {\n" + entries + " } ]";
}

Policy read_policy_of(const std::string& entries) {
  return read_with(policy(entries)).policies.at(0);
}

Faults faults_of_policy(const std::string& entries) {
  return faults_with(policy(entries));
}

const std::string cap = R"("cap": { "total_percent": 5 })";

}  // namespace

TEST_CASE("each step is read with its component") {
  const auto cap_of = [](const std::string& text) {
    return std::get<Cap>(read_policy_of("\"cap\": " + text).step);
  };
  CHECK(cap_of(R"({ "total_percent": 5 })").component == Component::total);
  CHECK(cap_of(R"({ "total_percent": 5 })").percent == 5);
  CHECK(cap_of(R"({ "fee_percent": 0 })").component == Component::fee);
  CHECK(cap_of(R"({ "fx_margin_percent": 100 })").component == Component::fx_margin);

  const auto cut_of = [](const std::string& text) {
    return std::get<Cut>(read_policy_of("\"cut\": " + text).step);
  };
  CHECK(cut_of(R"({ "total_points": 5 })").component == Component::total);
  CHECK(cut_of(R"({ "total_points": 5 })").points == 5);
  CHECK(cut_of(R"({ "total_points": 5 })").floor_percent == 0);
  CHECK(cut_of(R"({ "fee_points": 1, "floor_percent": 2 })").component == Component::fee);
  CHECK(cut_of(R"({ "fee_points": 1, "floor_percent": 2 })").floor_percent == 2);
  CHECK(cut_of(R"({ "fx_margin_points": 1 })").component == Component::fx_margin);

  const auto scale_of = [](const std::string& text) {
    return std::get<Scale>(read_policy_of("\"scale\": " + text).step);
  };
  CHECK(scale_of(R"({ "total_to_percent": 80 })").component == Component::total);
  CHECK(scale_of(R"({ "total_to_percent": 80 })").to_percent == 80);
  CHECK(scale_of(R"({ "fee_to_percent": 1000 })").component == Component::fee);
  CHECK(scale_of(R"({ "fx_margin_to_percent": 0 })").component == Component::fx_margin);
}

TEST_CASE("a policy acts on services, everywhere, in full and at once unless it says otherwise") {
  const Policy policy = read_policy_of(cap);
  CHECK(policy.level == Level::service);
  CHECK(policy.where.senders.empty());
  CHECK_FALSE(policy.pass_through_percent);
  CHECK_FALSE(policy.phase_in);
}

TEST_CASE("the rest of a policy is read") {
  const Policy policy = read_policy_of(cap + R"(, "level": "corridor", "why": "w",
      "where": { "receiver": "KEN" },
      "pass_through_percent": { "uniform": { "minimum": 30, "maximum": 100 } },
      "phase_in": { "start_year": 2014, "shares_percent": [20, 40, 100] })");
  CHECK(policy.level == Level::corridor);
  CHECK(policy.where.receivers == std::vector<std::string>{"KEN"});
  CHECK(std::holds_alternative<Uniform>(policy.pass_through_percent.value().shape));
  REQUIRE(policy.phase_in);
  CHECK(policy.phase_in->start_year == 2014);
  CHECK(policy.phase_in->shares_percent == std::vector<double>{20, 40, 100});
  CHECK(read_policy_of(cap + R"(, "level": "service")").level == Level::service);
}

TEST_CASE("policies keep their order") {
  const auto policies = read_with(R"("policies": [ { "cap": { "total_percent": 9 } },
      { "scale": { "fee_to_percent": 50 } }, { "cap": { "total_percent": 4 } } ])")
                            .policies;
  REQUIRE(policies.size() == 3);
  CHECK(std::get<Cap>(policies[0].step).percent == 9);
  CHECK(std::get<Scale>(policies[1].step).to_percent == 50);
  CHECK(std::get<Cap>(policies[2].step).percent == 4);
}

TEST_CASE("a policy has one step, on one component") {
  CHECK(faults_of_policy("\"level\": \"service\"") ==
        Faults{"2:15: a policy needs exactly one of the keys \"cap\", \"cut\", \"scale\", "
               "\"average_target\", \"best_n\", \"shift_share\", \"remove\", \"tax\", got none "
               "of them"});
  CHECK(faults_of_policy(cap + R"(, "cut": { "total_points": 5 })") ==
        Faults{"2:15: a policy needs exactly one of the keys \"cap\", \"cut\", \"scale\", "
               "\"average_target\", \"best_n\", \"shift_share\", \"remove\", \"tax\", got "
               "\"cap\" and \"cut\""});
  CHECK(faults_of_policy(R"("cap": { "fee_percent": 1, "fx_margin_percent": 1 })") ==
        Faults{"3:8: cap needs exactly one of the keys \"total_percent\", \"fee_percent\", "
               "\"fx_margin_percent\", got \"fee_percent\" and \"fx_margin_percent\""});
  CHECK(faults_of_policy(R"("cap": { "total_points": 5 })") ==
        Faults{"3:8: cap needs exactly one of the keys \"total_percent\", \"fee_percent\", "
               "\"fx_margin_percent\", got none of them",
               "3:10: cap has no key \"total_points\"; it can have \"total_percent\", "
               "\"fee_percent\", \"fx_margin_percent\""});
  CHECK(faults_of_policy("\"cap\": 5") ==
        Faults{"3:8: cap must be an object in { }, got the number 5"});
  CHECK(faults_of_policy("\"cape\": true") ==
        Faults{"2:15: a policy needs exactly one of the keys \"cap\", \"cut\", \"scale\", "
               "\"average_target\", \"best_n\", \"shift_share\", \"remove\", \"tax\", got none "
               "of them",
               "3:1: a policy has no key \"cape\"; did you mean \"cap\"?"});
  CHECK(faults_with("\"policies\": [5]") ==
        Faults{"2:14: a policy must be an object in { }, got the number 5"});
}

TEST_CASE("the numbers of a policy are checked") {
  CHECK(
      faults_of_policy(R"("cap": { "total_percent": 500 })") ==
      Faults{"3:27: cap.total_percent must lie in [0, 100], got 500 (percent, not basis points?)"});
  CHECK(
      faults_of_policy(R"("cut": { "fee_points": -1, "floor_percent": 101 })") ==
      Faults{"3:24: cut.fee_points must lie in [0, 100], got -1",
             "3:45: cut.floor_percent must lie in [0, 100], got 101 (percent, not basis points?)"});
  CHECK(faults_of_policy(R"("scale": { "total_to_percent": 1001 })") ==
        Faults{"3:32: scale.total_to_percent must lie in [0, 1000], got 1001"});
  CHECK(faults_of_policy(cap + ",\n\"pass_through_percent\": -5") ==
        Faults{"4:25: pass_through_percent must lie in [0, 100], got -5"});
  CHECK(faults_of_policy(cap + ",\n\"level\": \"corridors\"") ==
        Faults{"4:10: level must be one of \"service\", \"corridor\", got \"corridors\"; did you "
               "mean \"corridor\"?"});
}

TEST_CASE("a phase-in is checked") {
  const auto faults = [](const std::string& phase_in) {
    return faults_of_policy(cap + ",\n\"phase_in\": " + phase_in);
  };
  CHECK(faults("{}") == Faults{"4:13: phase_in needs the key \"start_year\"",
                               "4:13: phase_in needs the key \"shares_percent\""});
  CHECK(faults(R"({ "start_year": 14, "shares_percent": [] })") ==
        Faults{"4:29: phase_in.start_year must lie in [1900, 2200], got 14",
               "4:51: phase_in.shares_percent must not be an empty list"});
  CHECK(faults(R"({ "start_year": 2014.5, "shares_percent": [50, 101, "all"] })") ==
        Faults{"4:29: phase_in.start_year must be a whole number, got 2014.5",
               "4:60: phase_in.shares_percent must lie in [0, 100], got 101 (percent, not basis "
               "points?)",
               "4:65: phase_in.shares_percent must be a number, got the text \"all\""});
}

TEST_CASE(
    "a policy that acts on nothing is refused, with the criteria that contradict each other") {
  const std::string no_service =
      "4:10: where selects no service that counts for its corridor's cost (services that hide "
      "their exchange rate count only where all of a corridor do): none meets ";
  const std::string no_corridor = "4:10: where selects no corridor of the survey: none meets ";
  const std::string end = ", which contradict each other";
  const auto faults = [](const std::string& where, const std::string& level) {
    return faults_of_policy(cap + ",\n\"where\": " + where + ",\n\"level\": \"" + level + "\"");
  };
  CHECK(faults(R"({ "sender": "USA", "receiver": "IND" })", "service") ==
        Faults{no_service + R"(both "sender": "USA" and "receiver": "IND")" + end});
  CHECK(faults(R"({ "sender": "USA", "firm": "Blue Bank" })", "service") ==
        Faults{no_service + R"(both "sender": "USA" and "firm": "Blue Bank")" + end});
  CHECK(faults(R"({ "firm": "Hidden Ltd" })", "service") ==
        Faults{no_service + R"("firm": "Hidden Ltd")"});
  CHECK(faults(R"({ "cost_above_percent": 12 })", "service") ==
        Faults{no_service + R"("cost_above_percent": 12)"});
  CHECK(faults(R"({ "cost_above_percent": 11.5 })", "service").empty());
  CHECK(faults(R"({ "sender": "USA", "receiver": "IND" })", "corridor") ==
        Faults{no_corridor + R"(both "sender": "USA" and "receiver": "IND")" + end});
  CHECK(faults(R"({ "receiver": ["IND", "KEN"], "receiver_region": "Sub-Saharan Africa",
                    "receiver_un_region": "Asia" })",
               "corridor") ==
        Faults{no_corridor +
               R"(both "receiver_region": "Sub-Saharan Africa" and "receiver_un_region": "Asia")" +
               end});
  // GBR-KEN has services of 6 and 10, and costs 8.
  CHECK(faults(R"({ "receiver": "KEN", "cost_above_percent": 9 })", "service").empty());
  CHECK(faults(R"({ "receiver": "KEN", "cost_above_percent": 9 })", "corridor") ==
        Faults{no_corridor + R"(both "receiver": "KEN" and "cost_above_percent": 9)" + end});
}

TEST_CASE("a policy that acts on nothing though any two of its criteria fit is refused too") {
  // India: from GBR, by Blue Bank; cash to cash only from GBR; but not to India.
  CHECK(faults_of_policy(cap + ",\n" + R"("where": { "sender": ["USA", "ZAF"], "receiver": "KEN",
      "firm": ["Blue Bank", "Quick Money"], "product": "Account to account" })") ==
        Faults{"4:10: where selects no service that counts for its corridor's cost (services that "
               "hide their exchange rate count only where all of a corridor do)"});
}

TEST_CASE("single services cannot be selected where the corridor's mean is acted on") {
  for (const std::string key : {"firm", "firm_type", "product"}) {
    const std::string word = key == "firm"        ? "Blue Bank"
                             : key == "firm_type" ? "Bank"
                                                  : "Cash to cash";
    CHECK(faults_of_policy(cap + ", \"level\": \"corridor\",\n\"where\": { \"" + key + "\": \"" +
                           word + "\" }") ==
          Faults{"4:10: where selects by \"" + key +
                 "\", but the policy acts on a corridor's mean; leave out \"level\": \"corridor\" "
                 "to act on these services alone"});
  }
}

TEST_CASE("a policy that starts after the horizon is refused") {
  const auto faults = [](const std::string& year) {
    return faults_with(
        "\"horizon\": { \"first_year\": 2013, \"last_year\": 2015 },\n" +
        policy(cap + ",\n\"phase_in\": { \"shares_percent\": 100, \"start_year\": " + year + " }"));
  };
  CHECK(faults("2015").empty());
  CHECK(faults("2016") ==
        Faults{"5:52: phase_in.start_year must not be after the horizon's last year, 2015, got "
               "2016: the policy would never act"});
}

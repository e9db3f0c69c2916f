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

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("an average target is read, and acts on corridors") {
  const Policy plain = read_policy_of(R"("average_target": { "percent": 5 })");
  CHECK(std::get<AverageTarget>(plain.step).percent == 5);
  CHECK(std::get<AverageTarget>(plain.step).mean == GroupMean::simple);
  CHECK(plain.level == Level::corridor);
  const auto mean_of = [](const std::string& mean) {
    return std::get<AverageTarget>(
               read_policy_of(R"("average_target": { "percent": 5, "mean": ")" + mean + "\" }")
                   .step)
        .mean;
  };
  CHECK(mean_of("simple") == GroupMean::simple);
  CHECK(mean_of("by_service") == GroupMean::by_service);
  CHECK(mean_of("flow_weighted") == GroupMean::flow_weighted);
}

TEST_CASE("the steps on the market are read, and act on services") {
  const Policy best = read_policy_of(R"("best_n": {})");
  CHECK(std::get<BestN>(best.step).services == 3);
  CHECK(best.level == Level::service);
  CHECK(std::get<BestN>(read_policy_of(R"("best_n": { "services": 5 })").step).services == 5);

  const Policy shift = read_policy_of(
      R"("shift_share": { "percent": 20, "to": { "firm": ["Blue Bank", "Quick Money"], "product": "Cash to cash" } })");
  CHECK(std::get<ShiftShare>(shift.step).percent == 20);
  CHECK(std::get<ShiftShare>(shift.step).to.firms == Words{"Blue Bank", "Quick Money"});
  CHECK(std::get<ShiftShare>(shift.step).to.firm_types.empty());
  CHECK(std::get<ShiftShare>(shift.step).to.products == Words{"Cash to cash"});
  CHECK(shift.level == Level::service);

  const Policy remove = read_policy_of(R"("remove": { "firm_type": "Bank" })");
  CHECK(std::get<Remove>(remove.step).which.firm_types == Words{"Bank"});
  CHECK(remove.level == Level::service);
}

TEST_CASE("a tax is read, or a subsidy, at either level") {
  CHECK(std::get<Tax>(read_policy_of(R"("tax": { "points": 2.5 })").step).points == 2.5);
  CHECK(std::get<Tax>(read_policy_of(R"("tax": { "points": -1 })").step).points == -1);
  CHECK(read_policy_of(R"("tax": { "points": 1 })").level == Level::service);
  CHECK(read_policy_of(R"("tax": { "points": 1 }, "level": "corridor")").level == Level::corridor);
}

TEST_CASE("a step that works at one level alone refuses the other") {
  const auto faults = [](const std::string& step, const std::string& level) {
    return faults_of_policy(step + ",\n\"level\": \"" + level + "\"");
  };
  const std::string target = R"("average_target": { "percent": 5 })";
  CHECK(faults(target, "corridor").empty());
  CHECK(faults(target, "service") ==
        Faults{"4:10: level must be \"corridor\" with average_target, which acts on corridors "
               "alone; leave it out"});
  for (const std::string name : {"best_n", "shift_share", "remove"}) {
    const std::string step =
        name == "best_n" ? R"("best_n": {})"
        : name == "shift_share"
            ? R"("shift_share": { "percent": 5, "to": { "firm": "Blue Bank" } })"
            : R"("remove": { "firm": "Blue Bank" })";
    CHECK(faults(step, "service").empty());
    CHECK(faults(step, "corridor") == Faults{"4:10: level must be \"service\" with " + name +
                                             ", which acts on services alone; leave it out"});
  }
}

TEST_CASE("a step that acts on whole corridors does not select services") {
  const auto faults = [](const std::string& step, const std::string& where) {
    return faults_of_policy(step + ",\n\"where\": { " + where + " }");
  };
  const std::string firm = R"("firm": "Blue Bank")";
  const std::string start = "4:10: where selects by \"firm\", but ";
  CHECK(
      faults(R"("average_target": { "percent": 5 })", firm) ==
      Faults{start + "average_target acts on all services of a corridor; select corridors alone"});
  CHECK(faults(R"("best_n": {})", firm) ==
        Faults{start + "best_n acts on all services of a corridor; select corridors alone"});
  CHECK(faults(R"("shift_share": { "percent": 5, "to": { "firm": "Blue Bank" } })", firm) ==
        Faults{start +
               "shift_share says under \"to\" which services it moves the market to; here select "
               "corridors alone"});
  CHECK(faults(R"("remove": { "firm": "Blue Bank" })", firm) ==
        Faults{start +
               "remove says by its own keys which services leave; here select corridors alone"});
  for (const std::string where :
       {R"("receiver": "KEN")", R"("sender": "GBR", "cost_above_percent": 5)"}) {
    CHECK(faults(R"("best_n": {})", where).empty());
    CHECK(faults(R"("average_target": { "percent": 5 })", where).empty());
    CHECK(faults(R"("remove": { "firm": "Blue Bank" })", where).empty());
  }
  // The cost is the corridor's: GBR-KEN has a service of 10 percent, but costs 8.
  CHECK(faults(R"("best_n": {})", R"("receiver": "KEN", "cost_above_percent": 9)").size() == 1);
}

TEST_CASE("services of a kind must be named, and be there") {
  CHECK(faults_of_policy(R"("remove": {})") ==
        Faults{"3:11: remove must name the services by \"firm\", \"firm_type\" or \"product\""});
  CHECK(faults_of_policy(R"("shift_share": { "percent": 5, "to": {} })") ==
        Faults{"3:38: shift_share.to must name the services by \"firm\", \"firm_type\" or "
               "\"product\""});
  CHECK(
      faults_of_policy(R"("remove": { "firm": "Blue Bnak" })") ==
      Faults{"3:21: remove.firm \"Blue Bnak\" is no firm in the survey small; did you mean \"Blue "
             "Bank\"?"});
  const std::string nothing =
      " acts on nothing: no corridor that it selects has a service of the kind that remove names "
      "and that counts for its cost";
  CHECK(faults_of_policy(R"("remove": { "firm": "Quick Money" },
"where": { "receiver": "IND" })") == Faults{"4:10: where" + nothing});
  CHECK(faults_of_policy(R"("remove": { "firm": "Hidden Ltd" })").size() == 1);
}

#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

// A policy's selector; it starts at line 3, column 10.
std::string policy_where(const std::string& where) {
  return "\"policies\": [ { \"cap\": { \"total_percent\": 5 },\n\"where\": " + where + " } ]";
}

Selector read_where(const std::string& where) {
  return read_with(policy_where(where)).policies.at(0).where;
}

std::string fault_of(const std::string& where) {
  const Faults faults = faults_with(policy_where(where));
  REQUIRE(faults.size() == 1);
  return faults[0];
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("each key of a selector is read, as a word or a list") {
  CHECK(read_where(R"({ "sender": "GBR" })").senders == Words{"GBR"});
  CHECK(read_where(R"({ "sender": ["USA", "GBR"] })").senders == Words{"USA", "GBR"});
  CHECK(read_where(R"({ "receiver": "KEN" })").receivers == Words{"KEN"});
  CHECK(read_where(R"({ "sender_membership": "G8" })").sender_memberships == Words{"G8"});
  CHECK(read_where(R"({ "receiver_membership": "G20" })").receiver_memberships == Words{"G20"});
  CHECK(read_where(R"({ "receiver_region": "South Asia" })").receiver_regions ==
        Words{"South Asia"});
  CHECK(read_where(R"({ "receiver_un_region": ["Africa", "Asia"] })").receiver_un_regions ==
        Words{"Africa", "Asia"});
  CHECK(read_where(R"({ "receiver_income_group": "Low income" })").receiver_income_groups ==
        Words{"Low income"});
  CHECK(read_where(R"({ "firm": "Blue Bank" })").firms == Words{"Blue Bank"});
  CHECK(read_where(R"({ "firm_type": "Bank" })").firm_types == Words{"Bank"});
  CHECK(read_where(R"({ "product": "Cash to cash" })").products == Words{"Cash to cash"});
  const Selector cost = read_where(R"({ "cost_above_percent": 5.5, "cost_at_most_percent": 8 })");
  CHECK(cost.cost_above_percent == 5.5);
  CHECK(cost.cost_at_most_percent == 8);
  CHECK_FALSE(read_where("{}").cost_above_percent);
}

TEST_CASE("a country is named by its code, and on its side of a corridor") {
  CHECK(fault_of(R"({ "receiver": "Kenya" })") ==
        "3:24: where.receiver \"Kenya\" is no receiving country in the survey small; write the "
        "country's code, \"KEN\" for Kenya");
  CHECK(fault_of(R"({ "receiver": ["IND", "kenia"] })") ==
        "3:32: where.receiver \"kenia\" is no receiving country in the survey small; write the "
        "country's code, \"KEN\" for Kenya");
  CHECK(fault_of(R"({ "receiver": "KEM" })") ==
        "3:24: where.receiver \"KEM\" is no receiving country in the survey small; did you mean "
        "\"KEN\"?");
  CHECK(fault_of(R"({ "receiver": "XXX" })") ==
        "3:24: where.receiver \"XXX\" is no receiving country in the survey small");
  CHECK(fault_of(R"({ "sender": "KEN" })") ==
        "3:22: where.sender \"KEN\" is no sending country in the survey small (Kenya is in the "
        "survey, but not on this side of a corridor)");
}

TEST_CASE("a word that the survey does not have is refused with one that it has") {
  CHECK(fault_of(R"({ "receiver_un_region": "africa" })") ==
        "3:34: where.receiver_un_region \"africa\" is no UN region of a receiving country in the "
        "survey small; did you mean \"Africa\"?");
  CHECK(fault_of(R"({ "receiver_region": "Sub Saharan Africa" })") ==
        "3:31: where.receiver_region \"Sub Saharan Africa\" is no World Bank region of a receiving "
        "country in the survey small; did you mean \"Sub-Saharan Africa\"?");
  CHECK(fault_of(R"({ "receiver_income_group": "Poor" })") ==
        "3:37: where.receiver_income_group \"Poor\" is no income group of a receiving country in "
        "the survey small; it has \"Low income\", \"Lower middle income\"");
  CHECK(fault_of(R"({ "receiver_membership": "G8" })") ==
        "3:35: where.receiver_membership \"G8\" is no membership of a receiving country in the "
        "survey small; it has \"G20\"");
  CHECK(fault_of(R"({ "sender_membership": "G7" })") ==
        "3:33: where.sender_membership \"G7\" is no membership of a sending country in the survey "
        "small; did you mean \"G8\"?");
  CHECK(fault_of(R"({ "firm": "Blue Bnak" })") ==
        "3:20: where.firm \"Blue Bnak\" is no firm in the survey small; did you mean \"Blue "
        "Bank\"?");
  CHECK(fault_of(R"({ "firm_type": "bank" })") ==
        "3:25: where.firm_type \"bank\" is no firm type in the survey small; did you mean "
        "\"Bank\"?");
  CHECK(fault_of(R"({ "product": "Cheque" })") ==
        "3:23: where.product \"Cheque\" is no product in the survey small; it has \"Account to "
        "account\", \"Cash to cash\"");
}

TEST_CASE("values of a selector are of their kind") {
  CHECK(fault_of(R"({ "sender": [] })") == "3:22: where.sender must not be an empty list");
  CHECK(fault_of(R"({ "sender": 826 })") == "3:22: where.sender must be text, got the number 826");
  CHECK(fault_of(R"({ "sender": ["GBR", null] })") == "3:30: where.sender must be text, got null");
  CHECK(fault_of(R"({ "cost_above_percent": "5" })") ==
        "3:34: where.cost_above_percent must be a number, got the text \"5\"");
  CHECK(fault_of(R"({ "senders": "GBR" })") ==
        "3:12: where has no key \"senders\"; did you mean \"sender\"?");
}

TEST_CASE("a cost range must not be empty") {
  CHECK(fault_of(R"({ "cost_above_percent": 8, "cost_at_most_percent": 8 })") ==
        "3:10: where asks for a cost above 8 and at most 8 percent, which none is");
}

TEST_CASE("pools are selected alone") {
  const std::string pools =
      R"("pools": [ { "name": "Rest", "remainder_of": { "receiver": "KEN" } } ],)";
  CHECK(read_with(pools + policy_where(R"({ "pool": "Rest" })")).policies.at(0).where.pools ==
        Words{"Rest"});
  CHECK(faults_with(pools + policy_where(R"({ "pool": "Rets" })")) ==
        Faults{"3:20: where.pool \"Rets\" is no pool of the scenario; did you mean \"Rest\"?"});
  CHECK(
      faults_with(pools + policy_where(R"({ "pool": "Rest", "receiver": "KEN" })")) ==
      Faults{"3:10: where has \"pool\" beside \"receiver\", which contradict each other: a pool is "
             "no surveyed corridor; leave one of them out, or write a policy for each"});
  CHECK(
      faults_with(pools + policy_where(R"({ "pool": "Rest", "cost_above_percent": 5 })")).size() ==
      1);
}

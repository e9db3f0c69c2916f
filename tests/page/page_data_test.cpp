#include "page/page_data.hpp"

#include "page/stored_study.hpp"
#include "remitsim/diagnostics.hpp"
#include "report/group_estimates.hpp"
#include "report/rounding.hpp"
#include "support/plain_csv.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <set>

using namespace remitsim;
using namespace remitsim::test;
using nlohmann::json;

namespace {

std::set<std::string> keys_of(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

/// Position of the name in a list of names.
std::size_t position(const json& names, const std::string& name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// The cells of results.csv in the order of the page's: mean, error, median, p05, p95.
using Cells = std::vector<std::string>;

std::string rounded_cell(const plain::Row& row) {
  const double value = std::stod(row.at("value"));
  return std::isnan(value) ? "" : rounded(value, std::stod(row.at("standard_error")));
}

/// By "kind|group|measure", of the first scenario in this period.
std::map<std::string, Cells> cells_of(const StoredStudy& study, const std::string& period) {
  const std::map<std::string, std::size_t> places = {{"p50", 2}, {"p05", 3}, {"p95", 4}};
  std::map<std::string, Cells> cells;
  for (const plain::Row& row : plain::rows_of(study.csv("results.csv"))) {
    if (row.at("period") != period || row.at("unit") == "probability") continue;
    Cells& own = cells[row.at("group_kind") + "|" + row.at("group") + "|" + row.at("measure")];
    if (row.at("statistic") == "mean") {
      own = {rounded_cell(row),
             rounded_error(std::stod(row.at("value")), std::stod(row.at("standard_error")))};
    } else if (const auto place = places.find(row.at("statistic")); place != places.end()) {
      own.resize(5);
      own[place->second] = rounded_cell(row);
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("the page's data have every key, and say what made them") {
  const StoredStudy study({{"one", cap(5)}});
  const json data = study.json();
  CHECK(data["format"] == "remitsim-page/1");
  CHECK(keys_of(data) == std::set<std::string>{"format", "run", "countries", "measures",
                                               "thresholds", "corridor_names", "receiver_names",
                                               "sender_names", "corridors_before", "scenarios"});
  CHECK(keys_of(data["run"]) ==
        std::set<std::string>{"version", "build", "method", "control_variates", "seed", "draws",
                              "draws_requested", "survey", "survey_year", "survey_sha256",
                              "results_sha256", "corridors", "services", "survey_source", "looks"});
  CHECK(keys_of(data["scenarios"][0]) ==
        std::set<std::string>{"name",          "title",         "why",          "effective",
                              "sha256",        "rests_on",      "main_measure", "main_period",
                              "leading_group", "headline",      "groups",       "receivers",
                              "senders",       "corridors",     "published",    "probabilities",
                              "years",         "distributions", "firm_types",   "differences"});
  CHECK(data["run"]["draws"] == "256");
  CHECK(data["run"]["survey_year"] == "2013");
  CHECK(data["run"]["survey_source"] == "made-up");
  CHECK(data["run"]["results_sha256"] == sha256(results_csv(study.result())));
  CHECK(data["run"]["corridors"] == "4");
  CHECK(data["run"]["services"] == "7");
  CHECK(data["thresholds"] == json({"5", "3"}));
  CHECK(data["countries"]["KEN"]["map"] == "404");
  CHECK(data["countries"]["KEN"]["name"] == "Land of KEN");
  CHECK(data["measures"]["savings"] ==
        json({{"title", "Savings"}, {"unit", "US$ million a year"}}));
  CHECK(data["corridor_names"] == json({"DEU-TUR", "GBR-KEN", "GBR-NGA", "USA-KEN"}));
  CHECK(data["receiver_names"] == json({"KEN", "NGA", "TUR"}));
  CHECK(data["sender_names"] == json({"DEU", "GBR", "USA"}));
}

TEST_CASE("numbers of groups and places are those of results.csv, rounded to what they support") {
  const StoredStudy study({{"one", cap(5)}});
  const json data = study.json();
  const json& scenario = data["scenarios"][0];
  std::size_t groups = 0;
  std::size_t groups_wanted = 0;
  std::size_t places = 0;
  for (const auto& [name, cells] : cells_of(study, "2013")) {
    const std::size_t first = name.find('|');
    const std::size_t second = name.find('|', first + 1);
    const std::string kind = name.substr(0, first);
    const std::string group = name.substr(first + 1, second - first - 1);
    const std::string measure = name.substr(second + 1);
    INFO(name);
    if (kind == "corridor" || kind == "receiver" || kind == "sender") {
      const std::size_t place = position(data[kind + "_names"], group);
      const json& lists = scenario[kind + "s"];
      const json& before = data["corridors_before"];
      if (lists.contains(measure)) {
        const json shown = lists[measure][place];
        CHECK(shown == json(Cells(cells.begin(), cells.begin() + static_cast<long>(shown.size()))));
        ++places;
      } else if (kind == "corridor" && before.contains(measure)) {
        CHECK(before[measure][place] == json({cells[0], cells[1]}));
        ++places;
      }
      continue;
    }
    ++groups_wanted;
    for (const json& candidate : scenario["groups"]) {
      if (candidate["kind"] != kind || candidate["name"] != group) continue;
      CHECK(candidate["values"][measure] == json(cells));
      ++groups;
    }
  }
  // World, two regions, a UN region and an income group.
  CHECK(scenario["groups"].size() == 5);
  CHECK(groups == groups_wanted);
  // Five lists of 4 corridors, three of 3 receivers and 3 senders each.
  CHECK(places == 5 * 4 + 3 * (3 + 3));
}

TEST_CASE("the head of a scenario is its leading group's interval") {
  const StoredStudy study(
      {{"one", cap(5) + R"(, "groups": [{ "name": "From Britain", "where": { "sender": "GBR" },
        "why": "A test." }])"}});
  const json scenario = study.json()["scenarios"][0];
  CHECK(scenario["leading_group"] == "From Britain");
  CHECK(scenario["main_measure"] == "savings");
  CHECK(scenario["main_period"] == "2013");
  const Cells cells = cells_of(study, "2013").at("named|From Britain|savings");
  CHECK(scenario["headline"] == json({{"mean", cells[0]},
                                      {"error", cells[1]},
                                      {"median", cells[2]},
                                      {"low", cells[3]},
                                      {"high", cells[4]}}));
}

TEST_CASE("a scenario without policies is about what is paid") {
  const StoredStudy study({{"now", uncertain("\"policies\": []")}});
  const json scenario = study.json()["scenarios"][0];
  CHECK(scenario["main_measure"] == "cost_before");
  CHECK(scenario["headline"]["mean"] == cells_of(study, "2013").at("world|World|cost_before")[0]);
}

TEST_CASE("texts of a scenario are data, whatever is in them") {
  const std::string hostile =
      "</script><script>alert(\"1\")</script> <!-- \\ ' \u202Eשלום مرحبا 🌍 \u2028\u2029\t";
  const StoredStudy study({{"one", cap(5), hostile, hostile}});
  const json data = study.json();
  CHECK(data["scenarios"][0]["title"] == hostile);
  CHECK(data["scenarios"][0]["why"] == hostile);
  CHECK(json::parse(data["scenarios"][0]["effective"].get<std::string>())["title"] == hostile);
}

TEST_CASE("printed figures and questions of probability stand in the data") {
  const StoredStudy study({{"one", cap(5) + R"(,
    "published": [{ "label": "Someone 2014", "group": "World", "measure": "savings",
      "value_usd_million": 1800, "low_usd_million": 1400, "high_usd_million": 2300.5,
      "source": "A book", "accounting_rule": "By thumb" }],
    "probabilities": [{ "group": "World", "measure": "savings", "at_least_usd_million": 70.5 },
      { "group": "World", "measure": "cost_after", "at_least_percent": 4.5 }])"}});
  const json scenario = study.json()["scenarios"][0];
  CHECK(scenario["published"] == json::array({{{"label", "Someone 2014"},
                                               {"period", "2013"},
                                               {"group", "World"},
                                               {"measure", "savings"},
                                               {"value", "1,800"},
                                               {"low", "1,400"},
                                               {"high", "2,300.5"},
                                               {"mark", "seen"},
                                               {"source", "A book"},
                                               {"accounting_rule", "By thumb"},
                                               {"remark", ""}}}));
  const json& questions = scenario["probabilities"];
  REQUIRE(questions.size() == 2);
  CHECK(questions[0]["question"] == "at least US$ 70.5 million a year");
  CHECK(questions[1]["question"] == "at least 4.5 % of the principal");
  const Estimate& answer = study.result().scenarios[0].probabilities[0].probability;
  CHECK(questions[0]["value"] == rounded(answer.value, answer.standard_error));
  CHECK(questions[0]["error"] == rounded_error(answer.value, answer.standard_error));
}

TEST_CASE("a scenario over several years has each year, the total and the present value") {
  const std::string years = R"(, "horizon": { "first_year": 2014, "last_year": 2016,
    "present_value": { "discount_rate_percent": 3, "to_year": 2014 }, "why": "A test." })";
  const StoredStudy study({{"one", cap(5) + years}, {"single", cap(5)}});
  const json data = study.json();
  const json& scenario = data["scenarios"][0];
  CHECK(scenario["main_period"] == "total");
  // As a table of the same results has it.
  const auto names = names_in_results(ResultsStore(study.file()).rows());
  CHECK(scenario["main_period"] == names.at("one").main_period());
  CHECK(data["scenarios"][1]["main_period"] == names.at("single").main_period());
  CHECK(data["measures"]["savings"]["unit"] == "US$ million");
  CHECK(data["scenarios"][1]["years"] == json::array());
  std::set<std::string> periods;
  std::set<std::string> groups;
  std::set<std::string> measures;
  for (const json& year : scenario["years"]) {
    periods.insert(year["period"]);
    measures.insert(year["measure"]);
    groups.insert(year["group"]);
    const auto cells = cells_of(study, year["period"]);
    const std::string measure = year["measure"];
    for (const char* kind : {"world", "region"}) {
      const auto found =
          cells.find(kind + ("|" + year["group"].get<std::string>() + "|" + measure));
      if (found != cells.end()) CHECK(year["values"] == json(found->second));
    }
    CHECK_FALSE(year["p25"] == "");
    CHECK_FALSE(year["p75"] == "");
  }
  CHECK(periods == std::set<std::string>{"2014", "2015", "2016", "total", "present_value"});
  CHECK(groups == std::set<std::string>{"World", "Europe & Central Asia", "Sub-Saharan Africa"});
  CHECK(measures == std::set<std::string>{"savings", "extra_flow", "cost_before", "cost_after"});
  // Flows of another year are others before any reform: each scenario has its own.
  CHECK_FALSE(data.contains("corridors_before"));
  CHECK(scenario["corridors"]["flow_before"].size() == 4);
}

TEST_CASE("differences between two scenarios are those of differences.csv") {
  const StoredStudy study({{"lower", cap(4) + R"(, "against": "higher")"}, {"higher", cap(6)}});
  const json data = study.json();
  CHECK(data["scenarios"][1]["differences"] == json::array());
  const json& differences = data["scenarios"][0]["differences"];
  std::size_t found = 0;
  for (const plain::Row& row : plain::rows_of(study.csv("differences.csv"))) {
    for (const json& difference : differences) {
      if (difference["kind"] != row.at("group_kind") || difference["group"] != row.at("group") ||
          difference["measure"] != row.at("measure")) {
        continue;
      }
      ++found;
      const double mean = std::stod(row.at("difference"));
      const double error = std::stod(row.at("standard_error"));
      CHECK(difference["against"] == 1);
      CHECK(difference["period"] == "2013");
      CHECK(difference["values"][0] == rounded(mean, error));
      CHECK(difference["values"][1] == rounded_error(mean, error));
      // Of 256 draws; as a table of scenarios has them.
      const double quantile_error = 4.36 * std::stod(row.at("sd")) / 16;
      CHECK(difference["values"][2] == rounded(std::stod(row.at("p50")), quantile_error));
      CHECK(difference["values"][3] == rounded(std::stod(row.at("p05")), quantile_error));
      CHECK(difference["values"][4] == rounded(std::stod(row.at("p95")), quantile_error));
      CHECK_FALSE(difference["variance_ratio"] == "");
    }
  }
  CHECK(found == differences.size());
  // World, two regions and a UN region: savings and cost after.
  CHECK(found == 4 * 2);
}

TEST_CASE("differences over several years are those of all years together") {
  const std::string years = R"(, "horizon": { "first_year": 2014, "last_year": 2016,
    "present_value": { "discount_rate_percent": 3, "to_year": 2014 }, "why": "A test." })";
  const StoredStudy study(
      {{"lower", cap(4) + years + R"(, "against": "higher")"}, {"higher", cap(6) + years}});
  std::set<std::string> stored;
  for (const plain::Row& row : plain::rows_of(study.csv("differences.csv"))) {
    stored.insert(row.at("period"));
  }
  REQUIRE(stored == std::set<std::string>{"2014", "2015", "2016", "total", "present_value"});
  const json data = study.json();
  std::set<std::string> once;
  for (const json& difference : data["scenarios"][0]["differences"]) {
    CHECK(difference["period"] == "total");
    CHECK(once.insert(difference["group"].dump() + difference["measure"].dump()).second);
  }
  CHECK(once.size() == 4 * 2);
}

TEST_CASE("distributions and types of firms are those of the results") {
  const StoredStudy study({{"one", cap(5)}});
  const json scenario = study.json()["scenarios"][0];
  const ScenarioResult& result = study.result().scenarios[0];
  REQUIRE(scenario["distributions"].size() == result.histograms.size());
  for (std::size_t h = 0; h < result.histograms.size(); ++h) {
    const json& shown = scenario["distributions"][h];
    CHECK(shown["group"] == result.histograms[h].group);
    CHECK(shown["measure"] == "savings");
    CHECK(shown["period"] == "2013");
    REQUIRE(shown["bins"].size() == result.histograms[h].bins.size());
    double share = 0;
    for (std::size_t b = 0; b < shown["bins"].size(); ++b) {
      const HistogramBin& bin = result.histograms[h].bins[b];
      CHECK(shown["bins"][b][0].get<double>() == Approx(bin.low).epsilon(1e-3));
      CHECK(shown["bins"][b][1].get<double>() == Approx(bin.high).epsilon(1e-3));
      share += shown["bins"][b][2].get<double>();
    }
    CHECK(share == Approx(1).epsilon(1e-3));
  }
  REQUIRE(scenario["firm_types"].size() == 2);
  // All seven services are counted, and the post office's costs 8 %, in a corridor with one of 5 %.
  CHECK(scenario["firm_types"][0]["type"] == "Bank");
  CHECK(scenario["firm_types"][0]["services"] == "6");
  CHECK(scenario["firm_types"][1] == json({{"type", "Post office"},
                                           {"services", "1"},
                                           {"changed", "1"},
                                           {"cost_before", "8.00"},
                                           {"cost_after", "5.00"}}));
}

TEST_CASE("looks at the precision stand in the data") {
  StudyOptions options;
  options.draws = 8192;
  options.until = Precision{.half_width = 0.01, .is_relative = true};
  const StoredStudy study({{"one", cap(5)}}, options);
  const json looks = study.json()["run"]["looks"];
  REQUIRE(looks.size() == study.result().looks.size());
  REQUIRE_FALSE(looks.empty());
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const PrecisionReached& look = study.result().looks[i];
    CHECK(looks[i]["draws"] == count_in_words(look.draws));
    CHECK(looks[i]["wanted"] == "0.01");
    CHECK(looks[i]["is_percent"] == true);
    CHECK(looks[i]["reached"] == look.is_reached());
    CHECK(looks[i]["scenario"] == 0);
    CHECK(looks[i]["group"] == look.group);
    CHECK(looks[i]["measure"] == look.measure);
    CHECK(std::stod(looks[i]["half_width"].get<std::string>()) ==
          Approx(look.half_width).epsilon(0.06));
  }
}

TEST_CASE("where scenarios are many, single places have fewer numbers") {
  std::vector<ScenarioFile> files;
  for (int i = 0; i < 13; ++i) files.push_back({"s" + std::to_string(i), cap(4 + 0.1 * i)});
  const StoredStudy many(files);
  const json data = many.json();
  REQUIRE(data["scenarios"].size() == 13);
  const json& last = data["scenarios"][12];
  CHECK(last["name"] == "s12");
  CHECK(last["corridors"]["savings"][1].size() == 5);
  CHECK(last["corridors"]["cost_after"][1].size() == 2);
  CHECK(last["receivers"]["savings"][0].size() == 5);
  CHECK(last["receivers"]["cost_after"][1].size() == 2);
  CHECK_FALSE(last["receivers"].contains("cost_before"));
  CHECK(data["corridors_before"]["cost_before"].size() == 4);
  CHECK(last["groups"][0]["values"]["savings"].size() == 5);
  CHECK(last["groups"][0]["values"]["consumer_surplus"].size() == 2);
  CHECK(last["distributions"].size() == 1);
  files.pop_back();
  const json all = StoredStudy(files).json()["scenarios"][11];
  CHECK(all["corridors"]["cost_after"][1].size() == 5);
  CHECK(all["groups"][0]["values"]["consumer_surplus"].size() == 5);
  CHECK(all["distributions"].size() > 1);
}

TEST_CASE("results of another survey are refused") {
  const StoredStudy study({{"one", cap(5)}});
  Survey other = study.survey();
  other.digest = "another";
  try {
    page_data("results/one", ResultsStore(study.file()), other);
    FAIL("not refused");
  } catch (const DataError& error) {
    CHECK(std::string(error.what()) ==
          "results/one: is of another survey, made-up; name its folder with --survey");
  }
}

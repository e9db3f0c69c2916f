// The shipped scenarios of printed figures, on the shipped survey.

#include "replicate/replicate.hpp"
#include "survey/indicators.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

using namespace remitsim;

namespace {

const std::string source = REMITSIM_SOURCE_DIR;

const Survey& survey() {
  static const Survey shipped = load_survey(source + "/data/rpw-2013q4");
  return shipped;
}

const std::vector<Replication>& replications() {
  static const std::vector<Replication> all = [] {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(source + "/scenarios/published")) {
      files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Scenario> scenarios;
    for (const auto& file : files) scenarios.push_back(load_scenario(file, survey()));
    StudyOptions options;
    options.draws = 256;
    return replicate(survey(), scenarios, options);
  }();
  return all;
}

double same_rule(const std::string& label) {
  for (const Replication& replication : replications()) {
    if (replication.figure.label == label) return replication.same_rule;
  }
  FAIL("there is no figure " << label);
  return 0;
}

/// Simple mean over the corridors to Sub-Saharan Africa, by the survey's own indicators.
double mean_to_sub_saharan_africa() {
  std::vector<std::size_t> corridors;
  for (std::size_t c = 0; c < survey().corridors.size(); ++c) {
    if (survey().receiver_of(survey().corridors[c]).region == "Sub-Saharan Africa") {
      corridors.push_back(c);
    }
  }
  return simple_mean_percent(survey(), corridors).value();
}

}  // namespace

TEST_CASE("what must come out does, to the printed digits, and nothing else") {
  for (const Replication& replication : replications()) {
    INFO(replication.figure.label << ": " << replication.same_rule);
    CHECK(replication.matches_print == replication.figure.comes_out);
  }
}

TEST_CASE("headline figures are their base times their gap") {
  CHECK(same_rule("G8: 5 points in 5 years") == Approx(317'000 * 0.05));
  CHECK(same_rule("Send Money Africa") == Approx(60'000 * (0.124 - 0.05)));
  const double mean = mean_to_sub_saharan_africa();
  CHECK(same_rule("ODI: upper end") == Approx(320 * (mean - 5)));
  CHECK(same_rule("ODI: lower end") == Approx(320 * (mean - 7.8)));
  CHECK(same_rule("ODI: Africa at 5 %") == Approx(320 * (mean - 6.4)));
  CHECK(same_rule("ODI: children in school") == Approx(320e6 * (mean - 6.4) / 128.6));
}

TEST_CASE("indicators are those of the survey's own command") {
  const ThresholdCount count = count_by_threshold(survey(), 5);
  CHECK(same_rule("Corridors above 5 %") == static_cast<double>(count.above));
  CHECK(count.at_most == 47);  // as printed
  CHECK(same_rule("World Bank: global average") ==
        Approx(global_average_percent(survey()).value()).epsilon(1e-12));
}

TEST_CASE("what must not come out is far off") {
  CHECK(same_rule("UNCTAD: at the world average") < 6'000 / 5.0);
  CHECK(same_rule("World Bank: saved 2009-2013") < 44'000 / 3.0);
}

TEST_CASE("every figure has estimates of the engine's own somewhere in its scenario") {
  std::map<std::string, std::size_t> estimates;
  for (const Replication& replication : replications()) {
    estimates[replication.scenario] += replication.own_estimates.size();
  }
  CHECK(estimates.size() == 9);
  for (const auto& [scenario, count] : estimates) {
    INFO(scenario);
    CHECK(count > 0);
  }
}

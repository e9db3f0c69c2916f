// The shipped scenarios of printed figures, on the shipped survey.

#include "replicate/replicate.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <vector>

using namespace remitsim;

namespace {

const std::string source = REMITSIM_SOURCE_DIR;

const std::vector<Replication>& replications() {
  static const std::vector<Replication> all = [] {
    const Survey survey = load_survey(source + "/data/rpw-2013q4");
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(source + "/scenarios/published")) {
      files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Scenario> scenarios;
    for (const auto& file : files) scenarios.push_back(load_scenario(file, survey));
    StudyOptions options;
    options.draws = 256;
    return replicate(survey, scenarios, options);
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
  // The three on one base are on a line: the middle target saves the middle.
  CHECK(same_rule("ODI: Africa at 5 %") ==
        Approx((same_rule("ODI: lower end") + same_rule("ODI: upper end")) / 2));
  CHECK(same_rule("ODI: upper end") - same_rule("ODI: lower end") == Approx(32'000 * 0.028));
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

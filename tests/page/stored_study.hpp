#pragma once

#include "page/page_data.hpp"
#include "remitsim/study.hpp"
#include "store/results_store.hpp"
#include "store/some_study.hpp"
#include "support/made_up_survey.hpp"
#include "support/program.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace remitsim::test {

/// A scenario's file: its name, and its keys besides format, title and why.
struct ScenarioFile {
  std::string name;
  std::string keys = R"("policies": [{ "cap": { "total_percent": 5 } }])";
  std::string title = "A title";
  std::string why = "A test.";
};

/// Keys of a scenario in which flows and prices are uncertain.
inline std::string uncertain(const std::string& more) {
  return R"("uncertainty": { "flow": { "log_sigma": 0.4 }, "price": { "log_sigma": 0.2 } },
    "response": { "elasticity": -1, "with_respect_to": "price" }, )" +
         more;
}

inline std::string cap(double percent) {
  return uncertain(R"("policies": [{ "cap": { "total_percent": )" + std::to_string(percent) +
                   "} }]");
}

/// Scenarios that were read from files, simulated and stored, on a survey of four corridors.
class StoredStudy {
 public:
  explicit StoredStudy(const std::vector<ScenarioFile>& files, const StudyOptions& options = {})
      : survey_(some_survey()), scenarios_(read(files)) {
    StudyOptions all = options;
    if (!all.draws) all.draws = 256;
    result_ = simulate(survey_, scenarios_, all);
    write_database(file(), survey_, scenarios_, result_);
    scratch_.write("results.csv", results_csv(result_));
    scratch_.write("differences.csv", differences_csv(result_));
  }

  [[nodiscard]] std::string file() const { return scratch_.path("results.sqlite").string(); }
  [[nodiscard]] std::string csv(const std::string& name) const {
    return scratch_.path(name).string();
  }
  [[nodiscard]] const Survey& survey() const { return survey_; }
  [[nodiscard]] const StudyResult& result() const { return result_; }
  [[nodiscard]] std::string data() const {
    return page_data(file(), ResultsStore(file()), survey_);
  }
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(data()); }

 private:
  static Survey some_survey() {
    Survey survey = made_up::survey_of({{"DEU", "TUR", 900, {{3}, {9}}, "Europe & Central Asia"},
                                        {"GBR", "KEN", 3000, {{5}, {6, 2.0, true, "Post office"}}},
                                        {"GBR", "NGA", 1000, {{8}, {12}}},
                                        {"USA", "KEN", 500, {{4}}}});
    survey.digest = "digest of the survey";
    return survey;
  }

  std::vector<Scenario> read(const std::vector<ScenarioFile>& files) const {
    std::vector<Scenario> scenarios;
    for (const ScenarioFile& file : files) {
      nlohmann::json head = {
          {"format", "remitsim-scenario/1"}, {"title", file.title}, {"why", file.why}};
      std::string text = head.dump();
      text.replace(text.size() - 1, 1, ", " + file.keys + "}");
      scenarios.push_back(load_scenario(scratch_.write(file.name + ".json", text), survey_));
    }
    return scenarios;
  }

  cli::Scratch scratch_;
  Survey survey_;
  std::vector<Scenario> scenarios_;
  StudyResult result_;
};

}  // namespace remitsim::test

#pragma once

#include "files/sha256.hpp"
#include "remitsim/study.hpp"
#include "report/differences_csv.hpp"
#include "report/results_csv.hpp"
#include "store/batched_study.hpp"
#include "store/results_database.hpp"
#include "support/made_up_survey.hpp"
#include "support/program.hpp"

#include <limits>
#include <span>
#include <string>
#include <vector>

namespace remitsim::test {

/// A study's values, with numbers and names that are hard to write down.
struct SomeStudy {
  Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}, {6}}}});
  std::vector<Scenario> scenarios = std::vector<Scenario>(2);
  StudyResult result{
      .draws = 512, .draws_requested = 1024, .seed = std::numeric_limits<std::uint64_t>::max()};

  SomeStudy() {
    survey.digest = "digest of the survey";
    for (std::size_t s = 0; s < 2; ++s) {
      Scenario& scenario = scenarios[s];
      scenario.name = s == 0 ? "cap" : "cut";
      scenario.title = "It's a \"" + scenario.name + "\", €";
      scenario.why = "A test.";
      scenario.digest = "digest of " + scenario.name;
      if (s == 0) scenario.effective_json = "{ }";
      result.scenarios.push_back({scenario.name, {{"2013", groups()}, {"total", groups()}}, {}});
      result.scenarios.back().histograms = {
          {"world",
           "World",
           "savings",
           "usd_million",
           {{-1.0 / 3, 0.1, 12}, {0.1 + 0.2, 1e23, 500}}},
          {"region", "Gulf, \"big six\"", "savings", "usd_million", {{0, 0, 512}}}};
      result.scenarios.back().firm_types = {
          {"Bank", 3, 3, 10.0 / 3, std::numeric_limits<double>::quiet_NaN()},
          {"Post office, \"La Poste\"", 1, 0, 5, 5}};
    }
    result.scenarios[0].probabilities = {{"World", "savings", 1800.5, {0.25, 0.01}}};
  }

 private:
  static MeasureResult measure_of(const std::string& name, const std::string& unit) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinite = std::numeric_limits<double>::infinity();
    return {.measure = name,
            .unit = unit,
            .estimates = {{{0.1 + 0.2, 1e-17 / 3},
                           {1800, 0},
                           {-0.0, 5e-324},
                           {std::numeric_limits<double>::max(), none},
                           {-123456789.12345679, infinite},
                           {1e23, 9007199254740993.0},
                           {-1.0 / 3, 2.0 / 3}}}};
  }

  static std::vector<GroupResult> groups() {
    MeasureResult few = measure_of("cost_after", "percent");
    few.has_quantiles = false;
    return {{"world", "World", {measure_of("savings", "usd_million"), few}},
            {"region", "Gulf, \"big six\"", {measure_of("savings", "usd_million")}},
            {"sender", "GBR", {few}},
            {"receiver", "KEN", {few}},
            {"corridor", "GBR-KEN", {few}}};
  }
};

/// Writes the database of a study in one batch.
inline void write_database(const std::string& file, const Survey& survey,
                           std::span<const Scenario> scenarios, const StudyResult& result) {
  ResultsDatabase database(file, scenarios);
  database.add(survey, scenarios, result);
  database.finish({sha256(results_csv(result)),
                   has_differences(result) ? sha256(differences_csv(result)) : ""});
}

/// The results of a study in one batch.
inline ResultSource source_of(const SomeStudy& study) {
  return [&study](const ResultVisitor& visit) { visit(study.scenarios, study.result); };
}

/// The same, with "cut" compared with "cap".
inline SomeStudy compared_study() {
  SomeStudy study;
  ScenarioResult& cut = study.result.scenarios[1];
  study.scenarios[1].against = "cap";
  cut.against = "cap";
  cut.differences = cut.periods;
  for (PeriodResult& period : cut.differences) {
    for (GroupResult& group : period.groups) {
      for (MeasureResult& measure : group.measures) {
        if (measure.has_quantiles) measure.variance_ratio = 100.0 / 3;
      }
    }
  }
  return study;
}

/// The same, of a run until a precision that two looks did not find.
inline SomeStudy study_with_looks() {
  SomeStudy study;
  PrecisionReached look{.wanted = 0.5,
                        .half_width = std::numeric_limits<double>::infinity(),
                        .scenario = "cap",
                        .group = "World",
                        .measure = "savings",
                        .unit = "usd_million",
                        .draws = 4096,
                        .looks = 1,
                        .level = 0.025};
  study.result.looks.push_back(look);
  look.half_width = 0.75;
  look.scenario = "cut";
  look.group = "GBR";
  look.measure = "cost_after";
  look.unit = "percent";
  look.draws = 8192;
  look.looks = 2;
  look.level = 0.01;
  study.result.looks.push_back(look);
  study.result.precision = look;
  return study;
}

/// Writes the study's database and gives its path.
inline std::string written(const SomeStudy& study, const cli::Scratch& scratch,
                           const std::string& name = "results.sqlite") {
  const std::string file = scratch.path(name).string();
  write_database(file, study.survey, study.scenarios, study.result);
  return file;
}

}  // namespace remitsim::test

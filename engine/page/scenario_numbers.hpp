#pragma once

#include "page/group_numbers.hpp"
#include "page/leading_rows.hpp"
#include "page/page_study.hpp"
#include "page/study_places.hpp"
#include "page/year_numbers.hpp"
#include "report/measure_rows.hpp"

#include <map>
#include <string>

namespace remitsim {

/// The unit of each measure that occurs, by its name.
using MeasureUnits = std::map<std::string, std::string>;

/// The numbers of a scenario, each list as JSON, ready to be put together.
struct ScenarioJson {
  std::string headline;
  std::string groups;
  std::string receivers;
  std::string senders;
  std::string corridors_before;  ///< what no policy changes, and most scenarios have alike
  std::string corridors_after;
  std::string years;
  std::string probabilities;
};

/// Takes the rows of one scenario, in their order, and keeps what the page shows of them.
class ScenarioNumbers {
 public:
  ScenarioNumbers(const PageStudy& study, const StudyPlaces& places, const Scenario& scenario);

  void add(const MeasureRow& row);
  /// A row that answers a question of probability; after the measures of its scenario.
  void add_probability(const ResultRow& row, const MeasureUnits& units);
  /// Once, at the end.
  ScenarioJson json();

 private:
  void add_in_main_period(const MeasureRow& row, bool is_leading);

  const Scenario& scenario_;
  std::string main_period_;
  std::string main_measure_;
  LeadingRows leading_;
  std::string headline_;
  GroupNumbers groups_;
  PlaceNumbers receivers_;
  PlaceNumbers senders_;
  PlaceNumbers corridors_before_;
  PlaceNumbers corridors_after_;
  YearNumbers years_;
  JsonWriter probabilities_;
};

}  // namespace remitsim

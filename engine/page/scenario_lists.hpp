#pragma once

#include "page/json_writer.hpp"
#include "page/page_study.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// A JSON list for each scenario of a study, which rows in any order are added to.
class ScenarioLists {
 public:
  explicit ScenarioLists(const std::vector<Scenario>& scenarios) : lists_(scenarios.size()) {
    for (const Scenario& scenario : scenarios) {
      positions_.emplace(scenario.name, positions_.size());
    }
    for (JsonWriter& list : lists_) list.begin_list();
  }

  [[nodiscard]] std::size_t position_of(std::string_view scenario) const {
    return positions_.find(scenario)->second;
  }
  JsonWriter& of(std::string_view scenario) { return lists_[position_of(scenario)]; }

  /// All of them, in the order of the scenarios. Once, at the end.
  std::vector<std::string> json() {
    std::vector<std::string> texts;
    for (JsonWriter& list : lists_) {
      list.end_list();
      texts.push_back(list.written());
    }
    return texts;
  }

 private:
  std::map<std::string, std::size_t, std::less<>> positions_;
  std::vector<JsonWriter> lists_;
};

}  // namespace remitsim

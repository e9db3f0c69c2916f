#include "scenario/read_scenario.hpp"

#include "scenario/read_scenario_tree.hpp"

namespace remitsim {

Scenario read_scenario(std::string_view text, std::string_view file_name, const Survey& survey,
                       Diagnostics& diagnostics) {
  Faults faults(file_name);
  Scenario scenario;
  if (const auto root = parse_json(text, faults)) {
    scenario = read_scenario_tree(*root, Vocabulary(survey), faults);
  }
  faults.tell(diagnostics);
  return scenario;
}

}  // namespace remitsim

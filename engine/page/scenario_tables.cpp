#include "page/scenario_tables.hpp"

#include "page/difference_numbers.hpp"
#include "page/distributions_json.hpp"
#include "page/firm_types_json.hpp"

namespace remitsim {

std::vector<ScenarioTables> scenario_tables(const PageStudy& study) {
  std::vector<std::string> differences = difference_numbers_json(study);
  std::vector<std::string> distributions = distributions_json(study);
  std::vector<std::string> firm_types = firm_types_json(study);
  std::vector<ScenarioTables> tables;
  for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
    tables.push_back(
        {std::move(differences[s]), std::move(distributions[s]), std::move(firm_types[s])});
  }
  return tables;
}

}  // namespace remitsim

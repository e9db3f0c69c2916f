#include "cli/load_scenarios.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace remitsim {

std::vector<Scenario> load_scenarios(const std::vector<std::filesystem::path>& files,
                                     const Survey& survey) {
  std::vector<Scenario> scenarios;
  std::map<std::string, std::string> file_of_name;
  Diagnostics faults;
  for (const std::filesystem::path& file : files) {
    const auto [first, is_new] = file_of_name.emplace(file.stem().string(), file.string());
    if (!is_new) {
      faults.add({file.string(), 0, 0,
                  fmt::format("has the same name as {}, and results go by the name; rename one",
                              first->second)});
    }
    try {
      scenarios.push_back(load_scenario(file, survey));
    } catch (const ScenarioError& error) {
      faults.add_all(error.diagnostics());
    }
  }
  if (!faults.empty()) throw ScenarioError(std::move(faults));
  return scenarios;
}

}  // namespace remitsim

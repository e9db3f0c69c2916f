#include "files/read_file.hpp"
#include "files/sha256.hpp"
#include "files/utf8.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"
#include "scenario/read_scenario.hpp"

#include <utility>

namespace remitsim {

Scenario load_scenario(const std::filesystem::path& file, const Survey& survey) {
  constexpr std::size_t size_limit = 4'000'000;
  Diagnostics diagnostics;
  Scenario scenario;
  if (!is_utf8(file.stem().string())) {
    diagnostics.add({"a scenario file", 0, 0,
                     "has a name that is not UTF-8, and results go by the name; rename the file"});
  } else if (const auto text = read_file(file, size_limit, diagnostics)) {
    scenario = read_scenario(*text, file.string(), survey, diagnostics);
    scenario.name = file.stem().string();
    scenario.digest = sha256(*text);
  }
  if (!diagnostics.empty()) throw ScenarioError(std::move(diagnostics));
  return scenario;
}

}  // namespace remitsim

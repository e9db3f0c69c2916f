#include "scenario/varied_scenario.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view path,
                         std::string_view why) {
  throw ScenarioError(Diagnostic{file.string(), 0, 0, fmt::format("{} {}", path, why)});
}

bool is_number(const Key& key) {
  return key.kind == ValueKind::number || key.kind == ValueKind::distribution;
}

}  // namespace

VariedScenario::VariedScenario(const std::filesystem::path& file, std::string_view path,
                               const Survey& survey)
    : family_(file, survey), text_(path) {
  // What is wrong with the file itself is told first, as by any other command.
  static_cast<void>(family_.read_one());
  FoundPath found = find_path(path, family_.tree(0));
  if (!found.path) refuse(file, path, found.fault);
  path_ = std::move(*found.path);
  if (!is_number(*path_.key))
    refuse(file, path, "is not a number, so that it cannot be solved for");
}

Scenario VariedScenario::with(double number) const {
  JsonNode tree = family_.tree(0);
  set_value(tree, path_, {number, {}});
  return family_.read_changed(tree, fmt::format("{} {}={}", family_.name(0), text_, number));
}

}  // namespace remitsim

#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/faults.hpp"
#include "scenario/located_json.hpp"
#include "scenario/sweep.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace remitsim {

/// The scenarios that a file stands for: one, or those of its sweep.
class ScenarioFamily {
 public:
  /// Reads the file and those that it extends. Throws ScenarioError where they cannot be read, or
  /// the sweep is refused, with all faults of the files.
  ScenarioFamily(const std::filesystem::path& file, const Survey& survey);

  [[nodiscard]] std::size_t size() const { return sweep_.size(); }
  /// Where the sweep stands; null where there is none.
  [[nodiscard]] const JsonNode* sweep() const { return find_value(root_, "sweep"); }
  /// The file, the one that it extends, the one that this extends, and so on.
  [[nodiscard]] const std::vector<std::string>& files() const { return faults_.files(); }
  /// The file's name without folder and ending, and what is varied: "cap-sweep cap=5%".
  [[nodiscard]] std::string name(std::size_t index) const;
  /// The scenario as JSON; positions say by its number which of the files a value stands in.
  [[nodiscard]] JsonNode tree(std::size_t index) const { return sweep_.apply(index, root_); }

  /// Reads the scenarios. Throws ScenarioError with all of their faults.
  [[nodiscard]] std::vector<Scenario> read() const;
  /// The scenario of a file without a sweep. Throws ScenarioError where it has one, too.
  [[nodiscard]] Scenario read_one() const;
  /// Reads a scenario that was made of tree() by changing it, under a name of its own. Throws
  /// ScenarioError.
  [[nodiscard]] Scenario read_changed(const JsonNode& tree, std::string name) const;

 private:
  void read_files(const std::filesystem::path& file, Diagnostics& diagnostics);

  const Survey& survey_;
  Faults faults_;  ///< of the files, found before the scenarios are read
  std::string stem_;
  std::string digest_;  ///< of the file itself
  JsonNode root_;
  Sweep sweep_;
};

}  // namespace remitsim

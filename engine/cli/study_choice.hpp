#pragma once

#include "remitsim/study.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace remitsim {

/// Which study is meant, as every command says that simulates or gathers one.
struct StudyChoice {
  std::vector<std::filesystem::path> scenarios;
  std::filesystem::path survey;
  std::optional<std::uint64_t> draws;
  std::optional<std::uint64_t> seed;
  std::optional<SamplingMethod> method;
  std::optional<bool> control_variates;
  std::size_t at_once = 0;  ///< scenarios in a batch
  Kernel kernel = Kernel::automatic;

  [[nodiscard]] StudyOptions options() const;
  /// The scenario's name where it is the only one, else "study".
  [[nodiscard]] std::string name() const;
  /// The folder of its results: the one that is asked for, unless that is empty.
  [[nodiscard]] std::filesystem::path results_folder(const std::filesystem::path& asked_for) const;
};

void add_study_choice(CLI::App& command, StudyChoice& choice);

}  // namespace remitsim

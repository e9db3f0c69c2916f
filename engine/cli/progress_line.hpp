#pragma once

#include "remitsim/study.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace remitsim {

/// Shows on standard error how far a run has come: a line that is rewritten on a terminal, a line
/// every ten seconds elsewhere.
class ProgressLine {
 public:
  explicit ProgressLine(bool quiet);

  /// A new piece of work, whose lines start with these words.
  void begin(std::string words);

  void show(const Progress& progress);
  /// The same with other words, which are made only when they are shown.
  void show(const std::function<std::string()>& words);
  /// Clears the line of a terminal.
  void end();

 private:
  using Clock = std::chrono::steady_clock;

  bool quiet_;
  bool terminal_;
  std::string words_;
  /// The first that was told of the work: when, and how many draws an earlier run had done.
  std::optional<std::pair<Clock::time_point, std::uint64_t>> first_;
  Clock::time_point last_shown_ = Clock::now();
};

}  // namespace remitsim

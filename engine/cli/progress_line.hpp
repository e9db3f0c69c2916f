#pragma once

#include "remitsim/study.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace remitsim {

/// Shows on standard error how far a run has come: a line that is rewritten on a terminal, a line
/// every ten seconds elsewhere.
class ProgressLine {
 public:
  explicit ProgressLine(bool quiet);

  void show(const Progress& progress);
  /// The same with other words, which are made only when they are shown.
  void show(const std::function<std::string()>& words);
  /// Clears the line of a terminal.
  void end();

 private:
  using Clock = std::chrono::steady_clock;

  bool quiet_;
  bool terminal_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_shown_ = start_;
};

}  // namespace remitsim

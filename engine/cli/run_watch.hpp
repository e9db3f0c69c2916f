#pragma once

#include "cli/progress_line.hpp"
#include "remitsim/study.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace remitsim {

/// Watches a run of a study: shows how far it is, and ends it where it is interrupted or its time
/// is over.
class RunWatch {
 public:
  RunWatch(bool quiet, std::optional<double> limit_seconds);

  /// Must outlive the run with these options.
  void watch(StudyOptions& options);
  /// Of which batch the next draws are, counted from 0.
  void begin_batch(std::size_t batch, std::size_t batches);
  void end() { progress_.end(); }

  [[nodiscard]] bool was_stopped() const { return was_stopped_; }
  [[nodiscard]] double seconds() const;
  [[nodiscard]] const std::string& started() const { return started_; }  ///< UTC, ISO 8601

 private:
  [[nodiscard]] bool must_stop();

  ProgressLine progress_;
  std::optional<double> limit_seconds_;
  std::string started_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  bool was_stopped_ = false;
};

}  // namespace remitsim

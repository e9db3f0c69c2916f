#pragma once

#include "remitsim/study.hpp"
#include "speed/speed.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace remitsim {

/// How far a measurement has come.
struct SpeedProgress {
  unsigned round = 1;
  unsigned rounds = 1;
  unsigned threads = 1;
  double seconds_to_go = 0;  ///< about
};

struct SpeedOptions {
  /// As in StudyOptions: the draws are those whose time is wanted, not a limit to the measurement.
  std::optional<std::uint64_t> draws;
  std::optional<std::uint64_t> seed;
  std::optional<SamplingMethod> method;
  std::optional<bool> control_variates;
  unsigned most_threads = 0;  ///< 0: one for each processor that this process may use
  Kernel kernel = Kernel::automatic;
  double seconds = 1;  ///< for each number of threads in each round, above 0
  /// Called after each block of draws, from one thread at a time.
  std::function<void(const SpeedProgress&)> on_progress;
  /// Asked before each block; once it says yes there is no result.
  std::function<bool()> should_stop;
};

struct MeasuredSpeed {
  std::uint64_t draws_of_scenario = 0;
  Kernel kernel = Kernel::automatic;  ///< that it was measured on
  std::vector<SpeedRow> rows;
};

/// Simulates the scenarios together on 1, 2, 4 … threads in turn, several rounds of it, so that
/// what else the machine does meanwhile falls on all of them alike; a row is the median of the
/// rounds. Nothing where it was stopped. Throws StudyError.
std::optional<MeasuredSpeed> measure_speed(const Survey& survey,
                                           std::span<const Scenario> scenarios,
                                           const SpeedOptions& options);

}  // namespace remitsim

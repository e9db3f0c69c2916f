#pragma once

#include <cstdint>
#include <optional>

namespace remitsim {

/// The speed of a run, from how many draws were done at which times. What comes before the first
/// draws are done (the plan, the start of the threads) is left out, and so is the end, where
/// threads run out of work one after another.
class SpeedMeter {
 public:
  struct Span {
    double warm_up_seconds = 0;  ///< after the first draws are done
    double seconds = 0;          ///< to measure for, above 0
    /// How many draws must be done before the measurement starts, and how many it takes at least.
    std::uint64_t warm_up_draws = 0;
    std::uint64_t draws = 0;
  };

  explicit SpeedMeter(const Span& span) : span_(span) {}

  /// Takes note that so many draws are done now; times and draws may only grow.
  void note(double seconds_now, std::uint64_t draws_done);
  [[nodiscard]] bool finished() const { return draws_per_second_.has_value(); }
  /// Once it is finished.
  [[nodiscard]] double draws_per_second() const { return draws_per_second_.value_or(0); }

 private:
  struct Point {
    double seconds = 0;
    std::uint64_t draws = 0;
  };

  Span span_;
  std::optional<Point> first_;
  std::optional<Point> start_;
  std::optional<double> draws_per_second_;
};

}  // namespace remitsim

#pragma once

#include "model/draws.hpp"
#include "simulate/plan.hpp"
#include "simulate/recorder.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace remitsim {

/// Hands a tile's estimates on to another recorder, and the differences between them too, each as
/// soon as the later one of the two is there.
class DifferenceRecorder : public Recorder {
 public:
  /// The plan must outlive the recorder.
  explicit DifferenceRecorder(const StudyPlan& plan);

  /// From the next tile on.
  void record_into(Recorder& recorder) { recorder_ = &recorder; }

  bool take(std::size_t estimate, std::span<const double> draws) override;
  void take_reached(std::size_t probability, std::size_t draws) override;

 private:
  /// `present` is one of the two estimates, and the draws are its; the other is kept.
  bool take_difference(const DifferencePlan& difference, std::size_t present,
                       std::span<const double> draws);
  double* kept(std::size_t estimate) {
    return kept_.data() + *kept_columns_[estimate] * tile_draws;
  }

  Recorder* recorder_ = nullptr;
  // By estimate.
  std::vector<std::optional<std::size_t>> kept_columns_;  ///< where it is needed later in the tile
  std::vector<std::vector<const DifferencePlan*>> completed_;  ///< whose later estimate it is
  DrawMatrix kept_;
  DrawArray difference_;
};

}  // namespace remitsim

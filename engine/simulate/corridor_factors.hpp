#pragma once

#include "model/draws.hpp"
#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"
#include "simulate/streams.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace remitsim {

/// Where the normal numbers behind one corridor input (flow or price) come from: one common to all
/// corridors, one for each sender, one for each receiving region, and one of each corridor's own.
struct FactorStreams {
  Stream global;
  std::vector<Stream> senders;
  std::vector<Stream> regions;
  std::vector<Stream> corridors;
  std::vector<std::size_t> sender_of;  ///< by corridor: index into `senders`
  std::vector<std::size_t> region_of;  ///< by corridor: index into `regions`
};

FactorStreams factor_streams(const Survey& survey, Input input, std::uint64_t seed);

/// The normal numbers of one block of draws.
class FactorNormals {
 public:
  /// Draws what corridors have in common.
  void draw_common(const FactorStreams& streams, std::uint64_t first_draw);
  /// Draws what is one corridor's own; after draw_common.
  void draw_own(const FactorStreams& streams, std::uint64_t first_draw, std::size_t corridor);
  /// exp(σz − σ²/2) of the corridor last drawn, with
  /// z = √g·z_global + √s·z_sender + √r·z_region + √o·z_own.
  [[nodiscard]] DrawArray factor(const LognormalFactor& spread) const;

 private:
  DrawArray global_;
  DrawMatrix senders_;
  DrawMatrix regions_;
  DrawArray own_;
  Eigen::Index sender_ = 0;
  Eigen::Index region_ = 0;
};

}  // namespace remitsim

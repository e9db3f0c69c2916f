#pragma once

#include "model/draws.hpp"
#include "random/sampler.hpp"
#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"
#include "simulate/streams.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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

  /// Index into `regions`, or nothing where no surveyed corridor leads to the region.
  [[nodiscard]] std::optional<std::size_t> find_region(const std::string& name) const;
};

FactorStreams factor_streams(const Survey& survey, Input input, std::uint64_t seed);

/// A scenario's spread of a corridor input, its correlations resolved.
struct FactorSpread {
  LognormalFactor factor;
  /// Of a correlation: which regions or corridors it is about, and the lower triangle L of its
  /// Cholesky factor, row by row: their normal numbers are L·z.
  std::vector<std::size_t> correlated;
  std::vector<double> cholesky;

  [[nodiscard]] bool varies() const { return factor.log_sigma > 0; }
};

/// Throws StudyError where a correlation is not positive definite or names what is not surveyed.
FactorSpread factor_spread(const LognormalFactor& factor, const Survey& survey,
                           const FactorStreams& streams);

/// The normal numbers of one corridor input in one tile of draws.
class FactorNormals {
 public:
  void draw(const Sampler& sampler, const FactorStreams& streams, std::uint64_t first_draw);

  /// exp(σz − σ²/2) of every corridor, tile_draws × corridors, with
  /// z = √g·z_global + √s·z_sender + √r·z_region + √o·z_own.
  void fill(const FactorSpread& spread, const FactorStreams& streams, DrawMatrix& factors) const;

  /// The same of a pool, which has no sender: that part of its variance is its own. Nor has it a
  /// region's part where `region` is empty.
  [[nodiscard]] DrawArray pool_factor(const FactorSpread& spread, double log_sigma,
                                      std::optional<std::size_t> region,
                                      const DrawArray& own) const;

 private:
  DrawArray global_;
  DrawMatrix senders_;
  DrawMatrix regions_;
  DrawMatrix own_;
};

}  // namespace remitsim

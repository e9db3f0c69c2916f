#pragma once

#include "random/philox.hpp"
#include "random/sobol.hpp"
#include "remitsim/sampling.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>

namespace remitsim {

/// The uniform and normal numbers of a study's streams under its method of sampling.
class Sampler {
 public:
  /// Under SamplingMethod::sobol, the streams that are coordinates of the Sobol' points, at most
  /// sobol_dimensions of one seed: the first ones have the most even points. The numbers of all
  /// other streams are random.
  Sampler(SamplingMethod method, std::span<const Stream> coordinates);

  /// values[i] = the uniform number of draw `first_draw` + i, in (0, 1). Antithetic draws n and n +
  /// 16 are mirror images where n % 32 < 16: both are of one replicate. They are made from a
  /// `first_draw` that is a multiple of 32 alone.
  void uniform(const Stream& stream, std::uint64_t first_draw, std::span<double> values) const;
  /// Their normal quantiles.
  void normal(const Stream& stream, std::uint64_t first_draw, std::span<double> values) const;

  [[nodiscard]] SamplingMethod method() const { return method_; }

 private:
  SamplingMethod method_;
  /// By input and entity.
  std::map<std::pair<std::uint32_t, std::uint32_t>, SobolCoordinate> coordinates_;
};

}  // namespace remitsim

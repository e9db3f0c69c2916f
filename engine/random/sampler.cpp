#include "random/sampler.hpp"

#include "random/replicates.hpp"
#include "random/sample.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace remitsim {

namespace {

/// Sixteen draws, one of each replicate, and then their mirror images.
void sample_antithetic(const Stream& stream, std::uint64_t first_draw, std::span<double> values) {
  std::array<double, replicate_count> uniforms;
  std::uint64_t next = first_draw / 2;
  while (!values.empty()) {
    sample_uniform(stream, next, uniforms);
    const std::size_t own = std::min(values.size(), replicate_count);
    std::copy_n(uniforms.begin(), own, values.begin());
    values = values.subspan(own);
    const std::size_t mirrored = std::min(values.size(), replicate_count);
    for (std::size_t i = 0; i < mirrored; ++i) values[i] = 1 - uniforms[i];
    values = values.subspan(mirrored);
    next += replicate_count;
  }
}

constexpr std::array all_methods = {SamplingMethod::sobol, SamplingMethod::random,
                                    SamplingMethod::antithetic};

}  // namespace

std::string_view to_string(SamplingMethod method) {
  switch (method) {
    case SamplingMethod::sobol:
      return "sobol";
    case SamplingMethod::random:
      return "random";
    case SamplingMethod::antithetic:
      break;
  }
  return "antithetic";
}

std::vector<std::string> names_of_sampling_methods() {
  std::vector<std::string> names;
  names.reserve(all_methods.size());
  for (const SamplingMethod method : all_methods) names.emplace_back(to_string(method));
  return names;
}

std::optional<SamplingMethod> sampling_method_of(std::string_view name) {
  for (const SamplingMethod method : all_methods) {
    if (name == to_string(method)) return method;
  }
  return std::nullopt;
}

Sampler::Sampler(SamplingMethod method, std::span<const Stream> coordinates) : method_(method) {
  if (method != SamplingMethod::sobol) return;
  const std::vector<SobolDirections> directions = sobol_directions(coordinates.size());
  for (std::size_t i = 0; i < coordinates.size(); ++i) {
    const Stream& stream = coordinates[i];
    coordinates_.try_emplace({stream.input, stream.entity}, directions[i], stream);
  }
}

void Sampler::uniform(const Stream& stream, std::uint64_t first_draw,
                      std::span<double> values) const {
  if (method_ == SamplingMethod::antithetic) return sample_antithetic(stream, first_draw, values);
  const auto coordinate = coordinates_.find({stream.input, stream.entity});
  if (coordinate == coordinates_.end()) return sample_uniform(stream, first_draw, values);
  coordinate->second.fill(first_draw, values);
}

void Sampler::normal(const Stream& stream, std::uint64_t first_draw,
                     std::span<double> values) const {
  uniform(stream, first_draw, values);
  normal_quantiles(values);
}

}  // namespace remitsim

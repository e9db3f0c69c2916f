#include "simulate/study_sampling.hpp"

#include "random/sampler.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>

namespace remitsim {

namespace {

template <typename Value>
std::string word_of(const Value& value) {
  return fmt::to_string(value);
}
std::string word_of(SamplingMethod method) {
  return std::string(to_string(method));
}

/// The program's option for a key of sampling.
std::string option_of(std::string key) {
  std::replace(key.begin(), key.end(), '_', '-');
  return "--" + key;
}

/// The one value that all scenarios agree on, unless the options say it.
template <typename Value>
Value agreed(std::span<const Scenario> scenarios, Value Sampling::*value,
             const std::optional<Value>& option, const char* what) {
  if (option) return *option;
  const Scenario& first = scenarios.front();
  for (const Scenario& other : scenarios) {
    if (other.sampling.*value != first.sampling.*value) {
      throw StudyError(fmt::format(
          "{} has sampling.{} {} and {} has {}: scenarios that run together share their draws; "
          "give {} to set it for all",
          first.name, what, word_of(first.sampling.*value), other.name,
          word_of(other.sampling.*value), option_of(what)));
    }
  }
  return first.sampling.*value;
}

std::uint64_t rounded_up(std::uint64_t draws, std::uint64_t unit) {
  return (draws + unit - 1) / unit * unit;
}

/// As many draws at least, of which the method makes a whole: as many in each replicate where these
/// count, mirrored pairs of them, or a power of two of Sobol' points. Throws StudyError where they
/// are more than there are.
std::uint64_t whole_draws(std::uint64_t draws, SamplingMethod method, bool control_variates) {
  switch (method) {
    case SamplingMethod::random:
      return control_variates ? rounded_up(draws, replicate_count) : draws;
    case SamplingMethod::antithetic:
      return rounded_up(draws, 2 * replicate_count);
    case SamplingMethod::sobol:
      break;
  }
  if (draws > sobol_draws) {
    throw StudyError(
        fmt::format("{} draws are more than Sobol' points can make, {}; use another "
                    "method, or fewer draws",
                    draws, sobol_draws));
  }
  return std::bit_ceil(std::max<std::uint64_t>(draws, replicate_count));
}

}  // namespace

Sampling sampling_of(std::span<const Scenario> scenarios, const StudyOptions& options) {
  if (scenarios.empty()) throw StudyError("a study needs at least one scenario");
  Sampling sampling;
  sampling.seed = agreed(scenarios, &Sampling::seed, options.seed, "seed");
  sampling.method = agreed(scenarios, &Sampling::method, options.method, "method");
  sampling.control_variates =
      agreed(scenarios, &Sampling::control_variates, options.control_variates, "control_variates");
  sampling.draws = agreed(scenarios, &Sampling::draws, options.draws, "draws");
  if (sampling.draws < 2) throw StudyError("a study needs at least two draws");
  sampling.draws = whole_draws(sampling.draws, sampling.method, sampling.control_variates);
  return sampling;
}

StudyOptions with_sampling_of(std::span<const Scenario> scenarios, StudyOptions options) {
  const Sampling sampling = sampling_of(scenarios, options);
  options.draws = sampling.draws;
  options.seed = sampling.seed;
  options.method = sampling.method;
  options.control_variates = sampling.control_variates;
  options.others = scenarios;
  return options;
}

}  // namespace remitsim

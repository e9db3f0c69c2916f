#include "scenario/read_inputs.hpp"

#include "scenario/object_reader.hpp"

#include <cstdint>

namespace remitsim {

Baseline read_baseline(const Field& field) {
  const ObjectReader object(field, keys::baseline);
  object.check_why();
  Baseline baseline;
  baseline.use_imputed_flows = object.word("flows") == 0;
  baseline.large_transfer_share_percent = object.distribution("large_transfer_share_percent");
  return baseline;
}

Sampling read_sampling(const Field& field) {
  const ObjectReader object(field, keys::sampling);
  Sampling sampling;
  sampling.draws = static_cast<std::uint64_t>(object.number("draws"));
  sampling.seed = static_cast<std::uint64_t>(object.number("seed"));
  sampling.method = static_cast<SamplingMethod>(object.word("method"));
  if (const auto controls = object.find("control_variates")) {
    sampling.control_variates = read_boolean(*controls).value_or(false);
  }
  return sampling;
}

}  // namespace remitsim

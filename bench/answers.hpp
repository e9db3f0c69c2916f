#pragma once

#include "remitsim/study.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace remitsim::bench {

/// One timed run of a workload, in the words of the protocol that all peers share.
struct Run {
  std::string workload;
  std::size_t scenarios = 1;
  unsigned threads = 1;
  std::size_t corridors = 0;
  std::size_t services = 0;  ///< those that count
  double seconds = 0;
  std::optional<double> peak_memory_mib;
};

/// The first scenario's answers that peers are compared by, and the run's time, as one line of JSON
/// (bench/README.md: protocol).
std::string protocol_json(const Run& run, const StudyResult& result);

}  // namespace remitsim::bench

#include "peak_memory.hpp"

#include <fstream>
#include <string>

namespace remitsim::bench {

std::optional<double> peak_memory_mib() {
  constexpr double kib_in_mib = 1024;
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word) {
    double kib = 0;
    if (word == "VmHWM:" && status >> kib) return kib / kib_in_mib;
  }
  return std::nullopt;
}

}  // namespace remitsim::bench

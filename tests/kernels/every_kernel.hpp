#pragma once

#include "kernels/instruction_set.hpp"

#include <vector>

namespace remitsim::test {

/// The kernels that this processor has; the baseline first.
inline std::vector<Kernel> every_kernel() {
  std::vector<Kernel> supported;
  for (const Kernel kernel : {Kernel::baseline, Kernel::avx2, Kernel::avx512}) {
    if (is_supported(kernel)) supported.push_back(kernel);
  }
  return supported;
}

/// Runs on a kernel while it lives.
class Using {
 public:
  explicit Using(Kernel kernel) { use_kernel(kernel); }
  Using(const Using&) = delete;
  Using& operator=(const Using&) = delete;
  ~Using() { use_kernel(Kernel::automatic); }
};

}  // namespace remitsim::test

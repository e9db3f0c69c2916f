#include "kernels/instruction_set.hpp"

#include "kernels/dispatch.hpp"

#include <fmt/format.h>

#include <atomic>

namespace remitsim {

namespace {

Kernel widest() {
  if (is_supported(Kernel::avx512)) return Kernel::avx512;
  return is_supported(Kernel::avx2) ? Kernel::avx2 : Kernel::baseline;
}

std::atomic<Kernel>& current() {
  static std::atomic<Kernel> kernel = widest();
  return kernel;
}

}  // namespace

bool is_supported(Kernel kernel) {
#if REMITSIM_X86_KERNELS
  if (kernel == Kernel::avx512) return __builtin_cpu_supports("x86-64-v4") != 0;
  if (kernel == Kernel::avx2) return __builtin_cpu_supports("x86-64-v3") != 0;
#endif
  return kernel == Kernel::automatic || kernel == Kernel::baseline;
}

Kernel kernel_in_use() {
  return current().load(std::memory_order_relaxed);
}

void use_kernel(Kernel kernel) {
  if (!is_supported(kernel)) {
    throw StudyError(fmt::format("this processor has no {}; leave the kernel to the program",
                                 to_string(kernel)));
  }
  current().store(kernel == Kernel::automatic ? widest() : kernel, std::memory_order_relaxed);
}

std::string_view to_string(Kernel kernel) {
  switch (kernel) {
    case Kernel::automatic:
      return "auto";
    case Kernel::baseline:
      return "baseline";
    case Kernel::avx2:
      return "avx2";
    case Kernel::avx512:
      break;
  }
  return "avx512";
}

}  // namespace remitsim

#pragma once

#include "kernels/instruction_set.hpp"

// Which functions are compiled for several instruction sets of x86-64.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define REMITSIM_X86_KERNELS 1
#else
#define REMITSIM_X86_KERNELS 0
#endif

// Before a loop whose passes do not depend on each other though arrays may be the same.
#if defined(__clang__)
#define REMITSIM_INDEPENDENT_PASSES _Pragma("clang loop vectorize(assume_safety)")
#elif defined(__GNUC__)
#define REMITSIM_INDEPENDENT_PASSES _Pragma("GCC ivdep")
#else
#define REMITSIM_INDEPENDENT_PASSES
#endif

namespace remitsim {

namespace detail {

// "flatten" puts all that a body calls into it, so that it is compiled for the same instruction
// set; what stays outside is shared by all of them, and compiled for the least.
#if REMITSIM_X86_KERNELS
template <typename Body, typename... Args>
[[gnu::flatten, gnu::noinline, gnu::target("arch=x86-64-v4,prefer-vector-width=512")]] void
run_for_avx512(Args... args) {
  Body::run(args...);
}

template <typename Body, typename... Args>
[[gnu::flatten, gnu::noinline, gnu::target("arch=x86-64-v3")]] void run_for_avx2(Args... args) {
  Body::run(args...);
}
#endif

template <typename Body, typename... Args>
[[gnu::flatten, gnu::noinline]] void run_for_baseline(Args... args) {
  Body::run(args...);
}

}  // namespace detail

/// Runs `Body::run(args...)`, compiled for the instruction set in use from the one source. The bits
/// do not depend on it: a body is plain loops over arrays, each element by IEEE 754 operations in
/// the order written, and nothing is contracted (-ffp-contract=off).
template <typename Body, typename... Args>
void run_kernel(Args... args) {
#if REMITSIM_X86_KERNELS
  const Kernel kernel = kernel_in_use();
  if (kernel == Kernel::avx512) return detail::run_for_avx512<Body>(args...);
  if (kernel == Kernel::avx2) return detail::run_for_avx2<Body>(args...);
#endif
  detail::run_for_baseline<Body>(args...);
}

}  // namespace remitsim

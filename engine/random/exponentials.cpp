#include "random/exponentials.hpp"

#include "kernels/dispatch.hpp"
#include "random/portable_math.hpp"

#include <cstddef>

namespace remitsim {

namespace {

struct Exponentials {
  static void run(double* values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) values[i] = portable::exp(values[i]);
  }
};

}  // namespace

void exponentiate(std::span<double> values) {
  run_kernel<Exponentials>(values.data(), values.size());
}

}  // namespace remitsim

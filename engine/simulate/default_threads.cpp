#include "simulate/default_threads.hpp"

#include <tbb/info.h>

namespace remitsim {

unsigned default_threads() {
  return static_cast<unsigned>(tbb::info::default_concurrency());
}

}  // namespace remitsim

#include "simulate/default_threads.hpp"

#include "ranks/local_context.hpp"

#include <tbb/info.h>

#include <algorithm>

namespace remitsim {

unsigned default_threads() {
  return static_cast<unsigned>(tbb::info::default_concurrency());
}

unsigned threads_of(const StudyOptions& options) {
  constexpr unsigned most_threads = 4096;
  if (options.threads > 0) return std::min(options.threads, most_threads);
  const std::size_t ranks = context_or_local(options.context).ranks_on_these_processors();
  return std::max(1U, static_cast<unsigned>(default_threads() / ranks));
}

}  // namespace remitsim

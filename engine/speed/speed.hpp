#pragma once

#include <cstdint>
#include <vector>

namespace remitsim {

/// How fast a study is on one number of threads.
struct SpeedRow {
  unsigned threads = 1;
  double draws_per_second = 0;
  double speedup = 1;               ///< over one thread
  double efficiency_percent = 100;  ///< the speed-up for each thread
  double seconds_for_scenario = 0;  ///< for the scenario's own number of draws
};

/// 1, 2, 4, 8 … and `most` itself.
std::vector<unsigned> thread_counts(unsigned most);

/// The middle value, or the mean of the two in the middle; there must be one.
double median(std::vector<double> values);

/// The rows for numbers of threads, the first of which is 1, from the speeds measured with each.
std::vector<SpeedRow> speed_rows(const std::vector<unsigned>& threads,
                                 const std::vector<std::vector<double>>& draws_per_second,
                                 std::uint64_t draws_of_scenario);

}  // namespace remitsim

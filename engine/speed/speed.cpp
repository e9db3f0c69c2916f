#include "speed/speed.hpp"

#include <algorithm>
#include <cstddef>

namespace remitsim {

std::vector<unsigned> thread_counts(unsigned most) {
  std::vector<unsigned> counts;
  for (unsigned count = 1; count < most; count *= 2) counts.push_back(count);
  counts.push_back(most);
  return counts;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::vector<SpeedRow> speed_rows(const std::vector<unsigned>& threads,
                                 const std::vector<std::vector<double>>& draws_per_second,
                                 std::uint64_t draws_of_scenario) {
  std::vector<SpeedRow> rows;
  const double alone = median(draws_per_second.front());
  for (std::size_t i = 0; i < threads.size(); ++i) {
    const double speed = median(draws_per_second[i]);
    const double speedup = speed / alone;
    rows.push_back({.threads = threads[i],
                    .draws_per_second = speed,
                    .speedup = speedup,
                    .efficiency_percent = 100 * (speedup / threads[i]),
                    .seconds_for_scenario = static_cast<double>(draws_of_scenario) / speed});
  }
  return rows;
}

}  // namespace remitsim

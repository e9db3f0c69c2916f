#include "simulate/totals.hpp"

namespace remitsim {

void DrawTotals::add(const DrawTotals& other) {
  draws += other.draws;
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i].add(other.sums[i]);
  for (std::size_t i = 0; i < histograms.size(); ++i) histograms[i].merge(other.histograms[i]);
  for (std::size_t i = 0; i < reached.size(); ++i) reached[i] += other.reached[i];
}

}  // namespace remitsim

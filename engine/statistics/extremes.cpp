#include "statistics/extremes.hpp"

#include <algorithm>

namespace remitsim {

void Extremes::merge(const Extremes& other) {
  const auto least = static_cast<float>(minimum);
  const auto others_least = static_cast<float>(other.minimum);
  if (others_least < least) at_minimum = 0;
  if (others_least <= least) at_minimum += other.at_minimum;
  minimum = std::min(minimum, other.minimum);

  const auto greatest = static_cast<float>(maximum);
  const auto others_greatest = static_cast<float>(other.maximum);
  if (others_greatest > greatest) at_maximum = 0;
  if (others_greatest >= greatest) at_maximum += other.at_maximum;
  maximum = std::max(maximum, other.maximum);
}

}  // namespace remitsim

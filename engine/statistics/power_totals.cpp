#include "statistics/power_totals.hpp"

#include <cstddef>

namespace remitsim {

namespace {

template <typename Sums>
void add_all(const Sums& sums, PowerTotals& totals) {
  for (std::size_t r = 0; r < replicate_count; ++r) totals.first[r].add(sums.first[r]);
  totals.second.add(sums.second);
  totals.third.add(sums.third);
  totals.fourth.add(sums.fourth);
}

}  // namespace

void PowerTotals::add(const PowerSums& block) {
  add_all(block, *this);
}

void PowerTotals::add(const PowerTotals& other) {
  add_all(other, *this);
}

PowerSums PowerTotals::rounded() const {
  PowerSums sums;
  for (std::size_t r = 0; r < replicate_count; ++r) sums.first[r] = first[r].value();
  sums.second = second.value();
  sums.third = third.value();
  sums.fourth = fourth.value();
  return sums;
}

}  // namespace remitsim

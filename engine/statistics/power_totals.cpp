#include "statistics/power_totals.hpp"

#include <cstddef>
#include <cstdint>

namespace remitsim {

namespace {

template <typename Sums>
void add_all(const Sums& sums, PowerTotals& totals) {
  for (std::size_t r = 0; r < replicate_count; ++r) totals.first[r].add(sums.first[r]);
  totals.second.add(sums.second);
  totals.third.add(sums.third);
  totals.fourth.add(sums.fourth);
}

template <typename Totals, typename Visit>
void for_each_sum(Totals& totals, Visit visit) {
  for (auto& sum : totals.first) visit(sum);
  visit(totals.second);
  visit(totals.third);
  visit(totals.fourth);
}

}  // namespace

void PowerTotals::add(const PowerSums& block) {
  add_all(block, *this);
}

void PowerTotals::add(const PowerTotals& other) {
  add_all(other, *this);
}

void PowerTotals::write(ByteWriter& writer) const {
  for_each_sum(*this, [&](const auto& sum) {
    for (const std::uint64_t word : sum.words()) writer.number(word);
  });
}

PowerTotals PowerTotals::read(ByteReader& reader) {
  PowerTotals totals;
  for_each_sum(totals, [&](auto& sum) {
    for (std::uint64_t& word : sum.words()) word = reader.number<std::uint64_t>();
  });
  return totals;
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

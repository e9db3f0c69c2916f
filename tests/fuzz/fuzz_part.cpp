// Whatever bytes a checkpoint or a shard's file holds, it is refused, or gives totals that can be
// added up and summarised. Nearly all bytes are refused by their digest, so that they are also read
// as what they are once they have the digest that they should have.

#include "remitsim/study.hpp"
#include "simulate/short_parts.hpp"
#include "simulate/summary.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace remitsim;

void read(const std::string& bytes) {
  const StudyPlan& plan = test::short_plan();
  try {
    const StudyPart part = read_part(bytes, plan, "a.part");
    static const std::vector<double> pivots = first_world(plan);
    static const DrawTotals others = read_part(test::short_part({0, 1}), plan, "b.part").totals;
    StudyTotals totals(plan, pivots);
    totals.done.add(part.totals);
    totals.done.add(others);
    summarise(plan, totals);
  } catch (const StudyError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read(bytes);
  if (bytes.size() >= test::digest_length) read(test::signed_anew(bytes));
  return 0;
}

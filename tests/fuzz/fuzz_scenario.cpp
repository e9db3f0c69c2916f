// Whatever bytes a scenario file holds, it is read or refused.

#include "scenario/read_scenario.hpp"
#include "scenario/small_survey.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const remitsim::Survey survey = remitsim::test::small_survey();
  remitsim::Diagnostics diagnostics;
  remitsim::read_scenario({reinterpret_cast<const char*>(data), size}, "x.json", survey,
                          diagnostics);
  return 0;
}

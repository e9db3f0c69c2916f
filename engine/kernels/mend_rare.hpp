#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace remitsim {

/// Calls mend(i) for each i < count with is_rare(i), for use in a kernel's body. A group is asked
/// at once, as vector code, and mostly holds none.
template <typename IsRare, typename Mend>
void mend_rare(std::size_t count, IsRare is_rare, Mend mend) {
  constexpr std::size_t group = 32;
  for (std::size_t first = 0; first < count; first += group) {
    const std::size_t end = std::min(count, first + group);
    std::uint64_t found = 0;
    for (std::size_t i = first; i < end; ++i) found += is_rare(i) ? 1U : 0U;
    if (found == 0) continue;
    for (std::size_t i = first; i < end; ++i) {
      if (is_rare(i)) mend(i);
    }
  }
}

}  // namespace remitsim

#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace remitsim {

/// The index of the first element for which `is_it` holds; of what `make` returns, which is added
/// at the end, where there is none.
template <typename T, typename IsIt, typename Make>
std::size_t find_or_add(std::vector<T>& list, IsIt is_it, Make make) {
  const auto found = std::find_if(list.begin(), list.end(), is_it);
  const auto index = static_cast<std::size_t>(found - list.begin());
  if (found == list.end()) list.push_back(make());
  return index;
}

}  // namespace remitsim

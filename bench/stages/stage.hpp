#pragma once

#include "model/draws.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace remitsim::bench {

/// Does a stage's work once, mostly for a tile of draws; returns how many items that were: single
/// numbers, or the rest of the name says of what.
using Pass = std::function<std::size_t()>;

/// A stage of a tile of draws by itself, for whoever times it or counts its instructions.
struct Stage {
  std::string name;
  std::function<Pass()> prepare;
};

std::vector<Stage> random_stages();
std::vector<Stage> model_stages();
std::vector<Stage> statistics_stages();
std::vector<Stage> all_stages();

inline DrawArray zeros() {
  return DrawArray::Zero();
}
/// Standard normal numbers, alike in every run.
DrawArray normals(std::uint64_t first_draw = 0);

}  // namespace remitsim::bench

#pragma once

#include "files/folder_aside.hpp"

#include <cstdint>

namespace remitsim {

/// What a run does with what its folder holds already.
enum class EarlierRun : std::uint8_t {
  same,       ///< it may be the same run; others are refused
  resumed,    ///< it may be an earlier part of the run, which goes on from there
  overridden  ///< it may be any run
};

/// What becomes of the checkpoints that it holds.
constexpr Checkpoints checkpoints_of(EarlierRun earlier) {
  switch (earlier) {
    case EarlierRun::same:
      return Checkpoints::refuse;
    case EarlierRun::resumed:
      return Checkpoints::keep;
    case EarlierRun::overridden:
      break;
  }
  return Checkpoints::remove;
}

}  // namespace remitsim

#pragma once

#include "model/policies/cap.hpp"
#include "model/policies/cut.hpp"
#include "model/policies/scale.hpp"

#include <concepts>

namespace remitsim {

/// A step that moves a cost to one that follows from it alone, whatever else there is.
template <typename Step>
concept Formula = requires(const Step& step) {
  { stepped(step, 0.0) } -> std::same_as<double>;
};
static_assert(Formula<Cap> && Formula<Cut> && Formula<Scale>);

}  // namespace remitsim

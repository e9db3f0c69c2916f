#pragma once

#include <span>

namespace remitsim {

/// Replaces each value x by portable::exp(x).
void exponentiate(std::span<double> values);

}  // namespace remitsim

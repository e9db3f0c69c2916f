#pragma once

#include "model/draws.hpp"

namespace remitsim {

/// Logistic-normal market shares: wₖ = exp(σgₖ) / Σ exp(σg), by draw. `normals` is tile_draws ×
/// services; so are the shares. σ = 0 gives equal shares.
void logistic_normal_shares(const DrawMatrix& normals, double log_sigma, DrawMatrix& shares);

}  // namespace remitsim

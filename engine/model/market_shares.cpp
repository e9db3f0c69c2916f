#include "model/market_shares.hpp"

#include "random/exponentials.hpp"

#include <span>

namespace remitsim {

void logistic_normal_shares(const DrawMatrix& normals, double log_sigma, DrawMatrix& shares) {
  shares.resize(Eigen::NoChange, normals.cols());
  DrawArray total = DrawArray::Zero();
  for (Eigen::Index k = 0; k < normals.cols(); ++k) {
    auto weight = shares.col(k);
    weight = log_sigma * normals.col(k);
    exponentiate(std::span(weight.data(), tile_draws));
    total += weight;
  }
  shares.colwise() /= total;
}

}  // namespace remitsim

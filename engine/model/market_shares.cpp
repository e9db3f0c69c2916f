#include "model/market_shares.hpp"

#include "random/portable_math.hpp"

namespace remitsim {

void logistic_normal_shares(const DrawMatrix& normals, double log_sigma, DrawMatrix& shares) {
  shares.resize(Eigen::NoChange, normals.cols());
  DrawArray total = DrawArray::Zero();
  for (Eigen::Index k = 0; k < normals.cols(); ++k) {
    auto weight = shares.col(k);
    weight = log_sigma * normals.col(k);
    for (double& value : weight) value = portable::exp(value);
    total += weight;
  }
  shares.colwise() /= total;
}

}  // namespace remitsim

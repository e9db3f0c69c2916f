#include "backtest/variance_shares.hpp"

#include "backtest/calibrate.hpp"

#include <Eigen/LU>

#include <limits>

namespace remitsim {

namespace {

/// The pairs of corridors that have the same things in common.
struct PairClass {
  double count = 0;
  double product_sum = 0;
};

/// By whether the sender, and whether the receiver's region, is the same.
using PairClasses = std::array<std::array<PairClass, 2>, 2>;

PairClasses classes_of(std::span<const Observation> observations) {
  PairClasses classes;
  for (std::size_t i = 0; i < observations.size(); ++i) {
    const Observation& a = observations[i];
    for (const Observation& b : observations.first(i)) {
      if (a.period != b.period) continue;
      const bool same_sender = a.sender == b.sender;
      const bool same_region = a.receiver_region == b.receiver_region;
      PairClass& of_pair = classes[same_sender ? 1 : 0][same_region ? 1 : 0];
      of_pair.count += 1;
      of_pair.product_sum += a.log_ratio * b.log_ratio;
    }
  }
  return classes;
}

}  // namespace

std::vector<double> variance_shares_percent(std::span<const Observation> observations) {
  const PairClasses classes = classes_of(observations);
  Eigen::Matrix3d normal_matrix = Eigen::Matrix3d::Zero();
  Eigen::Vector3d moments = Eigen::Vector3d::Zero();
  for (std::size_t sender = 0; sender < 2; ++sender) {
    for (std::size_t region = 0; region < 2; ++region) {
      const Eigen::Vector3d shared(1, static_cast<double>(sender), static_cast<double>(region));
      normal_matrix += classes[sender][region].count * shared * shared.transpose();
      moments += classes[sender][region].product_sum * shared;
    }
  }
  const Eigen::FullPivLU<Eigen::Matrix3d> solver(normal_matrix);
  if (!solver.isInvertible()) {
    return std::vector<double>(variance_parts.size(), std::numeric_limits<double>::quiet_NaN());
  }
  const double rms = rms_log_ratio(observations);
  const Eigen::Vector3d parts = 100 * solver.solve(moments) / (rms * rms);
  return {parts[0], parts[1], parts[2], 100 - parts.sum()};
}

}  // namespace remitsim

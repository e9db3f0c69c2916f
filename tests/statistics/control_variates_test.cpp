#include "statistics/control_variates.hpp"

#include "random/sample.hpp"

#include <Eigen/Dense>
#include <boost/math/distributions/students_t.hpp>
#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

ReplicateMeans normals(std::uint32_t entity) {
  ReplicateMeans values{};
  sample_normal({17, 1, entity}, 0, values);
  return values;
}

ReplicateMeans combination(double a, const ReplicateMeans& x, double b, const ReplicateMeans& y,
                           double constant) {
  ReplicateMeans result{};
  for (std::size_t r = 0; r < replicate_count; ++r) result[r] = a * x[r] + b * y[r] + constant;
  return result;
}

/// A line through the means by least squares, and what it says where the controls have their
/// expectations: columns 1 and x, and the usual error of a prediction x₀'β, s·√(x₀'(X'X)⁻¹x₀).
ReplicatedMean least_squares(const ReplicateMeans& means, const std::vector<Control>& controls) {
  const auto n = static_cast<Eigen::Index>(replicate_count);
  const auto columns = static_cast<Eigen::Index>(controls.size()) + 1;
  Eigen::MatrixXd design = Eigen::MatrixXd::Ones(n, columns);
  Eigen::VectorXd at = Eigen::VectorXd::Ones(columns);
  for (Eigen::Index j = 1; j < columns; ++j) {
    const Control& control = controls[static_cast<std::size_t>(j - 1)];
    for (Eigen::Index r = 0; r < n; ++r) design(r, j) = control.means[static_cast<std::size_t>(r)];
    at(j) = control.expectation;
  }
  const Eigen::Map<const Eigen::VectorXd> y(means.data(), n);
  const Eigen::VectorXd coefficients = design.colPivHouseholderQr().solve(y);
  const double degrees = static_cast<double>(n - columns);
  const double variance = (y - design * coefficients).squaredNorm() / degrees;
  const Eigen::MatrixXd gram = design.transpose() * design;
  const double leverage = at.dot(gram.fullPivLu().solve(at));
  return {at.dot(coefficients), std::sqrt(variance * leverage), degrees};
}

void check_equal(const ReplicatedMean& result, const ReplicatedMean& expected) {
  // The sizes here are of the order of 1 and the design is far from singular: rounding alone.
  CHECK(result.value == Approx(expected.value).epsilon(1e-11));
  CHECK(result.standard_error == Approx(expected.standard_error).epsilon(1e-11));
  CHECK(result.degrees_of_freedom == expected.degrees_of_freedom);
}

void check_same(const ReplicatedMean& a, const ReplicatedMean& b) {
  CHECK(a.value == b.value);
  CHECK(a.standard_error == b.standard_error);
  CHECK(a.degrees_of_freedom == b.degrees_of_freedom);
}

struct Coverage {
  double covered = 0;
  double trials = 0;

  void add(const ReplicatedMean& mean, double truth) {
    const boost::math::students_t_distribution<double> t(mean.degrees_of_freedom);
    const double width = boost::math::quantile(t, 0.975) * mean.standard_error;
    covered += std::fabs(mean.value - truth) <= width ? 1 : 0;
    trials += 1;
  }
  void check() const {
    INFO("covered " << covered << " of " << trials);
    // Replications are independent: four binomial standard deviations.
    CHECK(std::fabs(covered - 0.95 * trials) < 4 * std::sqrt(0.95 * 0.05 * trials));
  }
};

}  // namespace

TEST_CASE("the controlled mean is what least squares say where controls have their expectations") {
  for (std::uint32_t sample = 0; sample < 20; ++sample) {
    const Control first{combination(2, normals(10 * sample), 0, {}, 5), 4.8};
    const Control second{combination(1, normals(10 * sample), 0.7, normals(10 * sample + 1), -2),
                         -1.7};
    const ReplicateMeans means =
        combination(1.5, normals(10 * sample), 0.3, normals(10 * sample + 2), 10);
    check_equal(replicated_mean(means), least_squares(means, {}));
    check_equal(controlled_mean(means, std::vector{first}), least_squares(means, {first}));
    check_equal(controlled_mean(means, std::vector{first, second}),
                least_squares(means, {first, second}));
    check_equal(controlled_mean(means, std::vector{second, first}),
                least_squares(means, {first, second}));
  }
}

TEST_CASE("without controls the mean has the error s/4 of sixteen values") {
  const ReplicateMeans means = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
  const ReplicatedMean result = replicated_mean(means);
  CHECK(result.value == 8.5);
  // Σ(k − 8.5)² = 340
  CHECK(result.standard_error == Approx(std::sqrt(340 / 15.0) / 4));
  CHECK(result.degrees_of_freedom == 15);
}

TEST_CASE("a control that does not vary is passed over") {
  const ReplicateMeans means = normals(501);
  const Control helpful{combination(1, means, 0.5, normals(502), 3), 3.1};
  for (const double constant : {0.0, 5.0, 0.1 + 0.2, 1e9 / 3}) {
    ReplicateMeans same{};
    same.fill(constant);
    const Control unmoving{same, constant + 0.25};
    check_same(controlled_mean(means, std::vector{unmoving}), replicated_mean(means));
    check_same(controlled_mean(means, std::vector{unmoving, helpful}),
               controlled_mean(means, std::vector{helpful}));
    check_same(controlled_mean(means, std::vector{helpful, unmoving}),
               controlled_mean(means, std::vector{helpful}));
  }
}

TEST_CASE("a control that varies as the one before it is passed over") {
  const ReplicateMeans x = normals(601);
  const ReplicateMeans means = combination(1.5, x, 0.3, normals(602), 10);
  const Control control{x, 0.1};
  for (const double factor : {1.0, -3.0, 1e6 / 7}) {
    const Control again{combination(factor, x, 0, {}, 5), factor * 0.1 + 5};
    check_same(controlled_mean(means, std::vector{control, again}),
               controlled_mean(means, std::vector{control}));
  }
}

TEST_CASE("a mean that is its control's has its expectation, without error") {
  const ReplicateMeans means = combination(40, normals(701), 0, {}, 1'000);
  const ReplicatedMean result = controlled_mean(means, std::vector{Control{means, 1'003}});
  CHECK(result.value == Approx(1'003).epsilon(1e-15));
  CHECK(result.standard_error == 0);
  // And so it is in another unit, but for rounding.
  const Control in_percent{combination(0.01, means, 0, {}, 0), 10.03};
  const ReplicatedMean other = controlled_mean(means, std::vector{in_percent});
  CHECK(other.value == Approx(1'003).epsilon(1e-14));
  CHECK(other.standard_error < 1e-12);
}

TEST_CASE("what does not vary has exactly its own mean and no error") {
  const Control control{normals(801), 0.1};
  for (const double constant : {0.0, 5.0, 0.1, 0.1 + 0.2, 1e9 / 3, -7.7}) {
    ReplicateMeans means{};
    means.fill(constant);
    for (const std::vector<Control>& controls :
         {std::vector<Control>{}, std::vector{control}, std::vector{Control{means, constant}}}) {
      const ReplicatedMean result = controlled_mean(means, controls);
      CHECK(result.value == constant);
      CHECK(result.standard_error == 0);
    }
  }
}

TEST_CASE("intervals of controlled means hold the truth at the nominal rate") {
  // Given the controls, the mean is normal about a line and the interval exact (Lavenberg and Welch
  // 1981), whatever the correlation.
  constexpr std::uint32_t replications = 2'000;
  Coverage none;
  Coverage one;
  Coverage two;
  for (std::uint32_t r = 0; r < replications; ++r) {
    const ReplicateMeans x = normals(10'000 + 3 * r);
    const ReplicateMeans y = normals(10'001 + 3 * r);
    const ReplicateMeans means =
        combination(1, combination(2, x, -1, y, 7), 0.5, normals(10'002 + 3 * r), 0);
    const Control first{x, 0};
    const Control second{combination(0.6, x, 0.8, y, 3), 3};
    none.add(replicated_mean(means), 7);
    one.add(controlled_mean(means, std::vector{first}), 7);
    two.add(controlled_mean(means, std::vector{first, second}), 7);
  }
  none.check();
  one.check();
  two.check();
}

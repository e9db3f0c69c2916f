// Random numbers; items are single numbers.

#include "random/exponentials.hpp"
#include "random/quantile.hpp"
#include "random/sample.hpp"
#include "random/sobol.hpp"
#include "stage.hpp"

#include <span>

namespace remitsim::bench {

namespace {

constexpr Stream stream{1, 2, 3};

Pass uniform_numbers() {
  return [values = zeros(), first_draw = std::uint64_t{0}]() mutable {
    sample_uniform(stream, first_draw, std::span(values.data(), tile_draws));
    first_draw += tile_draws;
    return tile_draws;
  };
}

Pass normal_numbers() {
  return [values = zeros(), first_draw = std::uint64_t{0}]() mutable {
    values = normals(first_draw);
    first_draw += tile_draws;
    return tile_draws;
  };
}

Pass exponentials() {
  return [z = normals(), values = zeros()]() mutable {
    values = z;
    exponentiate(std::span(values.data(), tile_draws));
    return tile_draws;
  };
}

Pass sobol_numbers() {
  return [coordinate = SobolCoordinate(sobol_directions(2).back(), stream), values = zeros(),
          first_draw = std::uint64_t{0}]() mutable {
    coordinate.fill(first_draw, std::span(values.data(), tile_draws));
    first_draw = (first_draw + tile_draws) % sobol_draws;
    return tile_draws;
  };
}

Pass scramble_of_a_sobol_coordinate() {
  return [directions = sobol_directions(2).back()] {
    const SobolCoordinate coordinate(directions, stream);
    return std::size_t{1};
  };
}

Pass sobol_directions_of_all_dimensions() {
  return [] { return sobol_directions(sobol_dimensions).size(); };
}

Stage quantiles(const std::string& of, const Distribution& distribution) {
  const auto prepare = [distribution]() -> Pass {
    DrawArray uniforms;
    sample_uniform(stream, 0, std::span(uniforms.data(), tile_draws));
    return [quantile = QuantileFunction(distribution), uniforms, values = zeros()]() mutable {
      for (Eigen::Index i = 0; i < values.size(); ++i) values[i] = quantile(uniforms[i]);
      return tile_draws;
    };
  };
  return {"quantiles/" + of, prepare};
}

Pass table_of_a_quantile_function() {
  return [] {
    const QuantileFunction quantile({Beta{2, 5, 0, 100}});
    return std::size_t{1};
  };
}

}  // namespace

std::vector<Stage> random_stages() {
  return {{"uniform_numbers", uniform_numbers},
          {"normal_numbers", normal_numbers},
          {"exponentials", exponentials},
          {"sobol_numbers", sobol_numbers},
          {"scramble_of_a_sobol_coordinate", scramble_of_a_sobol_coordinate},
          {"sobol_directions_of_all_dimensions", sobol_directions_of_all_dimensions},
          quantiles("triangular", {Triangular{0, 1, 3}}),
          quantiles("lognormal", {Lognormal{100, 0.4}}),
          quantiles("beta", {Beta{2, 5, 0, 100}}),
          quantiles("student_t", {StudentT{4, 0, 1}}),
          {"table_of_a_quantile_function", table_of_a_quantile_function}};
}

}  // namespace remitsim::bench

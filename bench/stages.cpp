// Each stage of a tile of draws by itself. "items" are single numbers: uniforms, normals, corridor
// costs, outcomes, values counted.

#include "model/aggregates.hpp"
#include "model/corridor_costs.hpp"
#include "model/outcomes.hpp"
#include "model/policies/apply.hpp"
#include "random/exponentials.hpp"
#include "random/quantile.hpp"
#include "random/sample.hpp"
#include "random/sobol.hpp"
#include "statistics/log_histogram.hpp"
#include "statistics/power_sums.hpp"

#include <benchmark/benchmark.h>

#include <span>
#include <string>
#include <vector>

namespace {

using namespace remitsim;

constexpr auto draws_per_tile = static_cast<std::int64_t>(tile_draws);
constexpr Stream stream{1, 2, 3};

DrawArray normals(std::uint64_t first_draw = 0) {
  DrawArray values;
  sample_normal(stream, first_draw, std::span(values.data(), tile_draws));
  return values;
}

void count_items(benchmark::State& state, std::int64_t per_iteration) {
  state.SetItemsProcessed(state.iterations() * per_iteration);
}

void uniform_numbers(benchmark::State& state) {
  DrawArray values;
  std::uint64_t first_draw = 0;
  for (auto _ : state) {
    sample_uniform(stream, first_draw, std::span(values.data(), tile_draws));
    benchmark::DoNotOptimize(values);
    first_draw += tile_draws;
  }
  count_items(state, draws_per_tile);
}

void sobol_numbers(benchmark::State& state) {
  const SobolCoordinate coordinate(sobol_directions(2).back(), stream);
  DrawArray values;
  std::uint64_t first_draw = 0;
  for (auto _ : state) {
    coordinate.fill(first_draw, std::span(values.data(), tile_draws));
    benchmark::DoNotOptimize(values);
    first_draw = (first_draw + tile_draws) % sobol_draws;
  }
  count_items(state, draws_per_tile);
}

void scramble_of_a_sobol_coordinate(benchmark::State& state) {
  const SobolDirections directions = sobol_directions(2).back();
  for (auto _ : state) benchmark::DoNotOptimize(SobolCoordinate(directions, stream));
}

void sobol_directions_of_all_dimensions(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(sobol_directions(sobol_dimensions));
  count_items(state, static_cast<std::int64_t>(sobol_dimensions));
}

void normal_numbers(benchmark::State& state) {
  std::uint64_t first_draw = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(normals(first_draw));
    first_draw += tile_draws;
  }
  count_items(state, draws_per_tile);
}

void exponentials(benchmark::State& state) {
  const DrawArray z = normals();
  DrawArray values;
  for (auto _ : state) {
    values = z;
    exponentiate(std::span(values.data(), tile_draws));
    benchmark::DoNotOptimize(values);
  }
  count_items(state, draws_per_tile);
}

/// A corridor of 13 services, the survey's mean, with total costs from 2 to 14 percent.
PostedCosts thirteen_services() {
  PostedCosts posted;
  constexpr std::size_t services = 13;
  for (std::size_t k = 0; k < services; ++k) {
    posted.fee_percent.push_back(1 + 0.6 * static_cast<double>(k));
    posted.margin_percent.push_back(1 + 0.4 * static_cast<double>(k));
    posted.share.push_back(1.0 / services);
    posted.corridors.push_back(0);
  }
  return posted;
}

void capped_costs(benchmark::State& state) {
  const PostedCosts posted = thirteen_services();
  DrawMatrix price(tile_draws, 1);
  price.col(0) = (0.2 * normals()).exp();
  const DrawArray ones = DrawArray::Ones();
  const DrawArray zeros = DrawArray::Zero();
  const Step cap = Cap{Component::total, 5};
  CorridorPolicy policy{&cap, Level::service, 0, {}, {}};
  for (std::size_t k = 0; k < posted.size(); ++k) policy.services.push_back(k);
  CostBlock costs;
  for (auto _ : state) {
    costs.load(posted, {price, ones, zeros});
    apply(policy, {ones, ones}, posted, costs);
    benchmark::DoNotOptimize(costs.mean_percent(posted));
  }
  count_items(state, draws_per_tile * static_cast<std::int64_t>(posted.size()));
}

void answer_of_a_corridor(benchmark::State& state) {
  Outcomes outcomes;
  outcomes.resize(1, false);
  outcomes[Sum::flow] = (0.4 * normals()).exp() * 1000;
  outcomes[Sum::cost_before] = (0.2 * normals(tile_draws)).exp() * 8;
  outcomes[Sum::cost_after] = outcomes[Sum::cost_before].min(5);
  const DrawArray elasticity = DrawArray::Constant(-1.6);
  for (auto _ : state) {
    answer({elasticity, ElasticityOf::price}, 0, outcomes);
    benchmark::DoNotOptimize(outcomes[Sum::extra_flow].data());
  }
  count_items(state, draws_per_tile);
}

/// Corridors dealt to 32 senders and to 88 receivers, and the world; an item is a part of a set.
void sums_over_sets(benchmark::State& state) {
  constexpr std::size_t corridors = 220;
  std::vector<std::vector<std::size_t>> sets(1 + 32 + 88);
  for (std::size_t c = 0; c < corridors; ++c) {
    for (const std::size_t set : {std::size_t{0}, 1 + c % 32, 33 + c % 88}) sets[set].push_back(c);
  }
  AggregateSets aggregates(std::vector<Aggregate>(corridors, Aggregate{.parts = {}}));
  benchmark::DoNotOptimize(aggregates.add(sets));
  Outcomes outcomes;
  outcomes.resize(aggregates.aggregates().size(), false);
  outcomes.set_zero();
  std::size_t parts = 0;
  for (const Aggregate& aggregate : aggregates.aggregates()) parts += aggregate.parts.size();
  for (auto _ : state) {
    add_up(Sum::flow, {aggregates.aggregates(), corridors, 5}, outcomes);
    benchmark::DoNotOptimize(outcomes[Sum::flow].data());
  }
  count_items(state, draws_per_tile * static_cast<std::int64_t>(parts));
}

void quantiles(benchmark::State& state, const Distribution& distribution) {
  const QuantileFunction quantile(distribution);
  DrawArray uniforms;
  sample_uniform(stream, 0, std::span(uniforms.data(), tile_draws));
  DrawArray values;
  for (auto _ : state) {
    for (Eigen::Index i = 0; i < values.size(); ++i) values[i] = quantile(uniforms[i]);
    benchmark::DoNotOptimize(values);
  }
  count_items(state, draws_per_tile);
}

void table_of_a_quantile_function(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(QuantileFunction({Beta{2, 5, 0, 100}}));
}

void powers_of_an_estimate(benchmark::State& state) {
  const DrawArray values = (0.4 * normals()).exp();
  PowerSums sums;
  for (auto _ : state) {
    sums.add(std::span(values.data(), tile_draws), 1);
    benchmark::DoNotOptimize(sums);
  }
  count_items(state, draws_per_tile);
}

/// Blocks with worlds of their own: the same block again and again would teach the processor its
/// branches.
std::vector<DrawArray> lognormal_blocks(double sigma) {
  std::vector<DrawArray> blocks;
  for (std::uint64_t i = 0; i < 64; ++i) {
    blocks.push_back((sigma * normals(i * tile_draws)).exp());
  }
  return blocks;
}

std::vector<DrawArray> capped_blocks(double cap) {
  std::vector<DrawArray> blocks = lognormal_blocks(0.4);
  for (DrawArray& block : blocks) block = block.min(cap);
  return blocks;
}

/// Adds a block to each of the histograms in turn, as a run does.
void histogram_of_a_block(benchmark::State& state, const std::vector<DrawArray>& blocks,
                          std::size_t histogram_count) {
  std::vector<LogHistogram> histograms(histogram_count);
  std::size_t i = 0;
  for (auto _ : state) {
    const DrawArray& values = blocks[i / histogram_count % blocks.size()];
    histograms[i % histogram_count].add(std::span(values.data(), tile_draws));
    ++i;
  }
  count_items(state, draws_per_tile);
}

BENCHMARK(uniform_numbers);
BENCHMARK(sobol_numbers);
BENCHMARK(scramble_of_a_sobol_coordinate);
BENCHMARK(sobol_directions_of_all_dimensions)->Unit(benchmark::kMillisecond);
BENCHMARK(normal_numbers);
BENCHMARK(exponentials);
BENCHMARK_CAPTURE(quantiles, triangular, Distribution{Triangular{0, 1, 3}});
BENCHMARK_CAPTURE(quantiles, lognormal, Distribution{Lognormal{100, 0.4}});
BENCHMARK_CAPTURE(quantiles, beta, Distribution{Beta{2, 5, 0, 100}});
BENCHMARK_CAPTURE(quantiles, student_t, Distribution{StudentT{4, 0, 1}});
BENCHMARK(table_of_a_quantile_function)->Unit(benchmark::kMillisecond);
BENCHMARK(capped_costs);
BENCHMARK(answer_of_a_corridor);
BENCHMARK(sums_over_sets);
BENCHMARK(powers_of_an_estimate);
BENCHMARK_CAPTURE(histogram_of_a_block, spread, lognormal_blocks(0.4), 1);
BENCHMARK_CAPTURE(histogram_of_a_block, nearly_constant, lognormal_blocks(0.002), 1);
BENCHMARK_CAPTURE(histogram_of_a_block, constant, lognormal_blocks(0), 1);
BENCHMARK_CAPTURE(histogram_of_a_block, nine_in_ten_at_the_cap, capped_blocks(0.6), 1);
BENCHMARK_CAPTURE(histogram_of_a_block, three_in_ten_at_the_cap, capped_blocks(1.23), 1);
BENCHMARK_CAPTURE(histogram_of_a_block, of_a_scenario, lognormal_blocks(0.4), 950);

}  // namespace

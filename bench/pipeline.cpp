// The whole way from files to results, on the shipped survey and scenarios.

#include "remitsim/study.hpp"
#include "report/results_csv.hpp"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace {

using namespace remitsim;

const std::string source = REMITSIM_SOURCE_DIR;

const Survey& shipped_survey() {
  static const Survey survey = load_survey(source + "/data/rpw-2013q4");
  return survey;
}

Scenario shipped_scenario(const std::string& name) {
  return load_scenario(source + "/scenarios/" + name + ".json", shipped_survey());
}

void load_the_survey(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(load_survey(source + "/data/rpw-2013q4"));
}

void load_a_scenario(benchmark::State& state) {
  shipped_survey();
  for (auto _ : state) benchmark::DoNotOptimize(shipped_scenario("africa-g8"));
}

/// Simulates 2^14 draws on as many threads as the argument says.
void run_scenarios(benchmark::State& state, const std::vector<std::string>& names) {
  constexpr std::uint64_t draws = 1 << 14;
  std::vector<Scenario> scenarios;
  for (const std::string& name : names) scenarios.push_back(shipped_scenario(name));
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        simulate(shipped_survey(), scenarios,
                 {.draws = draws, .seed = 1, .threads = static_cast<unsigned>(state.range(0))}));
  }
  state.counters["draws"] =
      benchmark::Counter(draws, benchmark::Counter::kIsIterationInvariantRate);
  state.counters["corridor_draws"] =
      benchmark::Counter(draws * static_cast<double>(shipped_survey().corridors.size()),
                         benchmark::Counter::kIsIterationInvariantRate);
}

void write_the_results(benchmark::State& state) {
  const std::vector<Scenario> scenarios = {shipped_scenario("africa-g8")};
  const StudyResult result = simulate(shipped_survey(), scenarios, {.draws = 1'000, .seed = 1});
  for (auto _ : state) benchmark::DoNotOptimize(results_csv(result));
}

BENCHMARK(load_the_survey)->Unit(benchmark::kMillisecond);
BENCHMARK(load_a_scenario)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run_scenarios, corridor_cap, std::vector<std::string>{"africa-g8"})
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(run_scenarios, service_cap, std::vector<std::string>{"cap-5"})
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(run_scenarios, four_scenarios,
                  std::vector<std::string>{"africa-g8", "cap-5", "cap-3", "fx-margin-cap"})
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(write_the_results)->Unit(benchmark::kMillisecond);

}  // namespace

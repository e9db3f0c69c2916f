// bench_stages: times each stage of a tile of draws by itself.

#include "stages/stage.hpp"

#include <benchmark/benchmark.h>

namespace {

using namespace remitsim;

void time_stage(benchmark::State& state, const bench::Stage& stage) {
  const bench::Pass pass = stage.prepare();
  std::size_t items = 0;
  for (auto _ : state) items += pass();
  state.SetItemsProcessed(static_cast<std::int64_t>(items));
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  for (const bench::Stage& stage : bench::all_stages()) {
    benchmark::RegisterBenchmark(stage.name.c_str(),
                                 [stage](benchmark::State& state) { time_stage(state, stage); });
  }
  benchmark::RunSpecifiedBenchmarks();
}

// What bench/instruction-counts counts the instructions of: does a kernel's or a workload's work
// for some rounds, and prints how many items that were.

#include "kernels/instruction_set.hpp"
#include "policies.hpp"
#include "program_main.hpp"
#include "remitsim/study.hpp"
#include "stages/stage.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace remitsim;

// valgrind knows no AVX-512.
constexpr Kernel kernel = Kernel::avx2;
constexpr int exit_without_kernel = 77;

constexpr std::size_t tiles_in_round = 256;
constexpr std::uint64_t draws_in_round = 1024;

/// The work that is repeated for each draw and mostly done in the processor: of the rest, times say
/// more.
const std::vector<std::string> counted_stages = {"uniform_numbers",
                                                 "normal_numbers",
                                                 "exponentials",
                                                 "sobol_numbers",
                                                 "capped_costs",
                                                 "answer_of_a_corridor",
                                                 "sums_over_sets",
                                                 "powers_of_an_estimate",
                                                 "histogram_of_a_block/spread",
                                                 "histogram_of_a_block/nine_in_ten_at_the_cap",
                                                 "histogram_of_a_block/three_in_ten_at_the_cap"};

/// Items are corridors in each draw, whatever the number of scenarios.
struct Workload {
  std::string name;
  std::string file;           ///< in the folder bench/workloads
  std::size_t scenarios = 1;  ///< of policies.csv, where it is more than that of the file
};
const std::vector<Workload> workloads = {{"w1-corridor", "w1-corridor.json"},
                                         {"w2-service", "w2-service.json"},
                                         {"w2-service/12", "w2-service.json", 12}};

std::vector<std::string> names() {
  std::vector<std::string> all = counted_stages;
  for (const Workload& workload : workloads) all.push_back(workload.name);
  return all;
}

struct Options {
  std::string name;
  std::size_t rounds = 1;
  bool list = false;
  bool compiler = false;
};

std::size_t run_stage(const bench::Stage& stage, std::size_t rounds) {
  const bench::Pass pass = stage.prepare();
  std::size_t items = 0;
  for (std::size_t i = 0; i < rounds * tiles_in_round; ++i) items += pass();
  return items;
}

std::size_t run_workload(const Workload& workload, std::size_t rounds) {
  const std::string source = REMITSIM_SOURCE_DIR;
  const std::string folder = source + "/bench/workloads/";
  const Survey survey = load_survey(source + "/data/rpw-2013q4");
  const Scenario scenario = load_scenario(folder + workload.file, survey);
  const std::vector<Scenario> study =
      workload.scenarios == 1
          ? std::vector{scenario}
          : bench::with_policies(scenario, folder + "policies.csv", workload.scenarios);
  const StudyResult result = simulate(
      survey, study, {.draws = rounds * draws_in_round, .seed = 1, .threads = 1, .kernel = kernel});
  return result.draws * survey.corridors.size();
}

std::size_t run(const std::string& name, std::size_t rounds) {
  for (const bench::Stage& stage : bench::all_stages()) {
    if (stage.name == name) return run_stage(stage, rounds);
  }
  for (const Workload& workload : workloads) {
    if (workload.name == name) return run_workload(workload, rounds);
  }
  throw std::runtime_error("there is no kernel or workload " + name);
}

std::string compiler() {
#ifdef __clang__
  return fmt::format("clang {}", __clang_major__);
#else
  return fmt::format("g++ {}", __GNUC__);
#endif
}

int answer(const Options& options) {
  if (options.compiler) fmt::print("{}\n", compiler());
  if (options.list) {
    for (const std::string& name : names()) fmt::print("{}\n", name);
  }
  if (options.name.empty()) return 0;
  if (!is_supported(kernel)) return exit_without_kernel;
  use_kernel(kernel);
  fmt::print("{}\n", run(options.name, options.rounds));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Does a kernel's or a workload's work, and prints how many items that were");
  Options options;
  app.add_option("name", options.name, "one of --list")->check(CLI::IsMember(names()));
  app.add_option("--rounds", options.rounds)->check(CLI::PositiveNumber);
  app.add_flag("--list", options.list, "print the names");
  app.add_flag("--compiler", options.compiler, "print what this was compiled by");
  return remitsim::bench::program_main(app, argc, argv, [&options] { return answer(options); });
}

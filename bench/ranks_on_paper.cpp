// bench_ranks_on_paper: what W2 would cost on many ranks, from what it costs on one thread here, as
// Markdown; and, on few ranks that are pretended, whether what they exchange is what the formula
// says.

#include "policies.hpp"
#include "program_main.hpp"
#include "rank_costs.hpp"
#include "ranks/dry_run.hpp"
#include "remitsim/study.hpp"
#include "report/duration.hpp"
#include "simulate/batches.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace remitsim;

const std::string source = REMITSIM_SOURCE_DIR;

struct Options {
  double gigabits_per_second = 10;
  double microseconds = 20;
  double draws = 1e8;
  std::size_t batch = scenarios_at_once;
  std::size_t measured_scenarios = 16;
  std::uint64_t measured_draws = 32'768;
};

/// A rank that waits looks for messages every millisecond.
constexpr double mean_sleep_seconds = 0.5e-3;

void add_options(CLI::App& app, Options& options) {
  app.add_option("--gigabits", options.gigabits_per_second, "A second, of the network")
      ->capture_default_str();
  app.add_option("--microseconds", options.microseconds, "Delay of a message, of the network")
      ->capture_default_str();
  app.add_option("--draws", options.draws, "Of the study on paper")->capture_default_str();
  app.add_option("--batch", options.batch, "Scenarios at a time, of the study on paper")
      ->capture_default_str();
  app.add_option("--measured-scenarios", options.measured_scenarios, "Of the study that is run")
      ->check(CLI::Range(2, 64))
      ->capture_default_str();
  app.add_option("--measured-draws", options.measured_draws, "Of the study that is run")
      ->check(CLI::Range(4'096, 100'000'000))
      ->capture_default_str();
}

std::string in_bytes(double bytes) {
  const char* unit = "B";
  for (const char* larger : {"kB", "MB", "GB", "TB", "PB"}) {
    if (bytes < 999.5) break;
    bytes /= 1000;
    unit = larger;
  }
  return fmt::format("{:.3g} {}", bytes, unit);
}

void print_costs(const bench::RankCosts& costs) {
  fmt::print("| on one thread | |\n|---|---:|\n");
  fmt::print("| a draw, what all scenarios share | {:.1f} µs |\n",
             1e6 * costs.study_seconds_per_draw);
  fmt::print("| a draw, each scenario | {:.1f} µs |\n", 1e6 * costs.scenario_seconds_per_draw);
  fmt::print("| totals of a scenario as bytes | {} |\n", in_bytes(costs.scenario_bytes));
  fmt::print("| to make them into bytes | {:.2f} ms |\n", 1e3 * costs.scenario_seconds_to_send);
  fmt::print("| to read them and add them | {:.2f} ms |\n", 1e3 * costs.scenario_seconds_to_add);
  fmt::print("| memory of a scenario | {} |\n\n", in_bytes(costs.scenario_memory_bytes));
}

bench::Network network_of(const Options& options) {
  return {.bytes_per_second = 1e9 / 8 * options.gigabits_per_second,
          .seconds_per_message = 1e-6 * options.microseconds + mean_sleep_seconds};
}

void print_paper(const Options& options, const bench::RankCosts& costs) {
  fmt::print(
      "| ranks | scenarios | work | legs | adding up | efficiency | exchanged | to rank 0 | memory "
      "of a rank | draws for 90 % |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
  for (const double ranks : {1.0, 10.0, 100.0, 1'000.0, 10'000.0}) {
    for (const double scenarios : {1.0, 100.0, 10'000.0, 100'000.0}) {
      bench::PaperStudy study{ranks, scenarios, static_cast<double>(options.batch), options.draws};
      const bench::PaperCosts paper = costs_on_paper(study, costs, network_of(options));
      study.ranks = 1;
      const bench::PaperCosts alone = costs_on_paper(study, costs, network_of(options));
      fmt::print("| {:.0f} | {:.0f} | {} | {} | {} | {:.0f} % | {} | {} | {} | {:.1g} |\n", ranks,
                 scenarios, duration_in_words(paper.work_seconds),
                 duration_in_words(paper.leg_seconds), duration_in_words(paper.add_up_seconds),
                 100 * alone.seconds() / ranks / paper.seconds(), in_bytes(paper.bytes),
                 in_bytes(paper.bytes_of_rank_0), in_bytes(paper.memory_bytes),
                 paper.draws_for_90_percent);
    }
  }
}

Traffic traffic_of(const Survey& survey, const std::vector<Scenario>& scenarios, std::size_t ranks,
                   std::uint64_t draws) {
  DryRun dry_run(ranks);
  dry_run.run([&](Context& context) {
    simulate(survey, scenarios, {.draws = draws, .seed = 1, .threads = 1, .context = &context});
  });
  return dry_run.traffic();
}

/// Of one scenario: its bytes are more than those of a further one, which has estimates in common
/// with it. What is compared is how they grow with the ranks.
void print_dry_runs(const Survey& survey, const std::vector<Scenario>& scenarios,
                    std::uint64_t draws) {
  const auto of_two = static_cast<double>(traffic_of(survey, scenarios, 2, draws).bytes);
  fmt::print("\n| pretended ranks | messages | exchanged | by formula | to rank 0 |\n");
  fmt::print("|---:|---:|---:|---:|---:|\n");
  for (const std::size_t ranks : {2u, 3u, 4u, 8u, 16u}) {
    const Traffic traffic = traffic_of(survey, scenarios, ranks, draws);
    fmt::print("| {} | {} | {} | {} | {} |\n", ranks, traffic.messages,
               in_bytes(static_cast<double>(traffic.bytes)),
               in_bytes(of_two * static_cast<double>(ranks - 1)),
               in_bytes(static_cast<double>(traffic.bytes_to_rank_0)));
  }
}

void run(const Options& options) {
  const Survey survey = load_survey(source + "/data/rpw-2013q4");
  const std::string folder = source + "/bench/workloads/";
  const std::vector<Scenario> scenarios =
      bench::with_policies(load_scenario(folder + "w2-service.json", survey),
                           folder + "policies.csv", options.measured_scenarios);
  const bench::RankCosts costs = bench::measure_costs(survey, scenarios, options.measured_draws);
  print_costs(costs);
  print_paper(options, costs);
  print_dry_runs(survey, {scenarios.front()}, options.measured_draws);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("What W2 would cost on many ranks, as Markdown");
  Options options;
  add_options(app, options);
  return remitsim::bench::program_main(app, argc, argv, [&options] {
    run(options);
    return 0;
  });
}

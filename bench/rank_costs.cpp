#include "rank_costs.hpp"

#include "peak_memory.hpp"
#include "simulate/block.hpp"
#include "simulate/plan.hpp"
#include "simulate/run_blocks.hpp"
#include "simulate/study_part.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <ctime>
#include <span>
#include <string>

namespace remitsim::bench {

namespace {

/// Of one study, on one thread.
struct Measured {
  double seconds_per_draw = 0;
  double bytes = 0;
  double seconds_to_send = 0;
  double seconds_to_add = 0;
  double memory_bytes = 0;
};

/// Of the processor, so that what else the machine does is left out.
template <typename Work>
double seconds_of(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

Measured measure(const Survey& survey, std::span<const Scenario> scenarios, std::uint64_t draws) {
  const StudyPlan plan = plan_study(survey, scenarios, {.draws = draws, .seed = 1});
  const std::vector<double> pivots = first_world(plan);
  BlockRunner runner(plan, pivots, 1);
  const BlockRange all = blocks_of(plan.draws);
  runner.run({0, 1}, {});  // what is done for the first time
  Measured measured;
  measured.seconds_per_draw = seconds_of([&] {
                                runner.run({1, all.end}, {});
                              }) /
                              static_cast<double>(draws_of({1, all.end}, plan));
  DrawTotals totals(plan);
  runner.move_totals_to(totals);
  measured.memory_bytes = 0x1p20 * peak_memory_mib().value_or(0);
  std::string bytes;
  measured.seconds_to_send = seconds_of([&] { bytes = totals_to_bytes(totals); });
  measured.seconds_to_add = seconds_of([&] { add_totals(bytes, plan, totals); });
  measured.bytes = static_cast<double>(bytes.size());
  return measured;
}

}  // namespace

RankCosts measure_costs(const Survey& survey, const std::vector<Scenario>& scenarios,
                        std::uint64_t draws) {
  const Measured one = measure(survey, std::span(scenarios).first(1), draws);
  const Measured all = measure(survey, scenarios, draws);
  const auto of_scenario = [&](double Measured::*cost) {
    return (all.*cost - one.*cost) / static_cast<double>(scenarios.size() - 1);
  };
  RankCosts costs{.scenario_seconds_per_draw = of_scenario(&Measured::seconds_per_draw),
                  .scenario_bytes = of_scenario(&Measured::bytes),
                  .scenario_seconds_to_send = of_scenario(&Measured::seconds_to_send),
                  .scenario_seconds_to_add = of_scenario(&Measured::seconds_to_add),
                  .scenario_memory_bytes = of_scenario(&Measured::memory_bytes)};
  costs.study_seconds_per_draw = one.seconds_per_draw - costs.scenario_seconds_per_draw;
  return costs;
}

PaperCosts costs_on_paper(const PaperStudy& study, const RankCosts& costs, const Network& network) {
  const double batches = std::max(1.0, study.scenarios / study.batch);
  const double at_once = std::min(study.scenarios, study.batch);
  const double draw_seconds =
      costs.study_seconds_per_draw + at_once * costs.scenario_seconds_per_draw;
  const double block_seconds = static_cast<double>(block_draws) * draw_seconds;
  const double blocks = std::ceil(study.draws / static_cast<double>(block_draws));
  // The depth of the tree: how many messages one after the other reach all ranks.
  const auto depth =
      static_cast<double>(std::bit_width(static_cast<std::uint64_t>(study.ranks) - 1));
  PaperCosts paper;
  paper.work_seconds = batches * std::ceil(blocks / study.ranks) * block_seconds;
  // Legs of about a second, unless a block takes longer: an order down, an answer up.
  const double legs = std::ceil(paper.work_seconds / std::max(1.0, block_seconds));
  paper.leg_seconds = legs * 2 * depth * network.seconds_per_message;
  const double message_bytes = at_once * costs.scenario_bytes;
  const double handling = costs.scenario_seconds_to_send + costs.scenario_seconds_to_add;
  const double level_seconds =
      network.seconds_per_message + message_bytes / network.bytes_per_second + at_once * handling;
  paper.add_up_seconds = batches * depth * level_seconds;
  paper.bytes = batches * (study.ranks - 1) * message_bytes;
  paper.bytes_of_rank_0 = batches * depth * message_bytes;
  // Beside what a run holds by itself: totals as received, and as read from that.
  paper.memory_bytes = at_once * costs.scenario_memory_bytes;
  if (study.ranks > 1) paper.memory_bytes += 2 * message_bytes;
  paper.draws_for_90_percent = 9 * study.ranks * depth * level_seconds / draw_seconds;
  return paper;
}

}  // namespace remitsim::bench

#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <cstdint>
#include <vector>

namespace remitsim::bench {

/// What a study costs on a thread of this machine, measured. Scenarios of a study share what does
/// not depend on them, so that each cost has a part of the study's and one of every scenario's.
struct RankCosts {
  double study_seconds_per_draw = 0;
  double scenario_seconds_per_draw = 0;
  double scenario_bytes = 0;            ///< of its totals in a message
  double scenario_seconds_to_send = 0;  ///< of its totals, made into bytes
  double scenario_seconds_to_add = 0;   ///< of its totals, made out of bytes and added
  double scenario_memory_bytes = 0;     ///< of a run's process on one thread
};

/// Runs the first scenario alone and then all of them, for about so many draws. Call it first in a
/// process: the memory is what that has held at most.
RankCosts measure_costs(const Survey& survey, const std::vector<Scenario>& scenarios,
                        std::uint64_t draws);

struct Network {
  double bytes_per_second = 0;
  /// Until a message that was sent begins to be received: of the network, and of a rank that
  /// sleeps while it waits.
  double seconds_per_message = 0;
};

/// A study on ranks with one thread each. Its scenarios are taken a batch at a time, one batch
/// after the other.
struct PaperStudy {
  double ranks = 1;
  double scenarios = 1;
  double batch = 1;  ///< the most scenarios at a time
  double draws = 0;
};

/// What it would cost.
struct PaperCosts {
  double work_seconds = 0;    ///< of the rank with most blocks
  double leg_seconds = 0;     ///< orders and answers of all legs
  double add_up_seconds = 0;  ///< of adding the totals of all scenarios up, once
  double bytes = 0;           ///< over the network for that
  double bytes_of_rank_0 = 0;
  double memory_bytes = 0;          ///< of a rank
  double draws_for_90_percent = 0;  ///< from which on nine tenths of the time are work

  [[nodiscard]] double seconds() const { return work_seconds + leg_seconds + add_up_seconds; }
};

PaperCosts costs_on_paper(const PaperStudy& study, const RankCosts& costs, const Network& network);

}  // namespace remitsim::bench

#include "speed/measure.hpp"

#include "kernels/instruction_set.hpp"
#include "simulate/default_threads.hpp"
#include "simulate/plan.hpp"
#include "speed/meter.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>

namespace remitsim {

namespace {

constexpr unsigned rounds = 3;
constexpr double warm_up_share = 0.1;  ///< of the time that is measured
/// More than any measurement does: the clock ends it.
constexpr std::uint64_t endless_draws = std::uint64_t{1} << 36;

double seconds_now() {
  using Seconds = std::chrono::duration<double>;
  return Seconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Several blocks for each thread, however short the time: a few would be finished all at once.
SpeedMeter::Span span_of(double seconds, unsigned threads) {
  return {.warm_up_seconds = warm_up_share * seconds,
          .seconds = seconds,
          .warm_up_draws = std::uint64_t{2} * block_draws * threads,
          .draws = std::uint64_t{4} * block_draws * threads};
}

/// The speed on so many threads; nothing where it was stopped.
std::optional<double> draws_per_second(const Survey& survey, std::span<const Scenario> scenarios,
                                       const SpeedOptions& options, std::uint64_t seed,
                                       const SpeedProgress& progress) {
  SpeedMeter meter(span_of(options.seconds, progress.threads));
  std::atomic<bool> finished = false;  // draws are told and stops asked from different threads
  const auto note = [&](const Progress& done) {
    meter.note(seconds_now(), done.draws_done);
    finished = meter.finished();
    if (options.on_progress) options.on_progress(progress);
  };
  const auto stop = [&] { return finished || (options.should_stop && options.should_stop()); };
  simulate(survey, scenarios,
           {.draws = endless_draws,
            .seed = seed,
            .method = options.method,
            .control_variates = options.control_variates,
            .threads = progress.threads,
            .kernel = options.kernel,
            .on_progress = note,
            .should_stop = stop});
  if (!meter.finished()) return std::nullopt;
  return meter.draws_per_second();
}

}  // namespace

std::optional<MeasuredSpeed> measure_speed(const Survey& survey,
                                           std::span<const Scenario> scenarios,
                                           const SpeedOptions& options) {
  // The plan of the run that is asked about: refused where that would be.
  const StudyPlan plan = plan_study(survey, scenarios,
                                    {.draws = options.draws,
                                     .seed = options.seed,
                                     .method = options.method,
                                     .control_variates = options.control_variates});
  const std::vector<unsigned> threads =
      thread_counts(options.most_threads > 0 ? options.most_threads : default_threads());
  std::vector<std::vector<double>> speeds(threads.size());
  std::size_t measurements_to_go = rounds * threads.size();
  for (unsigned round = 1; round <= rounds; ++round) {
    for (std::size_t i = 0; i < threads.size(); ++i) {
      const double seconds_each = (1 + warm_up_share) * options.seconds;
      const SpeedProgress progress{
          .round = round,
          .rounds = rounds,
          .threads = threads[i],
          .seconds_to_go = static_cast<double>(measurements_to_go--) * seconds_each};
      const auto speed = draws_per_second(survey, scenarios, options, plan.seed, progress);
      if (!speed) return std::nullopt;
      speeds[i].push_back(*speed);
    }
  }
  return MeasuredSpeed{.draws_of_scenario = plan.draws,
                       .kernel = kernel_in_use(),
                       .rows = speed_rows(threads, speeds, plan.draws)};
}

}  // namespace remitsim

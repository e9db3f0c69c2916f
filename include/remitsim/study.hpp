#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

class Context;

/// A measure of a group, in the main period.
struct OutputName {
  std::string group;
  std::string measure;

  bool operator==(const OutputName&) const = default;
};

/// How precisely means are wanted: a run ends once the 95 % interval of each is at most so wide on
/// either side.
struct Precision {
  double half_width = 0;    ///< percent of the mean, or in the measure's unit; above 0
  bool is_relative = true;  ///< whether it is percent of the mean
  /// Which means; where empty, the savings (without a policy, the costs) of all groups but single
  /// senders, receivers and corridors, or of these too. The 95 % hold for each of them by itself.
  std::vector<OutputName> outputs = {};
  bool all_groups = false;

  bool operator==(const Precision&) const = default;
};

/// What a look at the precision found: the widest interval among those asked for.
struct PrecisionReached {
  double wanted = 0;
  bool is_relative = true;
  double half_width = 0;  ///< in the terms of `wanted`
  std::string scenario = {};
  std::string group = {};
  std::string measure = {};
  std::string unit = {};    ///< of the measure
  std::uint64_t draws = 0;  ///< at the look
  std::size_t looks = 0;    ///< up to this one
  double level = 0;         ///< the part of the 5 percent that the look spends

  [[nodiscard]] bool is_reached() const { return half_width <= wanted; }
};

/// How far a run has come.
struct Progress {
  std::uint64_t draws_done = 0;
  std::uint64_t draws = 0;
  const PrecisionReached* precision = nullptr;  ///< of the last look, if there was one
};

/// The instruction set that the inner loops run on. Never changes a result.
enum class Kernel { automatic, baseline, avx2, avx512 };

/// "auto", "baseline", "avx2" or "avx512"
std::string_view to_string(Kernel kernel);

/// Bytes of a file, or of elsewhere, and its name for messages.
struct NamedBytes {
  std::string name;
  std::string bytes;
};

struct StudyOptions {
  /// Where empty: what the scenarios say, which must then agree among them.
  std::optional<std::uint64_t> draws;
  std::optional<std::uint64_t> seed;
  std::optional<SamplingMethod> method;
  std::optional<bool> control_variates;
  /// Where there is one, the run ends once it is reached; at the latest after the draws above.
  std::optional<Precision> until;
  /// Threads at once, 4096 at most, on each rank; 0 means one for each processor, or, where ranks
  /// share processors, for each of its share. Never changes a result. Holds
  /// for all of the process while the study runs.
  unsigned threads = 0;
  /// Holds for all of the process from then on; the widest that the processor has, unless told
  /// otherwise.
  Kernel kernel = Kernel::automatic;
  /// Called after each block of draws, from one thread at a time.
  std::function<void(const Progress&)> on_progress;
  /// Asked before each block, from one thread at a time; the run ends early, with the draws done so
  /// far, once it says yes.
  std::function<bool()> should_stop;
  /// What scenarios may be compared with besides one another, without results of their own: so that
  /// a study of many scenarios can be simulated a part of them at a time.
  std::span<const Scenario> others = {};
  /// Where there is one, gives what an earlier run of the same study gave to on_checkpoint, and
  /// what to call it in messages: its draws are not done again. It may have been of fewer draws or
  /// of another precision. The result is to the bit that of a run without it. Asked once, so that
  /// the bytes are held no longer than it takes to read them.
  std::function<NamedBytes()> resume_from = {};
  /// Given what the draws so far left behind, once every checkpoint_seconds and when the run ends,
  /// finished or not.
  std::function<void(const std::string& bytes)> on_checkpoint = {};
  double checkpoint_seconds = 60;
  /// The ranks that share the draws out among them, where there are several; must outlive the call.
  /// Never changes a result. Of the functions above, rank 0's alone are called, and the run ends
  /// early only after what is shared out is done, which takes about a second.
  Context* context = nullptr;
};

/// One of several equal shares of a study's draws; index counts from 1.
struct Shard {
  std::uint64_t index = 1;
  std::uint64_t of = 1;
};

struct Estimate {
  double value = 0;
  /// Monte Carlo error of `value`, for a number of draws that was fixed beforehand: 1.96 of it on
  /// either side hold the truth in 95 % of runs.
  double standard_error = 0;
};

/// The statistics of each measure, in the order of the results.
enum class Statistic : std::size_t { mean, sd, p05, p25, p50, p75, p95 };
inline constexpr std::size_t statistic_count = 7;

/// Whether the statistic is a quantile, and not a moment.
inline bool is_quantile(Statistic statistic) {
  return statistic >= Statistic::p05;
}

/// "mean", "sd", "p05", …
std::string_view to_string(Statistic statistic);

struct MeasureResult {
  std::string measure;  ///< e.g. "savings", or a conversion's name
  std::string unit;     ///< "usd_million", "percent", "corridors", or a conversion's name
  std::array<Estimate, statistic_count> estimates;
  /// Groups of many corridors have quantiles of all measures, and so have those that a published
  /// figure of the scenario names; other senders, receivers and corridors have those of the savings
  /// and of the flow-weighted cost after. Where there are none, the estimates are not numbers.
  bool has_quantiles = true;
  /// How many times as many draws the mean's precision would have cost without control variates;
  /// nothing where it has none, or no error.
  std::optional<double> control_gain = {};
  /// Of a difference between two scenarios: the variance that its mean would have if these had been
  /// drawn independently of each other, over the one that it has; nothing where it has no error.
  std::optional<double> variance_ratio = {};

  [[nodiscard]] const Estimate& operator[](Statistic statistic) const {
    return estimates[static_cast<std::size_t>(statistic)];
  }
};

struct GroupResult {
  std::string_view kind;  ///< "world", "region", …
  std::string name;
  /// All measures that are defined for the group: no flow-weighted costs where it has no flow, no
  /// SmaRT where no corridor has it.
  std::vector<MeasureResult> measures;
};

/// One year, or several years together.
struct PeriodResult {
  std::string period;  ///< "2013", "total" or "present_value"
  /// Where there is a horizon: for a single year no senders, receivers and corridors, and for the
  /// present value no costs and counts.
  std::vector<GroupResult> groups;

  /// The result of that name, or null. A name is looked for in every kind of group.
  [[nodiscard]] const MeasureResult* find(std::string_view group, std::string_view measure) const;
};

/// The answer to a ProbabilityQuestion, in the main period.
struct ProbabilityResult {
  std::string group;
  std::string measure;
  double at_least = 0;
  Estimate probability;  ///< in [0, 1]
};

/// Draws whose value lies from `low` to `high`. All bins are of different values.
struct HistogramBin {
  double low = 0;
  double high = 0;
  std::uint64_t draws = 0;
};

/// How the draws of one measure of a group are distributed, in the main period.
struct GroupHistogram {
  std::string_view kind;  ///< of the group
  std::string group;
  std::string measure;
  std::string unit;
  /// From the least values to the greatest, 64 at most, none of them empty; the first starts at the
  /// least value of all and the last ends at the greatest.
  std::vector<HistogramBin> bins;
};

/// The counted services of firms of one type, without uncertainty (every distribution at its
/// median, random factors at 1). Costs are plain means over services, percent of the principal.
struct FirmTypeResult {
  std::string firm_type;
  std::size_t services = 0;
  std::size_t services_changed = 0;  ///< of these: with another cost after, or removed
  double cost_before = 0;
  double cost_after = 0;  ///< of those that are left; not a number where there are none
};

struct ScenarioResult {
  std::string scenario;  ///< the scenario's name
  /// The years in order, then the total and the present value; without a horizon one year alone.
  std::vector<PeriodResult> periods;
  std::vector<ProbabilityResult> probabilities;
  std::string against = {};  ///< the scenario that it is compared with; empty: none
  /// Where it is compared: all measures that both have, in its periods and for its groups, less
  /// those of the other, world by world. Groups of many corridors have quantiles. What is below
  /// 10^-12 of what it is the difference of is rounding, and counts as 0.
  std::vector<PeriodResult> differences = {};
  /// Of the main measure (the savings; without a policy, the costs), for all groups that have it
  /// but single senders, receivers and corridors.
  std::vector<GroupHistogram> histograms = {};
  /// By name; in the last year, with the policies fully phased in. A service of two types is in
  /// both, and pools are in none.
  std::vector<FirmTypeResult> firm_types = {};

  /// The total where there is a horizon, else the one year.
  [[nodiscard]] const PeriodResult& main_period() const;
  /// Null where there is no such period.
  [[nodiscard]] const PeriodResult* find_period(std::string_view period) const;
  /// In the main period.
  [[nodiscard]] const MeasureResult* find(std::string_view group, std::string_view measure) const {
    return main_period().find(group, measure);
  }
  /// The difference in the main period, or null.
  [[nodiscard]] const MeasureResult* find_difference(std::string_view group,
                                                     std::string_view measure) const;
};

struct StudyResult {
  std::uint64_t draws = 0;            ///< draws done
  std::uint64_t draws_requested = 0;  ///< more than `draws` where the run was stopped
  std::uint64_t seed = 0;
  SamplingMethod method = SamplingMethod::sobol;
  bool control_variates = false;
  std::vector<ScenarioResult> scenarios;
  /// Where a precision was asked for: that of the last look. A run that reached it is complete
  /// whatever draws were requested.
  std::optional<PrecisionReached> precision = {};
  /// All looks at it, in their order; where a run goes on from one that was asked for something
  /// else, without those before its own.
  std::vector<PrecisionReached> looks = {};
};

/// The scenarios cannot be simulated: together, as their numbers of draws or seeds differ or one is
/// compared with a scenario that is not there, or at all, as a draw leaves what the model is
/// defined for, or the processor lacks the kernel.
class StudyError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Simulates the scenarios in one pass over the same draws. The result depends on the survey, the
/// scenario, the seed and the number of draws alone. Throws StudyError and, where there are several
/// ranks, RankError. Ranks other than 0 are given a result without scenarios.
StudyResult simulate(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options = {});

/// Simulates a share of the draws, on this machine among others, and returns what they left behind
/// for merge_shards(). An interrupted one gives what it has done, for resume_from. Throws
/// StudyError, also where options ask for a precision, which no share can tell; on several ranks as
/// simulate().
std::string simulate_shard(const Survey& survey, std::span<const Scenario> scenarios,
                           const StudyOptions& options, const Shard& shard);

/// The result of the whole study, to the bit that of simulate() with the same options. Throws
/// StudyError where shards are of another study, are missing, are there twice or are not finished.
StudyResult merge_shards(const Survey& survey, std::span<const Scenario> scenarios,
                         const StudyOptions& options, std::span<const NamedBytes> shards);

}  // namespace remitsim

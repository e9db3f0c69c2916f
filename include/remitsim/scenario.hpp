#pragma once

#include "remitsim/distribution.hpp"
#include "remitsim/policy.hpp"
#include "remitsim/sampling.hpp"
#include "remitsim/survey.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace remitsim {

// A scenario is a plain value: what a scenario file says, with every default filled in. Users write
// percent, never fractions, and so does this.

struct Baseline {
  bool use_imputed_flows = true;
  /// Share of the principal that is sent in transfers of US$ 500 rather than US$ 200; one number in
  /// a world.
  Distribution large_transfer_share_percent = Distribution::constant(0);

  /// Whether flows of this source count; else they are 0.
  [[nodiscard]] bool uses(FlowSource source) const {
    return source != FlowSource::imputed || use_imputed_flows;
  }

  bool operator==(const Baseline&) const = default;
};

/// How the variance of a corridor input's logarithm splits; sums to 100.
struct VarianceShares {
  double global_percent = 0;
  double sender_percent = 0;
  double receiver_region_percent = 0;
  double own_percent = 100;

  bool operator==(const VarianceShares&) const = default;
};

/// What a correlation matrix is about.
enum class CorrelationAmong {
  receiver_regions,  ///< the region part of the variance
  corridors          ///< each corridor's own part of the variance
};

/// Correlations of a part of a corridor input's variance that is otherwise independent. What is not
/// named stays independent of all others. Symmetric, of unit diagonal, positive definite.
struct Correlation {
  CorrelationAmong among = CorrelationAmong::corridors;
  std::vector<std::string> names;  ///< regions' names, or corridors as "GBR-KEN"
  std::vector<double> matrix;      ///< names × names, row by row

  bool operator==(const Correlation&) const = default;
};

/// A factor exp(σz − σ²/2) on a corridor's flow or price, of mean 1; z is standard normal and
/// correlated across corridors by the variance shares.
struct LognormalFactor {
  double log_sigma = 0;  ///< standard deviation of the logarithm; 0 turns the input off
  VarianceShares variance_shares;
  std::optional<Correlation> correlation;

  bool operator==(const LognormalFactor&) const = default;
};

struct Uncertainty {
  LognormalFactor flow;
  LognormalFactor price;
  /// What senders pay, as percent of the posted cost; one number in a world.
  Distribution paid_to_posted_percent = Distribution::constant(100);
  /// Market shares of a corridor's services: proportional to exp(σg), g standard normal; 0 gives
  /// equal shares.
  double market_share_log_sigma = 0;
  /// Share of a policy's change that reaches senders, for policies that do not say their own; one
  /// number in a world.
  Distribution pass_through_percent = Distribution::constant(100);

  bool operator==(const Uncertainty&) const = default;
};

/// What the elasticity is a percentage change with respect to.
enum class ElasticityOf {
  price,  ///< 1 + cost: what a sender pays for each unit received
  cost    ///< the cost alone
};

/// How flows answer to cost.
struct Response {
  Distribution elasticity = Distribution::constant(0);  ///< at most 0
  /// In corridors to these World Bank regions, instead of `elasticity`.
  std::vector<std::pair<std::string, Distribution>> elasticity_by_receiver_region;
  ElasticityOf with_respect_to = ElasticityOf::price;
  /// Share of the extra flow that only left informal channels.
  Distribution diversion_share_percent = Distribution::constant(0);

  bool operator==(const Response&) const = default;
};

/// A made-up corridor that stands for flows no survey prices: a headline base, or what a set of
/// receivers gets besides its surveyed flows.
struct Pool {
  std::string name;
  /// A headline base, US$ million a year; empty for a remainder: the inflow of the receivers that
  /// `stands_for` selects, less their observed surveyed flows, receiver by receiver and never below
  /// 0.
  std::optional<double> flow_usd_million;
  /// Whose money it is. For a headline base: the surveyed corridors that it contains too.
  Selector stands_for;
  /// The surveyed corridors whose costs it takes.
  Selector cost_of;
  /// A given cost, in percent of the principal, instead of that of `cost_of`.
  std::optional<double> cost_percent;
  /// κ: the cost is κ times the simple mean over the corridors, and the rest their flow-weighted
  /// mean.
  Distribution simple_mean_share_percent = Distribution::constant(100);
  /// Standard deviation of the logarithm of its flow; empty: that of the scenario's flows.
  std::optional<double> flow_log_sigma;

  bool operator==(const Pool&) const = default;
};

/// A named union of corridors and pools that results are given for, besides the built-in groups.
struct NamedGroup {
  std::string name;
  /// The surveyed corridors; empty where the group is made of pools alone.
  std::optional<Selector> where;
  std::vector<std::string> pools;

  bool operator==(const NamedGroup&) const = default;
};

/// Savings at another time are worth less: each year's money over (1 + rate)^(year − to_year).
struct PresentValue {
  double discount_rate_percent = 0;  ///< a year
  int to_year = 0;

  bool operator==(const PresentValue&) const = default;
};

/// The years that are simulated; the survey's year is the base of growth and trend.
struct Horizon {
  int first_year = 0;  ///< not before the survey's year
  int last_year = 0;
  /// Percent a year, drawn anew for each year after the survey's, alike for all corridors.
  Distribution flow_growth_percent = Distribution::constant(0);
  Distribution cost_trend_percent = Distribution::constant(0);
  std::optional<PresentValue> present_value;

  bool operator==(const Horizon&) const = default;
};

/// What the results count besides money and costs.
struct Indicators {
  double threshold_percent = 5;  ///< corridors are counted whose cost is above it
  bool smart = false;            ///< whether SmaRT averages are computed in every world

  bool operator==(const Indicators&) const = default;
};

/// Money in another unit, e.g. US$ 128.6 for a year of a child's schooling.
struct Conversion {
  std::string name;     ///< of the measure it makes, e.g. "child_years_of_schooling"
  std::string measure;  ///< a measure in US$ million
  Distribution usd_per_unit = Distribution::constant(1);  ///< positive

  bool operator==(const Conversion&) const = default;
};

/// The probability that a group's measure is at least a threshold.
struct ProbabilityQuestion {
  std::string group;
  std::string measure;
  double at_least = 0;  ///< in the measure's unit

  bool operator==(const ProbabilityQuestion&) const = default;
};

/// How well a printed figure is known.
enum class Mark { seen, recalled, computed };

/// A printed figure that results are shown beside. Values in the measure's unit.
struct PublishedFigure {
  std::string label;
  std::string group;    ///< a group's name in the results, e.g. "Africa"
  std::string measure;  ///< e.g. "savings"
  std::string period;   ///< e.g. "2030" or "total"; empty: the main period of the results
  double value = 0;
  std::optional<double> low;
  std::optional<double> high;
  std::string source;
  std::string accounting_rule;
  Mark mark = Mark::seen;
  /// Whether the same rule must give the printed figure to its printed digits; else the gap is
  /// shown, and `remark` says why.
  bool comes_out = true;
  std::string remark;
  /// Groups whose results under the scenario's uncertainty are the engine's own estimates of what
  /// the figure is about.
  std::vector<std::string> own_estimates;

  bool operator==(const PublishedFigure&) const = default;
};

struct Scenario {
  /// The file's name without folder and ending; in a family, what is varied after it:
  /// "cap-sweep cap=5%".
  std::string name;
  std::string title;
  std::string why;
  std::string against;  ///< the scenario of the study that it is compared with; empty: none
  Baseline baseline;
  Uncertainty uncertainty;
  Response response;
  std::vector<Policy> policies;
  std::vector<Pool> pools;
  std::vector<NamedGroup> groups;
  std::optional<Horizon> horizon;  ///< empty: the survey's year, with every policy fully in force
  Indicators indicators;
  std::vector<Conversion> conversions;
  std::vector<ProbabilityQuestion> probabilities;
  Sampling sampling;
  std::vector<PublishedFigure> published;
  /// The scenario as a file of its own, in JSON: what its file, and those that the file extends,
  /// say, with every default. Read as a scenario file it gives the same scenario.
  std::string effective_json;
  /// SHA-256 of the file, hexadecimal; of `effective_json` where the scenario is made of several
  /// files, or one of a family.
  std::string digest;

  bool operator==(const Scenario&) const = default;
};

/// Reads a scenario file, with the files that it extends, and checks it against the survey it will
/// run on (countries, regions, firms and groups must exist there). Throws ScenarioError with all
/// faults of the files; a file with a sweep, which makes several scenarios, is one.
Scenario load_scenario(const std::filesystem::path& file, const Survey& survey);

/// The same for a file with a sweep, which makes a family of scenarios: all of them, in the sweep's
/// order. One scenario where the file has no sweep.
std::vector<Scenario> load_scenarios(const std::filesystem::path& file, const Survey& survey);

}  // namespace remitsim

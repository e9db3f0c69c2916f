#pragma once

#include "remitsim/distribution.hpp"
#include "remitsim/survey.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace remitsim {

// A scenario is a plain value: what a scenario file says, with every default filled in. Users write
// percent, never fractions, and so does this.

/// Which corridors or services something applies to. Every non-empty list must hold; within a list
/// one match is enough. An empty selector selects everything.
struct Selector {
  std::vector<std::string> senders;                 ///< country codes
  std::vector<std::string> receivers;               ///< country codes
  std::vector<std::string> sender_memberships;      ///< "G8", "G20"
  std::vector<std::string> receiver_memberships;    ///< "G8", "G20"
  std::vector<std::string> receiver_regions;        ///< World Bank regions
  std::vector<std::string> receiver_un_regions;     ///< UN regions
  std::vector<std::string> receiver_income_groups;  ///< World Bank income groups
  std::vector<std::string> firms;
  std::vector<std::string> firm_types;
  std::vector<std::string> products;
  /// Posted cost before any policy and any draw: of the service, or of the corridor where the
  /// policy works at corridor level.
  std::optional<double> cost_above_percent;
  std::optional<double> cost_at_most_percent;

  /// Whether it looks at single services and not only at corridors.
  [[nodiscard]] bool selects_services() const {
    return !firms.empty() || !firm_types.empty() || !products.empty();
  }
};

/// The part of the cost that a policy acts on.
enum class Component { total, fee, fx_margin };

/// At most `percent`.
struct Cap {
  Component component = Component::total;
  double percent = 0;
};
/// `points` percentage points less, but not below `floor_percent`.
struct Cut {
  Component component = Component::total;
  double points = 0;
  double floor_percent = 0;
};
/// To `to_percent` percent of what it was.
struct Scale {
  Component component = Component::total;
  double to_percent = 100;
};
using Step = std::variant<Cap, Cut, Scale>;

/// Whether a step acts on each service's cost, or on the corridor's mean with its services scaled
/// alike.
enum class Level { service, corridor };

/// How a policy comes into force: the share of it in force in `start_year` and each year after; the
/// last share stays.
struct PhaseIn {
  int start_year = 0;
  std::vector<double> shares_percent;
};

struct Policy {
  Step step;
  Level level = Level::service;
  Selector where;
  Distribution pass_through_percent = Distribution::constant(100);
  std::optional<PhaseIn> phase_in;  ///< empty: fully in force at once
};

/// How the variance of a corridor input's logarithm splits; sums to 100.
struct VarianceShares {
  double global_percent = 0;
  double sender_percent = 0;
  double receiver_region_percent = 0;
  double own_percent = 100;
};

/// A factor exp(σz − σ²/2) on a corridor's flow or price, of mean 1; z is standard normal and
/// correlated across corridors by the variance shares.
struct LognormalFactor {
  double log_sigma = 0;  ///< standard deviation of the logarithm; 0 turns the input off
  VarianceShares variance_shares;
};

struct Baseline {
  bool use_imputed_flows = true;
  /// Share of the principal that is sent in transfers of US$ 500 rather than US$ 200.
  double large_transfer_share_percent = 0;
};

struct Uncertainty {
  LognormalFactor flow;
  LognormalFactor price;
  double paid_to_posted_percent = 100;  ///< what senders pay, as percent of the posted cost
};

/// What the elasticity is a percentage change with respect to.
enum class ElasticityOf {
  price,  ///< 1 + cost: what a sender pays for each unit received
  cost    ///< the cost alone
};

/// How flows answer to cost.
struct Response {
  Distribution elasticity = Distribution::constant(0);  ///< at most 0
  ElasticityOf with_respect_to = ElasticityOf::price;
  /// Share of the extra flow that only left informal channels.
  Distribution diversion_share_percent = Distribution::constant(0);
};

/// A named union of corridors that results are given for, besides the built-in groups.
struct NamedGroup {
  std::string name;
  Selector where;
};

struct Sampling {
  std::uint64_t draws = 100'000;
  std::uint64_t seed = 1;
};

/// A printed figure that results are shown beside. Values in the measure's unit.
struct PublishedFigure {
  std::string label;
  std::string group;    ///< a group's name in the results, e.g. "Africa"
  std::string measure;  ///< e.g. "savings"
  double value = 0;
  std::optional<double> low;
  std::optional<double> high;
  std::string source;
  std::string accounting_rule;
};

struct Scenario {
  std::string name;  ///< the file's name without folder and ending
  std::string title;
  std::string why;
  Baseline baseline;
  Uncertainty uncertainty;
  Response response;
  std::vector<Policy> policies;
  std::vector<NamedGroup> groups;
  Sampling sampling;
  std::vector<PublishedFigure> published;
  std::string digest;  ///< SHA-256 of the file, hexadecimal
};

/// Reads a scenario file and checks it against the survey it will run on (countries, regions, firms
/// and groups must exist there). Throws ScenarioError with all faults of the file.
Scenario load_scenario(const std::filesystem::path& file, const Survey& survey);

}  // namespace remitsim

#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

/// A corridor in one world, reckoned service by service in plain loops from the survey's rows and
/// the formulas of the policies: what the engine's blocks of draws are held against.
namespace remitsim::plain {

struct Row {
  const Service* service = nullptr;
  double posted_percent = 0;
  double fee_percent = 0;
  double margin_percent = 0;
  double share = 0;
  bool is_removed = false;

  double total() const { return fee_percent + margin_percent; }
};

struct Market {
  std::vector<Row> rows;
  double posted_percent = 0;

  double mean() const {
    double sum = 0;
    for (const Row& row : rows) sum += row.share * row.total();
    return sum;
  }
};

struct World {
  double large_share = 0;
  double price_factor = 1;  ///< of the corridor and of the level
  std::vector<double> shares;
};

inline double at_share(double at_200, double at_500, double large_share) {
  return (1 - large_share) * at_200 + large_share * at_500;
}

inline Row row_of(const Service& service, double median_large_share, const World& world) {
  const double fee_200 = service.fee_percent_200;
  const double margin_200 = service.margin_percent_200.value_or(0);
  const bool has_500 = service.fee_percent_500.has_value();
  const double fee_500 = has_500 ? *service.fee_percent_500 : fee_200;
  const double margin_500 = has_500 ? service.margin_percent_500.value_or(0) : margin_200;
  Row row;
  row.service = &service;
  row.posted_percent = at_share(fee_200, fee_500, median_large_share) +
                       at_share(margin_200, margin_500, median_large_share);
  row.fee_percent = at_share(fee_200, fee_500, world.large_share) * world.price_factor;
  row.margin_percent = at_share(margin_200, margin_500, world.large_share) * world.price_factor;
  return row;
}

/// The first corridor. Equal shares where the world has none.
inline Market market_of(const Survey& survey, double median_large_share, const World& world) {
  bool any_transparent = false;
  for (const Service& service : survey.services_of(survey.corridors[0])) {
    if (service.transparent) any_transparent = true;
  }
  Market market;
  for (const Service& service : survey.services_of(survey.corridors[0])) {
    if (service.transparent || !any_transparent) {
      market.rows.push_back(row_of(service, median_large_share, world));
    }
  }
  const auto n = market.rows.size();
  for (std::size_t k = 0; k < n; ++k) {
    market.rows[k].share = world.shares.empty() ? 1 / static_cast<double>(n) : world.shares[k];
    market.posted_percent += market.rows[k].posted_percent / static_cast<double>(n);
  }
  return market;
}

inline bool shares_a_word(const std::vector<std::string>& wanted,
                          const std::vector<std::string>& words) {
  for (const std::string& one : wanted) {
    for (const std::string& other : words) {
      if (one == other) return true;
    }
  }
  return wanted.empty();
}

inline bool in_range(const Selector& where, double cost_percent) {
  if (where.cost_above_percent && cost_percent <= *where.cost_above_percent) return false;
  return !where.cost_at_most_percent || cost_percent <= *where.cost_at_most_percent;
}

inline double part_of(const Row& row, Component component) {
  if (component == Component::fee) return row.fee_percent;
  return component == Component::fx_margin ? row.margin_percent : row.total();
}

inline void multiply(Row& row, Component component, double factor) {
  if (component != Component::fx_margin) row.fee_percent *= factor;
  if (component != Component::fee) row.margin_percent *= factor;
}

/// Changes each selected service, or the mean with all services alike.
template <typename StepOf>
void change(const Policy& policy, Component component, double strength, StepOf step_of,
            Market& market) {
  if (policy.level == Level::corridor) {
    double mean = 0;
    for (const Row& row : market.rows) mean += row.share * part_of(row, component);
    const double after = mean - strength * (mean - step_of(mean));
    for (Row& row : market.rows) multiply(row, component, mean == 0 ? 1 : after / mean);
    return;
  }
  for (Row& row : market.rows) {
    if (!shares_a_word(policy.where.firm_types, row.service->firm_types)) continue;
    if (!in_range(policy.where, row.posted_percent)) continue;
    const double cost = part_of(row, component);
    const double after = cost - strength * (cost - step_of(cost));
    multiply(row, component, cost == 0 ? 1 : after / cost);
  }
}

inline void cap_at_best(std::size_t n, double strength, Market& market) {
  std::vector<double> costs;
  for (const Row& row : market.rows) {
    const bool is_quick = row.service->speed != Speed::six_days_or_more;
    if (row.service->transparent && is_quick && !row.is_removed) {
      costs.push_back(row.total());
    }
  }
  if (costs.size() < n) return;
  std::sort(costs.begin(), costs.end());
  double benchmark = 0;
  for (std::size_t i = 0; i < n; ++i) benchmark += costs[i] / static_cast<double>(n);
  for (Row& row : market.rows) {
    const double total = row.total();
    if (total <= benchmark) continue;
    multiply(row, Component::total, (total - strength * (total - benchmark)) / total);
  }
}

/// Gives the services of a kind the share `kind_after(held)` together, and the others what remains,
/// each in proportion to what it had.
template <typename KindAfter>
void move_shares(const ServiceKind& kind, double strength, KindAfter kind_after, Market& market) {
  double held = 0;
  double others = 0;
  for (const Row& row : market.rows) {
    (shares_a_word(kind.firm_types, row.service->firm_types) ? held : others) += row.share;
  }
  if (held <= 0 || others <= 0) return;
  const double after = kind_after(held);
  for (Row& row : market.rows) {
    const bool is_kind = shares_a_word(kind.firm_types, row.service->firm_types);
    const double stepped = is_kind ? row.share / held * after : row.share / others * (1 - after);
    row.share += strength * (stepped - row.share);
  }
}

/// Applies one policy that selects the corridor by its countries. `target_ratio` is for an
/// AverageTarget.
inline void apply(const Policy& policy, double strength, double target_ratio, Market& market) {
  const Step& step = policy.step;
  const bool on_market = std::holds_alternative<BestN>(step) ||
                         std::holds_alternative<ShiftShare>(step) ||
                         std::holds_alternative<Remove>(step);
  const bool by_corridor = policy.level == Level::corridor || on_market;
  if (by_corridor && !in_range(policy.where, market.posted_percent)) return;

  if (const auto* cap = std::get_if<Cap>(&step)) {
    const auto capped = [&](double cost) { return cost > cap->percent ? cap->percent : cost; };
    change(policy, cap->component, strength, capped, market);
  } else if (const auto* cut = std::get_if<Cut>(&step)) {
    const auto less = [&](double cost) {
      if (cost <= cut->floor_percent) return cost;
      const double after = cost - cut->points;
      return after < cut->floor_percent ? cut->floor_percent : after;
    };
    change(policy, cut->component, strength, less, market);
  } else if (const auto* scale = std::get_if<Scale>(&step)) {
    const auto scaled = [&](double cost) { return cost * (scale->to_percent / 100); };
    change(policy, scale->component, strength, scaled, market);
  } else if (std::holds_alternative<AverageTarget>(step)) {
    const auto lowered = [&](double cost) { return cost * target_ratio; };
    change(policy, Component::total, strength, lowered, market);
  } else if (const auto* best = std::get_if<BestN>(&step)) {
    cap_at_best(best->services, strength, market);
  } else if (const auto* shift = std::get_if<ShiftShare>(&step)) {
    const auto gained = [&](double held) { return std::min(1.0, held + shift->percent / 100); };
    move_shares(shift->to, strength, gained, market);
  } else if (const auto* remove = std::get_if<Remove>(&step)) {
    move_shares(
        remove->which, strength, [](double) { return 0.0; }, market);
    for (Row& row : market.rows) {
      const bool is_kind = shares_a_word(remove->which.firm_types, row.service->firm_types);
      if (is_kind && row.share == 0) row.is_removed = true;
    }
  } else if (const auto* tax = std::get_if<Tax>(&step)) {
    for (Row& row : market.rows) {
      const bool selected =
          by_corridor || (in_range(policy.where, row.posted_percent) &&
                          shares_a_word(policy.where.firm_types, row.service->firm_types));
      if (selected) row.fee_percent += strength * tax->points;
    }
  }
}

}  // namespace remitsim::plain

#include "report/describe.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <variant>

namespace remitsim {

namespace {

std::string_view component_word(Component component) {
  constexpr std::array<std::string_view, 3> words = {"cost", "fee", "FX margin"};
  return words[static_cast<std::size_t>(component)];
}

void add_criterion(const char* words, const std::vector<std::string>& values, std::string& text) {
  if (!values.empty()) text += fmt::format("{} {}", words, fmt::join(values, ", "));
}

std::string describe_kind(const ServiceKind& kind) {
  std::string text = "services";
  add_criterion(" of", kind.firms, text);
  add_criterion(" of firms of type", kind.firm_types, text);
  add_criterion(" for", kind.products, text);
  return text;
}

/// A step in words; `whose` is "every service's" or "each corridor's mean".
struct DescribeStep {
  const std::string& whose;

  std::string operator()(const Cap& cap) const {
    return fmt::format("{} {} at most {} %", whose, component_word(cap.component), cap.percent);
  }
  std::string operator()(const Cut& cut) const {
    return fmt::format("{} {} lower by {} points, but not below {} %", whose,
                       component_word(cut.component), cut.points, cut.floor_percent);
  }
  std::string operator()(const Scale& scale) const {
    return fmt::format("{} {} scaled to {} % of what it was", whose,
                       component_word(scale.component), scale.to_percent);
  }
  std::string operator()(const AverageTarget& target) const {
    constexpr std::array<std::string_view, 3> means = {"simple mean over corridors",
                                                       "mean over services", "flow-weighted mean"};
    return fmt::format("all costs scaled alike so that their {} is at most {} %",
                       means[static_cast<std::size_t>(target.mean)], target.percent);
  }
  std::string operator()(const BestN& best) const {
    return fmt::format(
        "no service dearer than the mean of its corridor's {} cheapest transparent services that "
        "take five days at most",
        best.services);
  }
  std::string operator()(const ShiftShare& shift) const {
    return fmt::format("{} % of the market moved to {}", shift.percent, describe_kind(shift.to));
  }
  std::string operator()(const Remove& remove) const {
    return fmt::format("{} gone from the market", describe_kind(remove.which));
  }
  std::string operator()(const Tax& tax) const {
    return tax.points < 0 ? fmt::format("a subsidy of {} points", -tax.points)
                          : fmt::format("a tax of {} points", tax.points);
  }
};

std::string describe_phase_in(const PhaseIn& phase_in) {
  return fmt::format(", phased in from {} at {} %", phase_in.start_year,
                     fmt::join(phase_in.shares_percent, ", "));
}

}  // namespace

std::string describe(const Selector& where) {
  std::string text;
  if (!where.pools.empty()) text += fmt::format(", in \"{}\"", fmt::join(where.pools, "\", \""));
  add_criterion(", from", where.senders, text);
  add_criterion(", from members of", where.sender_memberships, text);
  add_criterion(", to", where.receivers, text);
  add_criterion(", to members of", where.receiver_memberships, text);
  add_criterion(", to", where.receiver_regions, text);
  add_criterion(", to", where.receiver_un_regions, text);
  add_criterion(", to countries of", where.receiver_income_groups, text);
  add_criterion(", of", where.firms, text);
  add_criterion(", of firms of type", where.firm_types, text);
  add_criterion(", for", where.products, text);
  if (where.cost_above_percent) {
    text += fmt::format(", where it costs more than {} %", *where.cost_above_percent);
  }
  if (where.cost_at_most_percent) {
    text += fmt::format(", where it costs {} % at most", *where.cost_at_most_percent);
  }
  return text;
}

std::string describe(const Policy& policy) {
  const std::string whose =
      policy.level == Level::corridor ? "each corridor's mean" : "every service's";
  std::string text = std::visit(DescribeStep{whose}, policy.step) + describe(policy.where);
  if (policy.pass_through_percent && !policy.pass_through_percent->is_always(100)) {
    text += ", passed through in part";
  }
  if (policy.phase_in) text += describe_phase_in(*policy.phase_in);
  return text;
}

}  // namespace remitsim

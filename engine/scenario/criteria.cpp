#include "scenario/criteria.hpp"

#include "files/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace remitsim {

namespace {

using Words = std::vector<std::string>;

struct WordCriterion {
  std::string_view key;
  CriterionKind kind;
  Words Selector::*words;
};
constexpr auto word_criteria = std::to_array<WordCriterion>({
    {"sender", CriterionKind::sender, &Selector::senders},
    {"receiver", CriterionKind::receiver, &Selector::receivers},
    {"sender_membership", CriterionKind::sender, &Selector::sender_memberships},
    {"receiver_membership", CriterionKind::receiver, &Selector::receiver_memberships},
    {"receiver_region", CriterionKind::receiver, &Selector::receiver_regions},
    {"receiver_un_region", CriterionKind::receiver, &Selector::receiver_un_regions},
    {"receiver_income_group", CriterionKind::receiver, &Selector::receiver_income_groups},
    {"firm", CriterionKind::service, &Selector::firms},
    {"firm_type", CriterionKind::service, &Selector::firm_types},
    {"product", CriterionKind::service, &Selector::products},
    {"pool", CriterionKind::pool, &Selector::pools},
});

struct CostCriterion {
  std::string_view key;
  std::optional<double> Selector::*limit;
};
constexpr auto cost_criteria = std::to_array<CostCriterion>({
    {"cost_above_percent", &Selector::cost_above_percent},
    {"cost_at_most_percent", &Selector::cost_at_most_percent},
});

std::string shown_words(const Words& words) {
  constexpr std::size_t longest_list = 5;
  Words quoted;
  for (const std::string& word : words) quoted.push_back(in_quotes(word));
  if (words.size() == 1) return quoted.front();
  if (words.size() <= longest_list) return fmt::format("[{}]", fmt::join(quoted, ", "));
  quoted.resize(longest_list);
  return fmt::format("[{}, …]", fmt::join(quoted, ", "));
}

/// The criteria of both selectors, which must be different ones.
Selector both(const Selector& a, const Selector& b) {
  Selector sum = a;
  for (const WordCriterion& criterion : word_criteria) {
    Words& words = sum.*criterion.words;
    const Words& more = b.*criterion.words;
    words.insert(words.end(), more.begin(), more.end());
  }
  for (const CostCriterion& criterion : cost_criteria) {
    if (b.*criterion.limit) sum.*criterion.limit = b.*criterion.limit;
  }
  return sum;
}

}  // namespace

std::vector<Criterion> criteria_of(const Selector& selector) {
  std::vector<Criterion> criteria;
  for (const WordCriterion& criterion : word_criteria) {
    const Words& words = selector.*criterion.words;
    if (words.empty()) continue;
    Selector alone;
    alone.*criterion.words = words;
    criteria.push_back({criterion.key, criterion.kind,
                        fmt::format("\"{}\": {}", criterion.key, shown_words(words)), alone});
  }
  for (const CostCriterion& criterion : cost_criteria) {
    const auto& limit = selector.*criterion.limit;
    if (!limit) continue;
    Selector alone;
    alone.*criterion.limit = limit;
    criteria.push_back({criterion.key, CriterionKind::cost,
                        fmt::format("\"{}\": {}", criterion.key, *limit), alone});
  }
  return criteria;
}

bool check_kinds(const Field& where, const Selector& selector,
                 std::initializer_list<CriterionKind> allowed, std::string_view reason) {
  std::vector<std::string> others;
  for (const Criterion& criterion : criteria_of(selector)) {
    const bool is_allowed =
        std::find(allowed.begin(), allowed.end(), criterion.kind) != allowed.end();
    if (!is_allowed) others.push_back(fmt::format("\"{}\"", criterion.key));
  }
  if (others.empty()) return true;
  where.refuse(fmt::format("selects by {}, but {}", fmt::join(others, " and "), reason));
  return false;
}

std::string why_nothing(const Selector& selector,
                        const std::function<bool(const Selector&)>& selects_some) {
  const std::vector<Criterion> criteria = criteria_of(selector);
  for (const Criterion& criterion : criteria) {
    if (!selects_some(criterion.alone)) return fmt::format(": none meets {}", criterion.shown);
  }
  for (std::size_t i = 0; i < criteria.size(); ++i) {
    for (std::size_t j = i + 1; j < criteria.size(); ++j) {
      if (selects_some(both(criteria[i].alone, criteria[j].alone))) continue;
      return fmt::format(": none meets both {} and {}, which contradict each other",
                         criteria[i].shown, criteria[j].shown);
    }
  }
  return "";
}

}  // namespace remitsim

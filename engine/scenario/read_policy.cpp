#include "scenario/read_policy.hpp"

#include "scenario/object_reader.hpp"
#include "scenario/read_distribution.hpp"
#include "scenario/read_selector.hpp"
#include "scenario/read_step.hpp"
#include "scenario/selection.hpp"

#include <array>

namespace remitsim {

namespace {

constexpr std::array<std::string_view, 2> level_words = {"service", "corridor"};
constexpr std::array levels = {Level::service, Level::corridor};
constexpr NumberRule year_rule = {.least = 1900, .most = 2200, .whole = true};

PhaseIn read_phase_in(const Field& field) {
  const ObjectReader object(field, keys::phase_in);
  PhaseIn phase_in;
  if (const auto year = object.require("start_year")) {
    phase_in.start_year = static_cast<int>(read_number(*year, year_rule).value_or(0));
  }
  if (const auto shares = object.require("shares_percent")) {
    const std::vector<Field> elements = read_one_or_more(*shares);
    for (const Field& share : elements) {
      phase_in.shares_percent.push_back(read_number(share, percent_rule).value_or(0));
    }
  }
  return phase_in;
}

void check_selection(const Field& where, const Policy& policy, const Survey& survey,
                     double large_transfer_share_percent) {
  if (policy.level == Level::corridor && policy.where.selects_services()) {
    where.refuse(
        "selects firms, firm types or products, but the policy acts on a corridor's mean; "
        "leave out \"level\": \"corridor\" to act on these services alone");
  } else if (!selects_anything(policy.where, policy.level, survey, large_transfer_share_percent)) {
    where.refuse(policy.level == Level::corridor
                     ? "selects no corridor of the survey"
                     : "selects no service that counts for its corridor's cost (services that hide "
                       "their exchange rate count only where all of a corridor do)");
  }
}

}  // namespace

Policy read_policy(const Field& field, const Vocabulary& vocabulary,
                   double large_transfer_share_percent) {
  const ObjectReader object(field, keys::policy);
  object.check_why();
  Policy policy;
  policy.step = read_step(object);
  if (const auto level = object.find("level")) {
    policy.level = levels[read_word(*level, level_words).value_or(0)];
  }
  if (const auto where = object.find("where")) {
    const std::size_t faults_before = where->faults->count();
    policy.where = read_selector(*where, vocabulary);
    const bool is_read = where->faults->count() == faults_before;
    if (is_read) check_selection(*where, policy, vocabulary.survey, large_transfer_share_percent);
  }
  if (const auto pass_through = object.find("pass_through_percent")) {
    policy.pass_through_percent = read_distribution(*pass_through, percent_rule);
  }
  if (const auto phase_in = object.find("phase_in")) policy.phase_in = read_phase_in(*phase_in);
  return policy;
}

}  // namespace remitsim

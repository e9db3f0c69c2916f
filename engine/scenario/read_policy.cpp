#include "scenario/read_policy.hpp"

#include "scenario/check_policy.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_selector.hpp"
#include "scenario/read_step.hpp"

#include <fmt/format.h>

#include <array>

namespace remitsim {

namespace {

PhaseIn read_phase_in(const Field& field, const std::optional<Horizon>& horizon) {
  const ObjectReader object(field, keys::phase_in);
  PhaseIn phase_in;
  if (const auto year = object.required_number("start_year")) {
    phase_in.start_year = static_cast<int>(*year);
    if (horizon && phase_in.start_year > horizon->last_year) {
      object.find("start_year")
          ->refuse(fmt::format("must not be after the horizon's last year, {}, got {}: the policy "
                               "would never act",
                               horizon->last_year, *year));
    }
  }
  object.require("shares_percent");
  for (const Field& share : object.words("shares_percent")) {
    const auto percent = read_number(share, object.rule("shares_percent"));
    phase_in.shares_percent.push_back(percent.value_or(0));
  }
  return phase_in;
}

Level read_level(const ObjectReader& object, const Step& step) {
  constexpr std::array levels = {Level::service, Level::corridor};
  const auto only = only_level(step);
  const auto field = object.find("level");
  if (!field) return only.value_or(Level::service);
  const std::size_t faults_before = field->faults->count();
  const std::size_t word = object.word("level");
  const bool is_read = field->faults->count() == faults_before;
  if (is_read && only && levels[word] != *only) {
    field->refuse(fmt::format("must be \"{}\" with {}, which acts on {} alone; leave it out",
                              *only == Level::service ? "service" : "corridor", name_of(step),
                              *only == Level::service ? "services" : "corridors"));
  }
  return levels[word];
}

}  // namespace

Policy read_policy(const Field& field, const Vocabulary& vocabulary, const Scenario& scenario,
                   TakenNames& names) {
  const ObjectReader object(field, keys::policy);
  const std::size_t faults_before = field.faults->count();
  object.check_why();
  refuse_drop(object);
  Policy policy;
  if (object.find("name")) policy.name = read_name(object, "a policy", names);
  policy.step = read_step(object, vocabulary);
  policy.level = read_level(object, policy.step);
  const auto where = object.find("where");
  if (where) policy.where = read_selector(*where, vocabulary);
  const bool is_read = field.faults->count() == faults_before;
  if (is_read) check_selection(where.value_or(field), policy, vocabulary.survey, scenario.baseline);
  if (object.find("pass_through_percent")) {
    policy.pass_through_percent = object.distribution("pass_through_percent");
  }
  if (const auto phase_in = object.find("phase_in")) {
    policy.phase_in = read_phase_in(*phase_in, scenario.horizon);
  }
  return policy;
}

}  // namespace remitsim

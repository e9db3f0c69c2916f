#include "scenario/read_scenario_tree.hpp"

#include "scenario/check_response.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_format.hpp"
#include "scenario/read_groups.hpp"
#include "scenario/read_horizon.hpp"
#include "scenario/read_inputs.hpp"
#include "scenario/read_name.hpp"
#include "scenario/read_policy.hpp"
#include "scenario/read_pools.hpp"
#include "scenario/read_published.hpp"
#include "scenario/read_response.hpp"
#include "scenario/read_results.hpp"
#include "scenario/read_sweep.hpp"
#include "scenario/read_uncertainty.hpp"
#include "scenario/result_names.hpp"
#include "survey/groups.hpp"

#include <fmt/format.h>

#include <vector>

namespace remitsim {

namespace {

/// Whether the file is of the format that this program reads; the rest is then worth looking at.
bool is_readable(const ObjectReader& object) {
  const auto format = object.require(
      "format", fmt::format("; add \"format\": \"{}\" as its first line", known_format()));
  return !format || has_known_format(*format);
}

TakenNames built_in_names(const Survey& survey) {
  TakenNames names;
  for (const Group& group : built_in_groups(survey)) names.add(group.name, "a built-in group");
  return names;
}

std::vector<Policy> read_policies(const Field& field, const Vocabulary& vocabulary,
                                  const Scenario& scenario) {
  std::vector<Policy> policies;
  TakenNames names;
  for (const Field& policy : read_list(field)) {
    policies.push_back(read_policy(policy, vocabulary, scenario, names));
  }
  return policies;
}

/// What the world is like, and who is in it: policies and results refer to these.
void read_world(const ObjectReader& object, Vocabulary& vocabulary, Scenario& scenario) {
  const Survey& survey = vocabulary.survey;
  TakenNames names = built_in_names(survey);
  if (const auto field = object.find("baseline")) scenario.baseline = read_baseline(*field);
  if (const auto field = object.find("horizon")) {
    scenario.horizon = read_horizon(*field, survey.year);
  }
  if (const auto field = object.find("uncertainty")) {
    scenario.uncertainty = read_uncertainty(*field, vocabulary);
  }
  if (const auto field = object.find("response")) {
    scenario.response = read_response(*field, vocabulary);
  }
  if (const auto field = object.find("pools")) {
    scenario.pools = read_pools(*field, vocabulary, names);
    for (const Pool& pool : scenario.pools) vocabulary.pools.push_back(pool.name);
  }
  if (const auto field = object.find("groups")) {
    scenario.groups = read_groups(*field, vocabulary, scenario.pools, names);
  }
}

void read_what_changes(const ObjectReader& object, const Vocabulary& vocabulary,
                       Scenario& scenario) {
  const std::size_t faults_before = object.field().faults->count();
  if (const auto field = object.find("policies")) {
    scenario.policies = read_policies(*field, vocabulary, scenario);
  }
  const bool is_read = object.field().faults->count() == faults_before;
  if (const auto field = object.find("response"); field && is_read) {
    check_response_is_defined(*field, scenario, vocabulary.survey);
  }
}

void read_what_is_asked(const ObjectReader& object, const Survey& survey, Scenario& scenario) {
  if (const auto field = object.find("indicators")) scenario.indicators = read_indicators(*field);
  if (const auto field = object.find("conversions")) {
    scenario.conversions = read_conversions(*field);
  }
  const ResultNames names(survey, scenario);
  if (const auto field = object.find("probabilities")) {
    scenario.probabilities = read_probabilities(*field, names);
  }
  if (const auto field = object.find("published")) {
    scenario.published = read_published(*field, names, scenario.horizon);
  }
  if (const auto field = object.find("sampling")) scenario.sampling = read_sampling(*field);
}

/// What the file says of other files and scenarios.
void read_relations(const ObjectReader& object, Scenario& scenario) {
  if (const auto field = object.find("extends")) read_text(*field);
  if (const auto field = object.find("sweep")) read_sweep(*field, *object.field().node);
  if (const auto field = object.find("against")) {
    scenario.against = read_text(*field).value_or("");
  }
}

}  // namespace

Scenario read_scenario_tree(const JsonNode& root, Vocabulary vocabulary, Faults& faults) {
  Scenario scenario;
  const ObjectReader object({&root, "", &faults}, keys::scenario);
  if (!is_readable(object)) return scenario;
  scenario.title = object.required_text("title");
  scenario.why = object.required_text("why");
  read_relations(object, scenario);
  read_world(object, vocabulary, scenario);
  read_what_changes(object, vocabulary, scenario);
  read_what_is_asked(object, vocabulary.survey, scenario);
  return scenario;
}

}  // namespace remitsim

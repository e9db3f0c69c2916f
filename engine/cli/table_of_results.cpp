#include "cli/table_of_results.hpp"

#include "cli/default_survey.hpp"
#include "cli/table_choice.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/version.hpp"
#include "replicate/replication_results.hpp"
#include "report/describe.hpp"
#include "report/groups_table.hpp"
#include "report/scenarios_table.hpp"
#include "report/table_notes.hpp"
#include "store/results_store.hpp"
#include "store/stored_scenarios.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace remitsim {

namespace {

/// Of more scenarios than these, the notes do not tell each.
constexpr std::size_t most_scenarios_told = 12;

/// The results, and the survey and scenarios that they are of where the survey is at hand.
struct Source {
  ResultsStore store;
  std::optional<Survey> survey = {};
  std::vector<Scenario> scenarios = {};
};

Source open_source(const TableRequest& request) {
  Source source{.store = ResultsStore(request.results)};
  const bool is_shipped = request.survey.empty();
  const std::filesystem::path folder = is_shipped ? default_survey_folder() : request.survey;
  Survey survey = load_survey(folder);
  const RunFacts& facts = source.store.facts();
  if (survey.digest == facts.survey_digest) {
    source.scenarios = stored_scenarios(source.store, survey);
    source.survey = std::move(survey);
    return source;
  }
  if (!is_shipped) {
    throw DataError(Diagnostic{
        folder.string(), 0, 0,
        fmt::format("is another survey than the one that the results are of, {}", facts.survey)});
  }
  return source;
}

void require_survey(const Source& source, const TableRequest& request) {
  if (source.survey) return;
  throw DataError(Diagnostic{
      request.results.string(), 0, 0,
      fmt::format("is of another survey than the one that ships, {}; a replication works the "
                  "figures' own rules out again and needs it: name its folder with --survey",
                  source.store.facts().survey)});
}

void tell_missing_survey(const Source& source) {
  if (source.survey) return;
  fmt::print(stderr,
             "remitsim: these results are of another survey than the one that ships, {}: the notes "
             "lack what the figures stand on, and countries have their codes alone; name its "
             "folder with --survey\n",
             source.store.facts().survey);
}

std::vector<std::string> common_notes(const Source& source, std::string_view scenario) {
  std::vector<std::string> notes = {run_note(source.store.facts(), scenario)};
  if (auto note = data_note(source.store.facts())) notes.push_back(*std::move(note));
  notes.push_back(interval_note());
  return notes;
}

const Scenario* find_scenario(const Source& source, const std::string& name) {
  const auto found = std::find_if(source.scenarios.begin(), source.scenarios.end(),
                                  [&](const Scenario& each) { return each.name == name; });
  return found == source.scenarios.end() ? nullptr : &*found;
}

ResultsTable table_of_groups(const TableRequest& request, const Source& source,
                             const GroupsShown& groups) {
  const RunFacts& facts = source.store.facts();
  const RowSource rows = source.store.rows();
  const std::string scenario = scenario_chosen(facts, request.scenario);
  NamesByScenario names = names_in_results(rows);
  std::erase_if(names, [&](const auto& each) { return each.first != scenario; });
  const GroupsTableChoice choice{.groups = groups,
                                 .scenario = scenario,
                                 .period = periods_chosen(names, request.period).at(scenario),
                                 .measure = measure_chosen(names, rows, request.measure),
                                 .top = request.top.value_or(GroupsTableChoice::usual_top)};
  ResultsTable table = groups_table(rows, facts, choice, source.survey ? &*source.survey : nullptr);
  if (table.rows.empty()) {
    throw CLI::ValidationError("--of", fmt::format("{} has no {} of {} in {}", scenario,
                                                   choice.measure, groups.words, choice.period));
  }
  table.notes = common_notes(source, scenario);
  if (const Scenario* found = find_scenario(source, scenario)) {
    for (std::string& sentence : accounting_rule(*found, *source.survey)) {
      table.notes.push_back(std::move(sentence));
    }
  }
  return table;
}

using Sentences = std::vector<std::string>;

bool has(const Sentences& sentences, const std::string& sentence) {
  return std::find(sentences.begin(), sentences.end(), sentence) != sentences.end();
}

/// What the scenarios' figures stand on: what all have in common, then what each has of its own.
Sentences accounting_notes(const Source& source) {
  std::vector<Sentences> rules;
  rules.reserve(source.scenarios.size());
  for (const Scenario& scenario : source.scenarios) {
    rules.push_back(accounting_rule(scenario, *source.survey));
  }
  if (rules.empty()) return {};
  Sentences common = rules.front();
  for (const Sentences& rule : rules) {
    std::erase_if(common, [&](const std::string& sentence) { return !has(rule, sentence); });
  }
  Sentences notes = common;
  for (std::size_t s = 0; s < rules.size() && rules.size() <= most_scenarios_told; ++s) {
    const Scenario& scenario = source.scenarios[s];
    std::string note = fmt::format("{}: {}.", scenario.name, scenario.title);
    for (const std::string& sentence : rules[s]) {
      if (!has(common, sentence)) note += " " + sentence;
    }
    notes.push_back(std::move(note));
  }
  return notes;
}

ResultsTable table_of_scenarios(const TableRequest& request, const Source& source) {
  const RowSource rows = source.store.rows();
  const NamesByScenario names = names_in_results(rows);
  const ScenariosTableChoice choice{
      .group = group_chosen(names, request.group.empty() ? "World" : request.group),
      .measure = measure_chosen(names, rows, request.measure),
      .period_of = periods_chosen(names, request.period)};
  ResultsTable table =
      scenarios_table(rows, source.store.differences(), source.store.facts(), choice);
  if (table.rows.empty()) {
    throw CLI::ValidationError("--of", fmt::format("these results have no {} of {} in that period",
                                                   choice.measure, choice.group.name));
  }
  table.notes = common_notes(source, {});
  if (source.store.has_differences()) table.notes.push_back(difference_note());
  for (std::string& note : accounting_notes(source)) table.notes.push_back(std::move(note));
  return table;
}

ResultsTable table_of_replication(const TableRequest& request, const Source& source) {
  require_survey(source, request);
  std::vector<Scenario> scenarios = source.scenarios;
  if (!request.scenario.empty()) {
    const std::string chosen = scenario_chosen(source.store.facts(), request.scenario);
    std::erase_if(scenarios, [&](const Scenario& each) { return each.name != chosen; });
  }
  ResultsTable table =
      replication_results(replications_of(*source.survey, scenarios, source.store.rows()));
  if (table.rows.empty()) {
    throw CLI::ValidationError(
        "--of", "no scenario of these results names a printed figure (\"published\")");
  }
  std::vector<std::string> common = common_notes(source, request.scenario);
  if (source.store.facts().version != version) {
    common.push_back(fmt::format("The figures' own rules: remitsim {}.", version));
  }
  table.notes.insert(table.notes.begin(), common.begin(), common.end());
  return table;
}

/// An option that would do nothing is a misunderstanding.
void refuse_idle_options(const TableRequest& request, const GroupsShown* groups) {
  const auto refuse = [&](const char* option, const char* subjects) {
    throw CLI::ValidationError(
        option, fmt::format("is for tables of {}, and not of {}", subjects, request.of));
  };
  const bool is_of_many = groups != nullptr && groups->are_many;
  if (request.top && !is_of_many) refuse("--top", "senders, receivers and corridors");
  if (!request.group.empty() && request.of != "scenarios") refuse("--group", "scenarios");
  if (!request.scenario.empty() && request.of == "scenarios") {
    throw CLI::ValidationError("--scenario",
                               "is for tables of one scenario; this one has all side by side");
  }
  if (request.of != "replication") return;
  if (!request.measure.empty()) refuse("--measure", "groups and scenarios");
  if (!request.period.empty()) refuse("--period", "groups and scenarios");
}

}  // namespace

std::vector<std::string> subjects_of_tables() {
  std::vector<std::string> subjects;
  for (const GroupsShown& groups : all_groups_shown()) subjects.emplace_back(groups.words);
  subjects.insert(subjects.end(), {"scenarios", "replication"});
  return subjects;
}

ResultsTable table_of_results(const TableRequest& request) {
  const auto all = all_groups_shown();
  const auto groups = std::find_if(
      all.begin(), all.end(), [&](const GroupsShown& each) { return each.words == request.of; });
  const GroupsShown* shown = groups == all.end() ? nullptr : &*groups;
  refuse_idle_options(request, shown);
  const Source source = open_source(request);
  if (request.of == "replication") return table_of_replication(request, source);
  tell_missing_survey(source);
  return shown != nullptr ? table_of_groups(request, source, *shown)
                          : table_of_scenarios(request, source);
}

}  // namespace remitsim

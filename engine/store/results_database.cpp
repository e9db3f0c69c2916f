#include "store/results_database.hpp"

#include "remitsim/diagnostics.hpp"
#include "remitsim/version.hpp"
#include "report/result_rows.hpp"
#include "report/results_files.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace remitsim {

namespace {

using Id = std::int64_t;
using Pair = std::pair<std::string, std::string>;

/// The numbers of what has a pair of names, given as they come, from 1 on.
class Ids {
 public:
  /// And whether it is new.
  std::pair<Id, bool> of(std::string_view first, std::string_view second) {
    const auto [found, is_new] = ids_.emplace(Pair(first, second), ids_.size() + 1);
    return {static_cast<Id>(found->second), is_new};
  }
  [[nodiscard]] std::optional<Id> find(std::string_view first, std::string_view second) const {
    const auto found = ids_.find(Pair(first, second));
    if (found == ids_.end()) return std::nullopt;
    return static_cast<Id>(found->second);
  }

 private:
  std::map<Pair, std::size_t> ids_;
};

/// The kind of the scenario's first group of that name, in any period.
std::string_view kind_of(const ScenarioResult& scenario, const std::string& group) {
  for (const PeriodResult& period : scenario.periods) {
    const std::string_view kind = kind_of(period, group);
    if (!kind.empty()) return kind;
  }
  return {};
}

std::string_view unit_of(const ScenarioResult& scenario, const std::string& group,
                         const std::string& measure) {
  for (const PeriodResult& period : scenario.periods) {
    if (const MeasureResult* result = period.find(group, measure)) return result->unit;
  }
  return {};
}

std::string_view word_of(Mark mark) {
  constexpr std::array<std::string_view, 3> words = {"seen", "recalled", "computed"};
  return words.at(static_cast<std::size_t>(mark));
}

/// A width that is not known is missing.
std::optional<double> known(double width) {
  return std::isfinite(width) ? std::optional(width) : std::nullopt;
}

/// Fills the tables of an empty database.
class Writer {
 public:
  Writer(Database& database, const StudyResult& result) : database_(database), result_(result) {
    for (std::size_t s = 0; s < result.scenarios.size(); ++s) {
      scenario_ids_[result.scenarios[s].scenario] = static_cast<Id>(s + 1);
    }
  }

  void add_run(const Survey& survey) {
    database_.prepare("INSERT INTO run VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(version, build, to_string(result_.method), result_.control_variates,
             std::to_string(result_.seed), result_.draws, result_.draws_requested, survey.name,
             survey.year);
  }

  void add_scenarios(std::span<const Scenario> scenarios) {
    Statement insert = database_.prepare("INSERT INTO scenarios VALUES (?, 1, ?, ?, ?, NULL)");
    for (const Scenario& scenario : scenarios) {
      insert.run(scenario_ids_.at(scenario.name), scenario.name, scenario.title, scenario.why);
    }
  }

  void add_provenance(const Survey& survey, std::span<const Scenario> scenarios,
                      const std::string& results_digest) {
    Statement insert = database_.prepare("INSERT INTO provenance VALUES (?, ?, ?)");
    insert.run("survey", survey.name, survey.digest);
    for (const Scenario& scenario : scenarios) {
      insert.run("scenario", scenario.name, scenario.digest);
    }
    insert.run("results", results_csv_file, results_digest);
  }

  void add_estimates() {
    Statement group = database_.prepare("INSERT INTO groups VALUES (?, ?, ?, ?, ?)");
    Statement measure = database_.prepare("INSERT INTO measures VALUES (?, ?, ?)");
    Statement estimate = database_.prepare("INSERT INTO estimates VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    Id number = 0;
    for_each_row(result_, [&](const ResultRow& row) {
      const auto [group_id, is_new_group] = groups_.of(row.group_kind, row.group);
      if (is_new_group) add_group(group, group_id, row);
      const auto [measure_id, is_new_measure] = measures_.of(row.measure, row.unit);
      if (is_new_measure) measure.run(measure_id, row.measure, row.unit);
      estimate.run(++number, scenario_ids_.find(row.scenario)->second, row.period, group_id,
                   measure_id, row.statistic, row.estimate.value, row.estimate.standard_error);
    });
  }

  void add_printed_figures(std::span<const Scenario> scenarios) {
    Statement insert = database_.prepare(
        "INSERT INTO printed_figures VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      const ScenarioResult& result = result_.scenarios[s];
      for (const PublishedFigure& figure : scenarios[s].published) {
        const std::string& period =
            figure.period.empty() ? result.main_period().period : figure.period;
        insert.run(scenario_ids_.at(scenarios[s].name), figure.label, period,
                   group_of(result, figure.group), measure_of(result, figure.group, figure.measure),
                   figure.value, figure.low, figure.high, word_of(figure.mark), figure.source,
                   figure.accounting_rule, figure.remark);
      }
    }
  }

  void add_convergence() {
    if (!result_.precision) return;
    const PrecisionReached& look = *result_.precision;
    const Id scenario = scenario_ids_.at(look.scenario);
    const ScenarioResult& result = result_.scenarios[static_cast<std::size_t>(scenario - 1)];
    database_.prepare("INSERT INTO convergence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(look.looks, look.draws, look.level, look.wanted, look.is_relative,
             known(look.half_width), look.is_reached(), scenario, group_of(result, look.group),
             measure_of(result, look.group, look.measure));
  }

 private:
  static void add_group(Statement& insert, Id id, const ResultRow& row) {
    std::optional<std::string_view> sender;
    std::optional<std::string_view> receiver;
    if (row.group_kind == "sender") sender = row.group;
    if (row.group_kind == "receiver") receiver = row.group;
    if (row.group_kind == "corridor") {
      const std::size_t dash = row.group.find('-');
      sender = row.group.substr(0, dash);
      receiver = row.group.substr(dash + 1);
    }
    insert.run(id, row.group_kind, row.group, sender, receiver);
  }

  [[nodiscard]] std::optional<Id> group_of(const ScenarioResult& scenario,
                                           const std::string& group) const {
    return groups_.find(kind_of(scenario, group), group);
  }
  [[nodiscard]] std::optional<Id> measure_of(const ScenarioResult& scenario,
                                             const std::string& group,
                                             const std::string& measure) const {
    return measures_.find(measure, unit_of(scenario, group, measure));
  }

  Database& database_;
  const StudyResult& result_;
  std::map<std::string, Id, std::less<>> scenario_ids_;
  Ids groups_;
  Ids measures_;
};

void write(Database& database, const Survey& survey, std::span<const Scenario> scenarios,
           const StudyResult& result, const std::string& results_digest) {
  database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; BEGIN; {}",
                           store_application_id, store_schema_version, store_schema));
  Writer writer(database, result);
  writer.add_run(survey);
  writer.add_scenarios(scenarios);
  writer.add_provenance(survey, scenarios, results_digest);
  writer.add_estimates();
  writer.add_printed_figures(scenarios);
  writer.add_convergence();
  database.run("COMMIT");
  database.close();
}

}  // namespace

void write_results_database(const std::filesystem::path& file, const Survey& survey,
                            std::span<const Scenario> scenarios, const StudyResult& result,
                            const std::string& results_digest) {
  try {
    Database database = Database::create(file);
    write(database, survey, scenarios, result, results_digest);
  } catch (const DatabaseError& error) {
    throw OutputError(fmt::format("{}: cannot be written: {}", file.string(), error.what()));
  }
}

}  // namespace remitsim

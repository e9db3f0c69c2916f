#include "store/results_database.hpp"

#include "remitsim/diagnostics.hpp"
#include "remitsim/version.hpp"
#include "report/difference_rows.hpp"
#include "report/result_rows.hpp"
#include "report/results_files.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"
#include "store/table_digest.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
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

/// A scenario that no file made has no text.
std::optional<std::string_view> known(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

/// A width that is not known is missing.
std::optional<double> known(double width) {
  return std::isfinite(width) ? std::optional(width) : std::nullopt;
}

}  // namespace

/// Fills the tables of an empty database.
class ResultsDatabase::Tables {
 public:
  explicit Tables(const std::filesystem::path& file) : database_(Database::create(file)) {
    database_.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; BEGIN; {}",
                              store_application_id, store_schema_version, store_schema));
  }

  void add_run(const Survey& survey, const StudyResult& result) {
    database_.prepare("INSERT INTO run VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(version, build, to_string(result.method), result.control_variates,
             std::to_string(result.seed), result.draws, result.draws_requested, survey.name,
             survey.year);
    add_provenance("survey", survey.name, survey.digest);
  }

  void add_scenarios(std::span<const Scenario> scenarios) {
    Statement insert = database_.prepare("INSERT INTO scenarios VALUES (?, 1, ?, ?, ?, ?)");
    for (const Scenario& scenario : scenarios) {
      const auto id = static_cast<Id>(scenario_ids_.size() + 1);
      scenario_ids_[scenario.name] = id;
      insert.run(id, scenario.name, scenario.title, scenario.why, known(scenario.effective_json));
      add_provenance("scenario", scenario.name, scenario.digest);
    }
  }

  void add_provenance(std::string_view item, std::string_view name, std::string_view digest) {
    database_.prepare("INSERT INTO provenance VALUES (?, ?, ?)").run(item, name, digest);
  }

  void add_estimates(const StudyResult& study) {
    Statement group = database_.prepare("INSERT INTO groups VALUES (?, ?, ?, ?, ?)");
    Statement measure = database_.prepare("INSERT INTO measures VALUES (?, ?, ?)");
    Statement estimate = database_.prepare("INSERT INTO estimates VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for_each_row(study, [&](const ResultRow& row) {
      const auto [group_id, is_new_group] = groups_.of(row.group_kind, row.group);
      if (is_new_group) add_group(group, group_id, row);
      const auto [measure_id, is_new_measure] = measures_.of(row.measure, row.unit);
      if (is_new_measure) measure.run(measure_id, row.measure, row.unit);
      estimate.run(++rows_, scenario_ids_.find(row.scenario)->second, row.period, group_id,
                   measure_id, row.statistic, row.estimate.value, row.estimate.standard_error);
    });
  }

  /// After the estimates, which have all groups and measures.
  void add_differences(const StudyResult& study) {
    Statement insert = database_.prepare(
        "INSERT INTO differences VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for_each_difference(study, [&](const DifferenceRow& row) {
      std::apply(
          [&](const auto&... numbers) {
            insert.run(scenario_ids_.find(row.scenario)->second,
                       scenario_ids_.find(row.against)->second, row.period,
                       groups_.find(row.group_kind, row.group),
                       measures_.find(row.measure, row.unit), numbers...);
          },
          row.numbers);
    });
  }

  void add_printed_figures(std::span<const Scenario> scenarios, const StudyResult& study) {
    Statement insert = database_.prepare(
        "INSERT INTO printed_figures VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
      const ScenarioResult& result = study.scenarios[s];
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

  /// After the estimates, which have all groups and measures.
  void add_distributions(const StudyResult& study) {
    Statement insert =
        database_.prepare("INSERT INTO distributions VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const ScenarioResult& scenario : study.scenarios) {
      for (const GroupHistogram& histogram : scenario.histograms) {
        Id bin = 0;
        for (const HistogramBin& values : histogram.bins) {
          insert.run(scenario_ids_.at(scenario.scenario), scenario.main_period().period,
                     groups_.find(histogram.kind, histogram.group),
                     measures_.find(histogram.measure, histogram.unit), ++bin, values.low,
                     values.high, values.draws);
        }
      }
    }
  }

  void add_firm_types(const StudyResult& study) {
    Statement insert = database_.prepare("INSERT INTO firm_types VALUES (?, ?, ?, ?, ?, ?)");
    for (const ScenarioResult& scenario : study.scenarios) {
      for (const FirmTypeResult& type : scenario.firm_types) {
        insert.run(scenario_ids_.at(scenario.scenario), type.firm_type, type.services,
                   type.services_changed, type.cost_before, type.cost_after);
      }
    }
  }

  /// Of a study in one batch, as only such a one has looks.
  void add_convergence(const StudyResult& study) {
    Statement insert =
        database_.prepare("INSERT INTO convergence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const PrecisionReached& look : study.looks) {
      const Id scenario = scenario_ids_.at(look.scenario);
      const ScenarioResult& result = study.scenarios[static_cast<std::size_t>(scenario - 1)];
      insert.run(look.looks, look.draws, look.level, look.wanted, look.is_relative,
                 known(look.half_width), look.is_reached(), scenario, group_of(result, look.group),
                 measure_of(result, look.group, look.measure));
    }
  }

  /// Of the tables that are in no CSV file.
  void add_digests() {
    for (const std::string_view table : digested_tables) {
      add_provenance("table", table, table_digest(database_, table));
    }
  }

  void finish() {
    database_.run("COMMIT");
    database_.close();
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

  Database database_;
  std::map<std::string, Id, std::less<>> scenario_ids_;
  Ids groups_;
  Ids measures_;
  Id rows_ = 0;
};

namespace {

/// Runs it, and tells what the database refuses as an OutputError about the file.
template <typename Action>
auto or_output_error(const std::filesystem::path& file, Action action) {
  try {
    return action();
  } catch (const DatabaseError& error) {
    throw OutputError(fmt::format("{}: cannot be written: {}", file.string(), error.what()));
  }
}

}  // namespace

ResultsDatabase::ResultsDatabase(std::filesystem::path file, std::span<const Scenario> scenarios)
    : file_(std::move(file)),
      scenarios_(scenarios),
      tables_(or_output_error(file_, [this] { return std::make_unique<Tables>(file_); })) {}

ResultsDatabase::~ResultsDatabase() = default;

void ResultsDatabase::add(const Survey& survey, std::span<const Scenario> scenarios,
                          const StudyResult& result) {
  or_output_error(file_, [&] {
    if (is_empty_) {
      tables_->add_run(survey, result);
      tables_->add_scenarios(scenarios_);
    }
    is_empty_ = false;
    tables_->add_estimates(result);
    tables_->add_differences(result);
    tables_->add_printed_figures(scenarios, result);
    tables_->add_distributions(result);
    tables_->add_firm_types(result);
    tables_->add_convergence(result);
  });
}

void ResultsDatabase::finish(const CsvDigests& digests) {
  or_output_error(file_, [&] {
    tables_->add_provenance("results", results_csv_file, digests.results);
    if (!digests.differences.empty()) {
      tables_->add_provenance("differences", differences_csv_file, digests.differences);
    }
    tables_->add_digests();
    tables_->finish();
  });
}

}  // namespace remitsim

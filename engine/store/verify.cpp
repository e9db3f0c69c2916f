#include "store/verify.hpp"

#include "remitsim/diagnostics.hpp"
#include "remitsim/version.hpp"
#include "report/differences_csv.hpp"
#include "report/results_csv.hpp"
#include "report/results_files.hpp"
#include "simulate/batches.hpp"
#include "simulate/study_part.hpp"
#include "simulate/study_sampling.hpp"
#include "store/earlier_results.hpp"
#include "store/stored_scenarios.hpp"
#include "store/survey_of_results.hpp"

#include <fmt/format.h>

#include <fstream>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, std::string why) {
  throw DataError(Diagnostic{file.string(), 0, 0, std::move(why)});
}

/// A CSV file, compared line by line with what it should hold.
class ComparedFile {
 public:
  explicit ComparedFile(const std::filesystem::path& file) : file_(file), stream_(file) {
    if (!stream_) refuse(file, "cannot be opened");
  }

  void compare(std::string_view lines) {
    while (!lines.empty() && difference_.empty()) {
      const std::size_t length = lines.find('\n');
      compare_line(lines.substr(0, length));
      lines.remove_prefix(length + 1);
    }
  }

  /// There must be nothing more.
  void end() {
    if (difference_.empty() && std::getline(stream_, line_)) {
      tell("has one more", "nothing");
    }
  }

  [[nodiscard]] std::uint64_t rows() const { return lines_ > 0 ? lines_ - 1 : 0; }
  [[nodiscard]] const std::string& difference() const { return difference_; }

 private:
  void compare_line(std::string_view wanted) {
    if (!std::getline(stream_, line_)) line_ = "nothing";
    ++lines_;
    if (line_ != wanted) tell("has", wanted);
  }
  void tell(std::string_view has, std::string_view wanted) {
    difference_ = fmt::format("{}:{}: {}\n  {}\nwhere the run gives\n  {}", file_.string(), lines_,
                              has, line_, wanted);
  }

  std::filesystem::path file_;
  std::ifstream stream_;
  std::string line_;
  std::uint64_t lines_ = 0;
  std::string difference_;
};

/// How many draws, and how they are made, is what the results say.
StudyOptions options_of(const RunFacts& facts, std::span<const Scenario> scenarios,
                        StudyOptions options) {
  options.draws = facts.draws_requested;
  options.seed = std::stoull(facts.seed);
  options.method = sampling_method_of(facts.method);
  options.control_variates = facts.control_variates;
  return with_sampling_of(scenarios, std::move(options));
}

/// Simulates as many draws as the results have, which may be fewer than were asked for.
StudyResult simulate_again(const Survey& survey, Batch batch, const RunFacts& facts,
                           StudyOptions options) {
  const std::uint64_t wanted = blocks_of(facts.draws).end;
  std::uint64_t blocks = 0;
  const auto is_told = std::move(options.should_stop);
  options.should_stop = [&] { return (is_told && is_told()) || blocks++ >= wanted; };
  return simulate(survey, batch, options);
}

/// What the database says that the run was asked.
RunIdentity identity_in(const ResultsStore& store) {
  const RunFacts& facts = store.facts();
  RunIdentity run{.version = facts.version,
                  .method = facts.method,
                  .control_variates = facts.control_variates,
                  .seed = std::stoull(facts.seed),
                  .draws = facts.draws_requested,
                  .survey_digest = facts.survey_digest};
  for (const StoredScenario& scenario : store.scenarios()) {
    run.scenarios.emplace_back(scenario.name, scenario.digest);
  }
  return run;
}

/// The manifest and the database must tell of one run.
void require_same_record(const std::filesystem::path& folder, const ResultsStore& store) {
  const auto manifest = manifest_in(folder);
  if (!manifest) refuse(folder / manifest_file, "is missing, or not what remitsim wrote");
  RunIdentity in_database = identity_in(store);
  in_database.until = manifest->run.until;
  std::string why = difference(manifest->run, in_database);
  if (why.empty() &&
      (manifest->run.draws != in_database.draws || manifest->draws != store.facts().draws)) {
    why = fmt::format("{} draws done of {}, not {} of {}", manifest->draws, manifest->run.draws,
                      store.facts().draws, in_database.draws);
  }
  if (why.empty()) return;
  refuse(folder / manifest_file,
         fmt::format("is of another run than results.sqlite beside it: {}", why));
}

void require_same_origin(const std::filesystem::path& folder, const RunFacts& facts,
                         const Survey& survey) {
  if (facts.version != version) {
    refuse(folder, fmt::format("was made by remitsim {}, and this is remitsim {}; verify it with "
                               "the one that made it",
                               facts.version, version));
  }
  require_survey_of(folder, facts, survey);
}

}  // namespace

Verification verify_results(const std::filesystem::path& folder, const Survey& survey,
                            const StudyOptions& options) {
  const ResultsStore store(folder);
  const RunFacts& facts = store.facts();
  require_same_record(folder, store);
  require_same_origin(folder, facts, survey);
  const std::vector<Scenario> scenarios = stored_scenarios(store, survey);
  const StudyOptions wanted = options_of(facts, scenarios, options);

  ComparedFile results(folder / results_csv_file);
  results.compare(results_csv_header());
  std::optional<ComparedFile> differences;
  if (store.has_differences()) {
    differences.emplace(folder / differences_csv_file).compare(differences_csv_header());
  }
  Verification found;
  for (const Batch& batch : batches_of(scenarios, scenarios_at_once)) {
    const StudyResult result = simulate_again(survey, batch, facts, wanted);
    found.is_stopped = result.draws < facts.draws;
    if (found.is_stopped) return found;
    results_csv_rows(result)([&results](std::string_view piece) { results.compare(piece); });
    if (!differences) continue;
    differences_csv_rows(result)(
        [&differences](std::string_view piece) { differences->compare(piece); });
  }
  results.end();
  found.rows = results.rows();
  found.difference = results.difference();
  if (differences) {
    differences->end();
    found.rows += differences->rows();
    if (found.difference.empty()) found.difference = differences->difference();
  }
  return found;
}

}  // namespace remitsim

#include "store/results_folder.hpp"

#include "files/flush.hpp"
#include "files/sha256.hpp"
#include "files/write_file.hpp"
#include "remitsim/diagnostics.hpp"
#include "report/differences_csv.hpp"
#include "report/results_csv.hpp"
#include "report/results_files.hpp"
#include "store/earlier_results.hpp"
#include "store/results_database.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdlib>
#include <optional>
#include <system_error>
#include <utility>

namespace remitsim {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& folder, std::string_view why) {
  throw OutputError(fmt::format("{}: {}", folder.string(), why));
}

bool is_mount_point(const fs::path& folder) {
  struct statx status {};
  return statx(AT_FDCWD, folder.c_str(), 0, 0, &status) == 0 &&
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// The folder by a name that it can be renamed by, behind any link.
fs::path place_of(const fs::path& folder) {
  std::error_code error;
  fs::path place = folder.lexically_normal();
  if (!place.has_filename()) place = place.parent_path();
  const bool is_real = !fs::is_symlink(place, error) && place.has_filename() &&
                       place.filename() != "." && place.filename() != "..";
  if (!is_real) place = fs::canonical(place, error);
  if (error && place.empty()) refuse(folder, "leads nowhere; choose another folder with --out");
  return place;
}

/// The same, once it is clear that a folder can be put there.
fs::path usable_place_of(const fs::path& folder) {
  fs::path place = place_of(folder);
  std::error_code error;
  if (!fs::exists(place, error)) return place;
  if (!fs::is_directory(place, error)) {
    refuse(folder, "is a file, and results are a folder; choose another place with --out");
  }
  if (is_mount_point(place) || fs::equivalent(place, fs::current_path(error), error)) {
    refuse(folder,
           "is where another disk is mounted, or the folder that the program runs in, and cannot "
           "be put in place as a whole; name a folder within it with --out");
  }
  return place;
}

StudyResult without_scenarios(const StudyResult& result) {
  return {.draws = result.draws,
          .draws_requested = result.draws_requested,
          .seed = result.seed,
          .method = result.method,
          .control_variates = result.control_variates,
          .precision = result.precision};
}

std::string digest_of(const fs::path& file) {
  const auto digest = sha256_of_file(file);
  if (!digest) refuse(file, "cannot be read again");
  return *digest;
}

/// Writes all files, and their digests into the record.
void write_files(const fs::path& folder, const Survey& survey, std::span<const Scenario> scenarios,
                 const ResultSource& results, RunRecord& record) {
  FileWriter csv(folder / results_csv_file);
  std::optional<FileWriter> differences;  // where there are some
  ResultsDatabase database(folder / results_database_file, scenarios);
  StudyResult run;  // of the study as a whole, without its scenarios
  std::vector<ControlGains> gains;
  csv.write(results_csv_header());
  results([&](Batch batch, const StudyResult& result) {
    results_csv_rows(result)([&csv](std::string_view piece) { csv.write(piece); });
    if (has_differences(result)) {
      if (!differences) {
        differences.emplace(folder / differences_csv_file).write(differences_csv_header());
      }
      differences_csv_rows(result)(
          [&differences](std::string_view piece) { differences->write(piece); });
    }
    database.add(survey, batch, result);
    for (const ScenarioResult& scenario : result.scenarios) {
      if (result.control_variates) gains.push_back(control_gains(scenario));
    }
    run = without_scenarios(result);
  });
  csv.put_in_place();
  record.results_digest = digest_of(folder / results_csv_file);
  if (differences) {
    differences->put_in_place();
    record.differences_digest = digest_of(folder / differences_csv_file);
  }
  database.finish({record.results_digest, record.differences_digest});
  flush_to_disk(folder / results_database_file);
  record.database_digest = digest_of(folder / results_database_file);
  write_file(folder / manifest_file, manifest_json(survey, scenarios, run, gains, record));
}

/// Writes the files into a new folder among the system's temporary ones; nothing where that fails
/// too.
std::optional<fs::path> written_to_temporary(const std::string& name,
                                             const std::function<void(const fs::path&)>& write) {
  std::error_code error;
  const fs::path parent = fs::temp_directory_path(error);
  std::string folder = (parent / fmt::format("remitsim-{}-XXXXXX", name)).string();
  if (error || mkdtemp(folder.data()) == nullptr) return std::nullopt;
  try {
    write(folder);
    return folder;
  } catch (const OutputError&) {
    fs::remove_all(folder, error);
    return std::nullopt;
  }
}

}  // namespace

ResultsFolder::ResultsFolder(const fs::path& folder, EarlierRun earlier,
                             const std::function<RunIdentity()>& identity)
    : named_(folder),
      folder_(usable_place_of(folder)),
      earlier_(earlier),
      aside_(folder_, use_in_results, checkpoints_of(earlier)) {
  const EarlierResults found = earlier_results(folder_);
  refuse_earlier(found, identity);
  if (earlier_ == EarlierRun::resumed && found.manifest) {
    resumed_digest_ = found.manifest->results_digest();
  }
}

void ResultsFolder::refuse_earlier(const EarlierResults& earlier,
                                   const std::function<RunIdentity()>& identity) const {
  if (!earlier.not_ours.empty()) {
    refuse(named_, fmt::format("{}, so that it is not replaced; choose another folder with --out",
                               earlier.not_ours));
  }
  if (earlier.is_empty || earlier_ == EarlierRun::overridden) return;
  const bool is_resumed = earlier_ == EarlierRun::resumed;
  const std::string why =
      is_resumed ? study_difference(earlier, identity()) : difference(earlier, identity());
  if (why.empty()) return;
  const bool can_resume = !is_resumed && study_difference(earlier, identity()).empty();
  const std::string also =
      rescued() ? fmt::format("; what an earlier run had finished is in {}", rescued()->string())
                : std::string();
  refuse(named_,
         fmt::format("holds the results of another run ({}); choose another folder with "
                     "--out, {}or replace them with --force{}",
                     why, can_resume ? "go on from there with \"run --resume\", " : "", also));
}

PartFiles ResultsFolder::checkpoints() const {
  std::optional<fs::path> earlier;
  if (earlier_ == EarlierRun::resumed) earlier = folder_;
  return PartFiles(aside_.path(), checkpoint_file, earlier);
}

void ResultsFolder::write(const Survey& survey, std::span<const Scenario> scenarios,
                          const ResultSource& results, RunRecord& record) {
  const auto write_into = [&](const fs::path& folder) {
    write_files(folder, survey, scenarios, results, record);
  };
  std::optional<fs::path> kept;
  std::string why;
  try {
    write_into(aside_.path());
    if (is_put_in_place(record)) return;
    why = fmt::format(
        "{}: holds other results than those of this run (put there meanwhile, or of more draws, "
        "from a "
        "narrower --until), and is left as it is; --force replaces them",
        folder_.string());
    kept = aside_.keep();
  } catch (const OutputError& error) {
    why = error.what();
    kept = written_to_temporary(folder_.filename().string(), write_into);
  }
  if (!kept) throw OutputError(why);
  throw OutputError(fmt::format("{}; the results of this run are in {}", why, kept->string()));
}

bool ResultsFolder::is_put_in_place(const RunRecord& record) {
  if (aside_.put_in_place()) return true;
  const EarlierResults earlier = earlier_results(folder_);
  if (!earlier.manifest || !earlier.not_ours.empty()) return false;
  const std::string& digest = earlier.manifest->results_digest();
  const bool is_same = !earlier.changed_file && digest == record.results_digest;
  const bool is_resumed = !earlier.changed_file && digest == resumed_digest_;
  if (!is_same && !is_resumed && earlier_ != EarlierRun::overridden) return false;
  aside_.replace();
  return true;
}

}  // namespace remitsim

#pragma once

#include "files/folder_aside.hpp"
#include "remitsim/study.hpp"
#include "report/manifest.hpp"
#include "report/read_manifest.hpp"
#include "store/batched_study.hpp"
#include "store/earlier_results.hpp"
#include "store/earlier_run.hpp"
#include "store/part_files.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace remitsim {

/// The folder that a run's results go to, all of them or none, with a checkpoint. Nothing but
/// remitsim's own files is ever removed.
class ResultsFolder {
 public:
  /// Before the run: takes the place for its results. `identity` is asked where there are results
  /// already. Throws OutputError where they must not be replaced or the folder cannot be written,
  /// so that this is known before the work.
  ResultsFolder(const std::filesystem::path& folder, EarlierRun earlier,
                const std::function<RunIdentity()>& identity);

  /// Where the results of an earlier run are, that was killed before it could put them in place.
  [[nodiscard]] const std::optional<std::filesystem::path>& rescued() const {
    return aside_.rescued();
  }

  /// For checkpoints: written beside the results to come, read from there or, where the run goes on
  /// from earlier results, from beside those.
  [[nodiscard]] PartFiles checkpoints() const;

  /// After the run, once: writes its results and puts them in place with the checkpoints; adds
  /// their digests to the record. Where they cannot be there, keeps them elsewhere if at all
  /// possible, and throws an OutputError that says where.
  void write(const Survey& survey, std::span<const Scenario> scenarios, const ResultSource& results,
             RunRecord& record);

 private:
  void refuse_earlier(const EarlierResults& earlier,
                      const std::function<RunIdentity()>& identity) const;
  [[nodiscard]] bool is_put_in_place(const RunRecord& record);

  std::filesystem::path named_;  ///< as the user names it
  std::filesystem::path folder_;
  EarlierRun earlier_;
  FolderAside aside_;
  std::string resumed_digest_;  ///< of the results.csv that the run goes on from
};

}  // namespace remitsim

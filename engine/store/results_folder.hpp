#pragma once

#include "files/folder_aside.hpp"
#include "remitsim/study.hpp"
#include "report/manifest.hpp"
#include "report/read_manifest.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>

namespace remitsim {

/// The folder that a run's results go to, all of them or none. What is there already is replaced by
/// the same results, or where that is forced; nothing but remitsim's own files is ever removed.
class ResultsFolder {
 public:
  /// Before the run: takes the place for its results. `identity` is asked where there are results
  /// already. Throws OutputError where they must not be replaced or the folder cannot be written,
  /// so that this is known before the work.
  ResultsFolder(const std::filesystem::path& folder, bool force,
                const std::function<RunIdentity()>& identity);

  /// Where the results of an earlier run are, that was killed before it could put them in place.
  [[nodiscard]] const std::optional<std::filesystem::path>& rescued() const {
    return aside_.rescued();
  }

  /// After the run, once: writes its results and puts them in place; adds their digests to the
  /// record. Where they cannot be there, keeps them elsewhere if at all possible, and throws an
  /// OutputError that says where.
  void write(const Survey& survey, std::span<const Scenario> scenarios, const StudyResult& result,
             RunRecord& record);

 private:
  [[nodiscard]] bool is_put_in_place(const RunRecord& record);

  std::filesystem::path folder_;
  bool force_ = false;
  FolderAside aside_;
};

}  // namespace remitsim

#pragma once

#include "report/difference_rows.hpp"
#include "report/result_rows.hpp"
#include "report/results_json.hpp"
#include "store/database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace remitsim {

/// A scenario of the results.
struct StoredScenario {
  std::string name;
  std::string digest;
  std::string effective_json;  ///< empty where the results do not hold it
};

/// The results of a study, as they were written to results.sqlite.
class ResultsStore {
 public:
  /// A folder of results, or the database itself. Throws DataError where there is none, it is not
  /// remitsim's, a newer version wrote it, or it is no longer what was written.
  explicit ResultsStore(const std::filesystem::path& folder_or_file);

  [[nodiscard]] const RunFacts& facts() const { return facts_; }
  /// In the order of the run.
  [[nodiscard]] std::vector<StoredScenario> scenarios() const;
  /// In the order of results.csv.
  [[nodiscard]] RowSource rows() const;
  /// In the order of differences.csv; none where no scenario was compared with another.
  [[nodiscard]] DifferenceSource differences() const;
  [[nodiscard]] bool has_differences() const;

 private:
  void check_schema() const;
  void check_digest() const;
  void read_and_check();
  [[nodiscard]] RunFacts read_facts() const;
  /// Whether the rows have the digests of the CSV files that were written with them.
  [[nodiscard]] bool is_unchanged() const;
  [[noreturn]] void refuse(std::string why) const;

  std::filesystem::path file_;
  Database database_;
  RunFacts facts_;
};

}  // namespace remitsim

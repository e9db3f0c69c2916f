#pragma once

#include "remitsim/study.hpp"
#include "report/difference_rows.hpp"
#include "report/result_rows.hpp"
#include "report/results_json.hpp"
#include "store/database.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// A scenario of the results.
struct StoredScenario {
  std::string name;
  std::string digest;
  std::string effective_json;  ///< empty where the results do not hold it
};

/// A bin of a distribution, with all that it is of. The texts live until the visitor returns.
struct HistogramRow {
  std::string_view scenario;
  std::string_view period;
  std::string_view group_kind;
  std::string_view group;
  std::string_view measure;
  std::string_view unit;
  std::uint64_t bin = 0;  ///< counted from 1
  HistogramBin values;
};

using HistogramVisitor = std::function<void(const HistogramRow&)>;
using HistogramSource = std::function<void(const HistogramVisitor&)>;
/// Is given a scenario's name, and what became of one type of firm in it.
using FirmTypeVisitor =
    std::function<void(std::string_view scenario, const FirmTypeResult& firm_type)>;
using FirmTypeSource = std::function<void(const FirmTypeVisitor&)>;
using LookVisitor = std::function<void(const PrecisionReached&)>;
using LookSource = std::function<void(const LookVisitor&)>;

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
  /// By scenario, in the order of the run, and then as in `groups`, bin after bin.
  [[nodiscard]] HistogramSource histograms() const;
  /// By scenario, in the order of the run, and by name.
  [[nodiscard]] FirmTypeSource firm_types() const;
  /// At the precision, from the first one on; none where none was asked for. A width that is not
  /// known is infinite.
  [[nodiscard]] LookSource looks() const;

 private:
  void check_schema() const;
  void check_digest() const;
  void read_and_check();
  [[nodiscard]] RunFacts read_facts() const;
  /// Whether the rows have the digests of the CSV files that were written with them, and the other
  /// tables those that they were written with.
  [[nodiscard]] bool is_unchanged() const;
  [[noreturn]] void refuse(std::string why) const;

  std::filesystem::path file_;
  Database database_;
  RunFacts facts_;
};

}  // namespace remitsim

#pragma once

#include "remitsim/study.hpp"
#include "simulate/batches.hpp"
#include "store/part_files.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// Is given the scenarios of one batch, and their results.
using ResultVisitor = std::function<void(Batch batch, const StudyResult& result)>;
/// Whatever gives the results of a study: it hands those of each batch to the visitor, in order.
using ResultSource = std::function<void(const ResultVisitor&)>;

/// A study whose scenarios are simulated batch after batch. What is done of each goes to files, so
/// that it is done once, whatever becomes of the process, and memory holds one batch at a time.
class BatchedStudy {
 public:
  /// `options` have no say of where to resume and of checkpoints. A precision that is asked for
  /// makes one batch of all scenarios, as they share their draws. All must outlive this. Throws
  /// StudyError.
  BatchedStudy(const Survey& survey, std::span<const Scenario> scenarios, StudyOptions options,
               std::size_t at_once, PartFiles parts);

  [[nodiscard]] std::size_t batch_count() const { return batches_.size(); }

  /// Simulates what is not done. `on_batch` is told of each batch before its first draw. Ends early
  /// where the options say so. Throws StudyError, DataError where a file cannot be read, and
  /// OutputError where a batch that is not the only one cannot be kept.
  void run(const std::function<void(std::size_t batch)>& on_batch);

  /// The draws that each scenario has: those of the only batch, or none before all have theirs.
  [[nodiscard]] std::uint64_t draws() const { return is_stopped_ ? 0 : last_.draws; }
  /// Of the batch that was simulated last.
  [[nodiscard]] const StudyResult& last() const { return last_; }
  /// Why the only batch has no checkpoint; empty where it has one.
  [[nodiscard]] const std::string& checkpoint_fault() const { return checkpoint_fault_; }
  /// Once there are draws: the results of all batches. Throws OutputError where the file of one is
  /// gone.
  void visit_results(const ResultVisitor& visit) const;

 private:
  void keep(std::size_t batch, const std::string& bytes);
  [[nodiscard]] StudyResult simulate_batch(std::size_t batch, const StudyOptions& options) const;

  const Survey& survey_;
  StudyOptions options_;
  std::vector<Batch> batches_;
  PartFiles parts_;
  StudyResult last_;
  std::string checkpoint_fault_;
  bool is_stopped_ = false;  ///< before the last of several batches had all its draws
};

}  // namespace remitsim

#include "store/batched_study.hpp"

#include "remitsim/diagnostics.hpp"
#include "simulate/study_sampling.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

BatchedStudy::BatchedStudy(const Survey& survey, std::span<const Scenario> scenarios,
                           StudyOptions options, std::size_t at_once, PartFiles parts)
    : survey_(survey),
      options_(with_sampling_of(scenarios, std::move(options))),
      batches_(batches_of(scenarios, at_once, options_)),
      parts_(std::move(parts)) {}

void BatchedStudy::run(const std::function<void(std::size_t batch)>& on_batch) {
  for (std::size_t batch = 0; batch < batches_.size() && !is_stopped_; ++batch) {
    on_batch(batch);
    StudyOptions options = options_;
    options.on_checkpoint = [&](const std::string& bytes) { keep(batch, bytes); };
    last_ = simulate_batch(batch, options);
    is_stopped_ = batches_.size() > 1 && last_.draws < last_.draws_requested;
  }
}

/// A disk that is full by now must not end a run whose results may find another place.
void BatchedStudy::keep(std::size_t batch, const std::string& bytes) {
  try {
    parts_.write(batch, bytes);
    checkpoint_fault_.clear();
  } catch (const OutputError& error) {
    if (batches_.size() > 1) {
      throw OutputError(fmt::format(
          "{}; what was done before is kept; once that is mended, go on with the same command and "
          "--resume",
          error.what()));
    }
    checkpoint_fault_ = error.what();
  }
}

StudyResult BatchedStudy::simulate_batch(std::size_t batch, const StudyOptions& options) const {
  StudyOptions resumed = options;
  resumed.resume_from = parts_.reader(batch);
  return simulate(survey_, batches_[batch], resumed);
}

void BatchedStudy::visit_results(const ResultVisitor& visit) const {
  if (batches_.size() == 1) {
    visit(batches_.front(), last_);
    return;
  }
  StudyOptions no_more = options_;
  no_more.on_progress = nullptr;
  // No draws are left for other ranks to do.
  no_more.context = nullptr;
  for (std::size_t batch = 0; batch < batches_.size(); ++batch) {
    // A last block that is not whole is in no file.
    int blocks = 1;
    no_more.should_stop = [&blocks] { return blocks-- <= 0; };
    const StudyResult result = simulate_batch(batch, no_more);
    if (result.draws < result.draws_requested) {
      throw OutputError(
          fmt::format("{}: is gone, and with it what was done", parts_.path(batch).string()));
    }
    visit(batches_[batch], result);
  }
}

}  // namespace remitsim

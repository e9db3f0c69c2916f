#include "cli/run_watch.hpp"

#include "cli/interrupt.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>

namespace remitsim {

RunWatch::RunWatch(bool quiet, std::optional<double> limit_seconds)
    : progress_(quiet),
      limit_seconds_(limit_seconds),
      started_(fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)))) {
  catch_interrupts();
}

void RunWatch::watch(StudyOptions& options) {
  options.on_progress = [this](const Progress& done) { progress_.show(done); };
  options.should_stop = [this] { return must_stop(); };
}

void RunWatch::begin_batch(std::size_t batch, std::size_t batches) {
  progress_.begin(batches > 1 ? fmt::format("batch {} of {}: ", batch + 1, batches) : "");
}

double RunWatch::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

bool RunWatch::must_stop() {
  was_stopped_ = was_stopped_ || interrupted() || (limit_seconds_ && seconds() > *limit_seconds_);
  return was_stopped_;
}

}  // namespace remitsim

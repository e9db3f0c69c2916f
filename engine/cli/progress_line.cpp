#include "cli/progress_line.hpp"

#include "cli/precision_options.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace remitsim {

namespace {

/// The look at which the wanted width is reached if it falls with the root of the draws, which are
/// twice as many at each look.
double draws_needed(const PrecisionReached& last, double most) {
  const double ratio = last.half_width / last.wanted;
  auto draws = static_cast<double>(last.draws);
  const double needed = draws * ratio * ratio;
  while (draws < needed && draws < most) draws *= 2;
  return std::min(draws, most);
}

/// How wide the intervals were at the last look, and a forecast.
std::string until_precise(const Progress& progress, double seconds) {
  const PrecisionReached& last = *progress.precision;
  const auto done = static_cast<double>(progress.draws_done);
  const double needed = draws_needed(last, static_cast<double>(progress.draws));
  return fmt::format("{} draws; after {}: {}, wanted {}; about {:.0f} s to go",
                     with_decimals(done, 0), count_in_words(last.draws), in_words(last),
                     width_in_words(last, last.wanted),
                     std::ceil(std::max(0.0, needed - done) * seconds / done));
}

}  // namespace

ProgressLine::ProgressLine(bool quiet) : quiet_(quiet), terminal_(isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const std::function<std::string()>& words) {
  using std::chrono::milliseconds;
  const auto now = Clock::now();
  if (quiet_ || now - last_shown_ < milliseconds(terminal_ ? 200 : 10'000)) return;
  last_shown_ = now;
  const std::string line =
      fmt::format("{}{}{}", terminal_ ? "\r\x1b[K" : "", words(), terminal_ ? "" : "\n");
  // A lost terminal must not end a long run: failures to write are of no account here.
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
}

void ProgressLine::show(const Progress& progress) {
  show([&] {
    using Seconds = std::chrono::duration<double>;
    const double seconds = Seconds(last_shown_ - start_).count();
    if (progress.precision != nullptr) return until_precise(progress, seconds);
    const auto done = static_cast<double>(progress.draws_done);
    const auto all = static_cast<double>(progress.draws);
    return fmt::format("{} of {} draws ({:.0f} %), {} a second, about {:.0f} s to go",
                       with_decimals(done, 0), with_decimals(all, 0), 100 * done / all,
                       with_decimals(std::round(done / seconds), 0),
                       std::ceil(seconds * (all - done) / done));
  });
}

void ProgressLine::end() {
  if (!quiet_ && terminal_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace remitsim

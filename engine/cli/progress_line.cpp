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

/// Nothing is shown earlier: the first blocks are told of in bursts, as they wait for one another,
/// and their speed says little.
constexpr double least_seconds = 0.5;

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
std::string until_precise(const Progress& progress, double draws_a_second) {
  const PrecisionReached& last = *progress.precision;
  const auto done = static_cast<double>(progress.draws_done);
  const double needed = draws_needed(last, static_cast<double>(progress.draws));
  return fmt::format("{} draws; after {}: {}, wanted {}; about {:.0f} s to go",
                     with_decimals(done, 0), count_in_words(last.draws), in_words(last),
                     width_in_words(last, last.wanted),
                     std::ceil(std::max(0.0, needed - done) / draws_a_second));
}

std::string until_all(const Progress& progress, double draws_a_second) {
  const auto done = static_cast<double>(progress.draws_done);
  const auto all = static_cast<double>(progress.draws);
  return fmt::format("{} of {} draws ({:.0f} %), {} a second, about {:.0f} s to go",
                     with_decimals(done, 0), with_decimals(all, 0), 100 * done / all,
                     with_decimals(std::round(draws_a_second), 0),
                     std::ceil((all - done) / draws_a_second));
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

void ProgressLine::begin(std::string words) {
  words_ = std::move(words);
  first_.reset();
}

void ProgressLine::show(const Progress& progress) {
  if (!first_) first_.emplace(Clock::now(), progress.draws_done);
  const std::chrono::duration<double> seconds = Clock::now() - first_->first;
  if (progress.draws_done == first_->second || seconds.count() < least_seconds) return;
  show([&] {
    const double draws_a_second =
        static_cast<double>(progress.draws_done - first_->second) / seconds.count();
    return words_ + (progress.precision != nullptr ? until_precise(progress, draws_a_second)
                                                   : until_all(progress, draws_a_second));
  });
}

void ProgressLine::end() {
  if (!quiet_ && terminal_) std::fputs("\r\x1b[K", stderr);
}

}  // namespace remitsim

#include "cli/progress_line.hpp"

#include "report/rounding.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace remitsim {

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

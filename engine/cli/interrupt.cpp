#include "cli/interrupt.hpp"

#include <array>
#include <atomic>
#include <csignal>

namespace remitsim {

namespace {

constexpr std::array interrupts = {SIGINT, SIGTERM, SIGUSR1};

std::atomic<bool> signal_came = false;
static_assert(std::atomic<bool>::is_always_lock_free, "or a signal handler may not set it");

void note_signal(int signal) {
  signal_came = true;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void catch_interrupts() {
  for (const int signal : interrupts) std::signal(signal, note_signal);
  // A connection that is lost; nohup ignores it.
  if (std::signal(SIGHUP, note_signal) == SIG_IGN) std::signal(SIGHUP, SIG_IGN);
}

bool interrupted() {
  return signal_came;
}

void leave_interrupts_to_rank_0() {
  for (const int signal : interrupts) std::signal(signal, SIG_IGN);
  std::signal(SIGHUP, SIG_IGN);
}

void outlive_file_size_limit() {
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace remitsim

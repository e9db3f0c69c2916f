#include "cli/interrupt.hpp"

#include <atomic>
#include <csignal>

namespace remitsim {

namespace {

std::atomic<bool> signal_came = false;
static_assert(std::atomic<bool>::is_always_lock_free, "or a signal handler may not set it");

void note_signal(int signal) {
  signal_came = true;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void catch_interrupts() {
  std::signal(SIGINT, note_signal);
  std::signal(SIGTERM, note_signal);
}

bool interrupted() {
  return signal_came;
}

void outlive_file_size_limit() {
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace remitsim

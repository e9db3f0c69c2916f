#include "cli/interrupt.hpp"

#include <csignal>

namespace remitsim {

namespace {

volatile std::sig_atomic_t signal_came = 0;

void note_signal(int signal) {
  signal_came = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void catch_interrupts() {
  std::signal(SIGINT, note_signal);
  std::signal(SIGTERM, note_signal);
}

bool interrupted() {
  return signal_came != 0;
}

}  // namespace remitsim

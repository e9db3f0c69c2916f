#pragma once

namespace remitsim {

/// From here on, Ctrl-C and SIGTERM ask for an early end instead of killing the program; a second
/// one kills it.
void catch_interrupts();
bool interrupted();

/// Thrown once an interrupted command has put its affairs in order (exit code 130).
struct Interrupted {};

}  // namespace remitsim

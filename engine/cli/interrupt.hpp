#pragma once

namespace remitsim {

/// From here on, Ctrl-C and SIGTERM ask for an early end instead of killing the program; a second
/// one kills it.
void catch_interrupts();
bool interrupted();

/// From here on, a file larger than the system allows is an output that failed, told with its name,
/// instead of the program's end.
void outlive_file_size_limit();

/// Thrown once an interrupted command has put its affairs in order (exit code 130).
struct Interrupted {};

}  // namespace remitsim

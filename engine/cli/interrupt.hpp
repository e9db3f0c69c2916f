#pragma once

namespace remitsim {

/// From here on, Ctrl-C and SIGTERM ask for an early end instead of killing the program; a second
/// one kills it. SIGUSR1 does as well, which mpirun passes on at once.
void catch_interrupts();
bool interrupted();
/// From here on, these signals do nothing to this process: rank 0, which gets them too, ends the
/// run.
void leave_interrupts_to_rank_0();

/// From here on, a file larger than the system allows is an output that failed, told with its name,
/// instead of the program's end.
void outlive_file_size_limit();

/// Thrown once an interrupted command has put its affairs in order (exit code 130).
struct Interrupted {};

}  // namespace remitsim

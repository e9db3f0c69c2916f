#pragma once

#include "remitsim/context.hpp"

#include <memory>
#include <string>

namespace remitsim {

/// The ranks that mpirun or srun started this process among; a process by itself where it was
/// started alone. Once in a process, before any other thread is made. Throws RankError where MPI
/// fails, or where the process is one of several and the build has no MPI.
std::unique_ptr<Context> context_of_process();

/// Which MPI the build has: "Open MPI v4.1.4", or "no MPI".
std::string mpi_of_build();

}  // namespace remitsim

#include "mpi/launch.hpp"
#include "mpi/process_context.hpp"
#include "ranks/local_context.hpp"

namespace remitsim {

std::unique_ptr<Context> context_of_process() {
  if (is_launched_as_rank()) {
    throw RankError(
        "remitsim was started by mpirun or srun, but was built without MPI: install libopenmpi-dev "
        "and build it anew, or start it by itself");
  }
  return std::make_unique<LocalContext>();
}

std::string mpi_of_build() {
  return "no MPI";
}

}  // namespace remitsim

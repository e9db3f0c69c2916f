#include "mpi/launch.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace remitsim {

bool is_launched_as_rank() {
  // Of Open MPI's mpirun, of srun --mpi=pmix and of launchers that speak PMI (srun --mpi=pmi2,
  // MPICH).
  constexpr std::array variables = {"OMPI_COMM_WORLD_RANK", "PMIX_RANK", "PMI_RANK"};
  return std::any_of(variables.begin(), variables.end(),
                     [](const char* variable) { return std::getenv(variable) != nullptr; });
}

}  // namespace remitsim

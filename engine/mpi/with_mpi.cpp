#include "mpi/launch.hpp"
#include "mpi/mpi_context.hpp"
#include "mpi/process_context.hpp"
#include "ranks/local_context.hpp"

namespace remitsim {

std::unique_ptr<Context> context_of_process() {
  // MPI also starts for a process by itself, but that takes a second and a helper process.
  if (!is_launched_as_rank()) return std::make_unique<LocalContext>();
  return std::make_unique<MpiContext>();
}

std::string mpi_of_build() {
  const std::string words = mpi_library();
  return words.substr(0, words.find(','));
}

}  // namespace remitsim

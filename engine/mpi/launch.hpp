#pragma once

namespace remitsim {

/// Whether mpirun or srun started this process, as they leave it in the environment.
bool is_launched_as_rank();

}  // namespace remitsim

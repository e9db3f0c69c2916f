#pragma once

#include "remitsim/study.hpp"

namespace remitsim {

/// Whether this build and this processor have the kernel.
bool is_supported(Kernel kernel);

/// The one that kernels run on, never `automatic`: at first the widest that is supported.
Kernel kernel_in_use();

/// From now on kernels run on this one, in all of the process; the results are the same bits.
/// Throws StudyError where it is not supported.
void use_kernel(Kernel kernel);

}  // namespace remitsim

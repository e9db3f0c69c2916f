#include "files/flush.hpp"

#include "files/descriptor.hpp"
#include "files/output_fault.hpp"

#include <fcntl.h>

#include <cerrno>

namespace remitsim {

void flush_to_disk(const std::filesystem::path& file_or_folder) {
  const Descriptor descriptor(open(file_or_folder.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor.is_open()) output_fault(file_or_folder, "cannot be opened again", errno);
  // Some network file systems flush by themselves, and say EINVAL.
  if (fsync(descriptor.number()) != 0 && errno != EINVAL) {
    output_fault(file_or_folder, "cannot be flushed to the disk", errno);
  }
}

}  // namespace remitsim

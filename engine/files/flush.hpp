#pragma once

#include <filesystem>

namespace remitsim {

/// Waits until the disk has the file's bytes, or the folder's names. Throws OutputError.
void flush_to_disk(const std::filesystem::path& file_or_folder);

}  // namespace remitsim

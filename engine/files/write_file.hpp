#pragma once

#include <filesystem>
#include <string_view>

namespace remitsim {

/// Writes `content` aside, flushes it to the disk and renames it to `file`, so that `file` is
/// either the old one or the whole new one. Creates the folder if need be. Throws OutputError.
void write_file(const std::filesystem::path& file, std::string_view content);

}  // namespace remitsim

#pragma once

#include "remitsim/diagnostics.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace remitsim {

/// The whole file, unpacked if it is gzipped. Where the file is missing, unreadable, a folder,
/// empty, damaged or (unpacked) larger than `size_limit` bytes: adds a diagnostic and returns
/// nothing.
std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t size_limit,
                                     Diagnostics& diagnostics);

}  // namespace remitsim

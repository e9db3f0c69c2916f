#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace remitsim {

/// SHA-256 of the bytes, as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Of a file's bytes, however large it is; nothing where it cannot be read.
std::optional<std::string> sha256_of_file(const std::filesystem::path& file);

}  // namespace remitsim

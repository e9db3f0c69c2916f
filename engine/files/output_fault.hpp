#pragma once

#include <filesystem>

namespace remitsim {

/// Throws the OutputError "file: what: the system's words for the error number".
[[noreturn]] void output_fault(const std::filesystem::path& file, const char* what, int error);

}  // namespace remitsim

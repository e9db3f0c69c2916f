#pragma once

#include "remitsim/diagnostics.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace remitsim {

/// A published file as it was read. The name is without folder and ".gz" and the digest is of the
/// unpacked content, so that both are the same whether the file is packed or not.
struct SourceFile {
  std::string name;
  std::string content;
  std::string digest;  ///< SHA-256, hexadecimal
};

/// Reads the file, gzipped or plain; adds a diagnostic and returns nothing where it cannot be read.
std::optional<SourceFile> read_source_file(const std::filesystem::path& file,
                                           Diagnostics& diagnostics);

}  // namespace remitsim

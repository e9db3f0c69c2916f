#include "survey/importer/source_file.hpp"

#include "files/read_file.hpp"
#include "files/sha256.hpp"

#include <cstddef>
#include <utility>

namespace remitsim {

namespace {

constexpr std::size_t source_size_limit = 256'000'000;

}  // namespace

std::optional<SourceFile> read_source_file(const std::filesystem::path& file,
                                           Diagnostics& diagnostics) {
  auto content = read_file(file, source_size_limit, diagnostics);
  if (!content) return std::nullopt;
  const auto name = file.extension() == ".gz" ? file.stem() : file.filename();
  std::string digest = sha256(*content);
  return SourceFile{name.string(), std::move(*content), std::move(digest)};
}

}  // namespace remitsim

#include "store/shard_files.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace remitsim {

namespace {

/// What follows the shard in a file's name.
std::string ending(std::size_t batch, std::size_t batches) {
  return batches > 1 ? fmt::format(".batch-{}.part", batch + 1) : ".part";
}

bool is_shard(std::string_view name, std::string_view ending) {
  if (!name.starts_with("shard-") || !name.ends_with(ending)) return false;
  name.remove_suffix(ending.size());
  return name.find('.') == std::string_view::npos;
}

[[noreturn]] void refuse(const std::filesystem::path& folder, std::string why) {
  throw DataError(Diagnostic{folder.string(), 0, 0, std::move(why)});
}

}  // namespace

std::string shard_file(const Shard& shard, std::size_t batch, std::size_t batches) {
  return fmt::format("shard-{}-of-{}{}", shard.index, shard.of, ending(batch, batches));
}

std::vector<std::filesystem::path> shard_files(const std::filesystem::path& folder,
                                               std::size_t batch, std::size_t batches) {
  const std::string wanted = ending(batch, batches);
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (is_shard(entry.path().filename().string(), wanted)) files.push_back(entry.path());
  }
  if (error) refuse(folder, fmt::format("cannot be read: {}", error.message()));
  if (files.empty()) {
    refuse(folder, fmt::format("holds no shard of this study, such as shard-1-of-4{}, which "
                               "\"remitsim run\" writes with --shard 1/4",
                               wanted));
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace remitsim

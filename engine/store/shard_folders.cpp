#include "store/shard_folders.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>

namespace remitsim {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view file_start = "batch-";
constexpr std::string_view file_end = ".part";
constexpr std::string_view unfinished = ".partial";

std::string file_of(std::size_t batch) {
  return fmt::format("{}{}{}", file_start, batch + 1, file_end);
}

FileUse use_in_shard(std::string_view name) {
  const bool is_part = name.starts_with(file_start) && name.ends_with(file_end);
  return is_part ? FileUse::checkpoint : FileUse::foreign;
}

fs::path folder_of(const fs::path& shards, const Shard& shard) {
  return shards / fmt::format("shard-{}-of-{}", shard.index, shard.of);
}

[[noreturn]] void refuse(const fs::path& path, std::string why) {
  throw DataError(Diagnostic{path.string(), 0, 0, std::move(why)});
}

/// Such as "3-of-7", after "shard-".
bool is_share(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  const std::size_t of = text.find("-of-");
  if (of == std::string_view::npos) return false;
  const std::string_view index = text.substr(0, of);
  const std::string_view count = text.substr(of + std::string_view("-of-").size());
  return !index.empty() && index.find_first_not_of(digits) == std::string_view::npos &&
         !count.empty() && count.find_first_not_of(digits) == std::string_view::npos;
}

bool is_shard(std::string_view name) {
  constexpr std::string_view start = "shard-";
  if (!name.starts_with(start)) return false;
  name.remove_prefix(start.size());
  if (name.ends_with(unfinished)) name.remove_suffix(unfinished.size());
  return is_share(name);
}

/// The names of shards, finished or not, in order.
std::vector<std::string> folders_in(const fs::path& shards) {
  std::error_code error;
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(shards, error)) {
    std::string name = entry.path().filename().string();
    if (is_shard(name)) names.push_back(std::move(name));
  }
  if (error) refuse(shards, fmt::format("cannot be read: {}", error.message()));
  std::sort(names.begin(), names.end());
  return names;
}

/// One that is done again while it is there already counts as finished.
bool is_unfinished(const std::string& name, const std::vector<std::string>& names) {
  if (!name.ends_with(unfinished)) return false;
  const std::string finished = name.substr(0, name.size() - unfinished.size());
  return !std::binary_search(names.begin(), names.end(), finished);
}

}  // namespace

ShardFolder::ShardFolder(const fs::path& shards, const Shard& shard, EarlierRun earlier)
    : folder_(folder_of(shards, shard)),
      earlier_(earlier),
      aside_(folder_, use_in_shard, checkpoints_of(earlier)) {
  std::error_code error;
  if (earlier_ == EarlierRun::same && fs::exists(folder_, error)) {
    throw OutputError(
        fmt::format("{}: is there already; go on from there with --resume, or replace it with "
                    "--force",
                    folder_.string()));
  }
}

PartFiles ShardFolder::parts() const {
  std::optional<fs::path> earlier;
  if (earlier_ == EarlierRun::resumed) earlier = folder_;
  return PartFiles(aside_.path(), file_of, earlier);
}

void ShardFolder::put_in_place() {
  if (!aside_.put_in_place()) aside_.replace();
}

std::vector<fs::path> shard_files(const fs::path& shards, std::size_t batch) {
  const std::vector<std::string> names = folders_in(shards);
  std::vector<fs::path> files;
  for (const std::string& name : names) {
    if (is_unfinished(name, names)) {
      refuse(shards / name, "this shard is not finished; go on with it, with --resume");
    }
    if (name.ends_with(unfinished)) continue;
    files.push_back(shards / name / file_of(batch));
    std::error_code error;
    if (fs::exists(files.back(), error)) continue;
    refuse(files.back(),
           "is missing; give the scenarios and --at-once that the shard was simulated with");
  }
  if (files.empty()) {
    refuse(shards,
           "holds no shard, such as shard-1-of-4, which \"remitsim run\" writes with --shard 1/4");
  }
  return files;
}

}  // namespace remitsim

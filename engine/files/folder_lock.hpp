#pragma once

#include "files/descriptor.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace remitsim {

/// A folder that this process alone works in, as long as this lives: a file `.lock` in it is
/// locked, which the system undoes if the process is killed. Follows the folder when it is renamed.
class FolderLock {
 public:
  static constexpr std::string_view file_name = ".lock";

  /// Nothing where the folder is gone or is another one by then. Throws OutputError, about
  /// `results`, where another process has it or nothing can be written.
  static std::optional<FolderLock> take(const std::filesystem::path& folder,
                                        const std::filesystem::path& results);

  FolderLock(FolderLock&&) noexcept = default;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

  /// The names in the folder, but for the lock's own.
  [[nodiscard]] std::vector<std::string> names() const;
  void remove(const std::string& name) const;

 private:
  FolderLock(Descriptor folder, Descriptor lock)
      : folder_(std::move(folder)), lock_(std::move(lock)) {}

  Descriptor folder_;
  Descriptor lock_;
};

}  // namespace remitsim

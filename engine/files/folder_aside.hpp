#pragma once

#include "files/folder_lock.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

/// A folder that is filled beside its final place, as `<target>.partial`, and put there whole, by
/// one rename: the target is what it was before, or all of the new. One process at a time fills it.
/// What is not put in place is removed at the end.
class FolderAside {
 public:
  /// Creates the folder, and those above it if need be. `files` are the names that will be in it,
  /// the last one written last: what a process that was killed left is removed, or kept under
  /// another name where it is whole. Throws OutputError where it cannot be created or written to,
  /// another process is filling it, or it holds other files.
  FolderAside(std::filesystem::path target, std::vector<std::string> files);
  FolderAside(const FolderAside&) = delete;
  FolderAside& operator=(const FolderAside&) = delete;
  ~FolderAside();

  [[nodiscard]] const std::filesystem::path& path() const { return aside_; }
  /// Where the whole folder of a process that was killed is now, if there was one.
  [[nodiscard]] const std::optional<std::filesystem::path>& rescued() const { return rescued_; }

  // The folder is done, and one of these is called once. They throw OutputError.

  /// Renames the folder to the target; false, with nothing changed, where that is taken by anything
  /// but an empty folder.
  bool put_in_place();
  /// Puts the folder in the place of the target, whose own `files` are removed.
  void replace();
  /// Renames the folder to a free name beside the target, `<target>.2` or so on, and returns it.
  std::filesystem::path keep();

 private:
  void create_parents();
  void take();
  bool clear_leftovers(const FolderLock& lock);
  void remove_files(const FolderLock& lock) const;
  [[nodiscard]] bool is_ours(const std::string& name) const;
  void done_at(const std::filesystem::path& place);
  void give_up() noexcept;

  std::filesystem::path target_;
  std::filesystem::path aside_;
  std::vector<std::string> files_;
  std::vector<std::filesystem::path> new_parents_;  ///< from the outermost
  std::optional<FolderLock> lock_;
  std::optional<std::filesystem::path> rescued_;
};

}  // namespace remitsim

#pragma once

#include "files/folder_lock.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// What files with such a name are, in a folder that is put in place whole.
enum class FileUse : std::uint8_t {
  foreign,    ///< no file of such a folder
  output,     ///< worth nothing until the folder is whole
  last,       ///< the output that is written last: with it, the folder is whole
  checkpoint  ///< work done, to go on from
};
using FileUses = FileUse (*)(std::string_view name);

/// What to do with the checkpoints that an earlier process left.
enum class Checkpoints : std::uint8_t { refuse, keep, remove };

/// A folder that is filled beside its final place, as `<target>.partial`, and put there whole, by
/// one rename: the target is what it was before, or all of the new. One process at a time fills it.
/// What is not put in place is removed at the end, but for checkpoints.
class FolderAside {
 public:
  /// Creates the folder, and those above it if need be. What a process that was killed left is
  /// removed, or where it is whole kept under another name; `earlier` says what becomes of
  /// checkpoints. Throws OutputError where the folder cannot be created or written to, another
  /// process is filling it, or it holds other files or checkpoints that are refused.
  FolderAside(std::filesystem::path target, FileUses uses,
              Checkpoints earlier = Checkpoints::refuse);
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
  /// Puts the folder in the place of the target, whose own files are removed.
  void replace();
  /// Renames the folder to a free name beside the target, `<target>.2` or so on, and returns it.
  std::filesystem::path keep();

 private:
  void create_parents();
  void take();
  bool clear_leftovers(const FolderLock& lock);
  void refuse_leftovers(const FolderLock& lock) const;
  void remove_outputs(const FolderLock& lock) const;
  [[nodiscard]] FileUse use_of(std::string_view name) const;
  void done_at(const std::filesystem::path& place);
  void give_up() noexcept;

  std::filesystem::path target_;
  std::filesystem::path aside_;
  FileUses uses_;
  Checkpoints earlier_;
  std::vector<std::filesystem::path> new_parents_;  ///< from the outermost
  std::optional<FolderLock> lock_;
  std::optional<std::filesystem::path> rescued_;
};

}  // namespace remitsim

#include "files/folder_aside.hpp"

#include "files/flush.hpp"
#include "files/output_fault.hpp"
#include "remitsim/diagnostics.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace remitsim {

namespace {

namespace fs = std::filesystem;

fs::path parent_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

bool is_taken(const fs::path& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0;
}

/// The first of `<target>.2`, `<target>.3` … that is free.
fs::path free_name(const fs::path& target) {
  for (int number = 2;; ++number) {
    fs::path name = target.string() + fmt::format(".{}", number);
    if (!is_taken(name)) return name;
  }
}

void rename_or_fail(const fs::path& from, const fs::path& to) {
  if (rename(from.c_str(), to.c_str()) != 0) {
    output_fault(from, fmt::format("cannot be renamed to {}", to.string()).c_str(), errno);
  }
}

/// Exchanges the two folders in one step, or in two where the file system cannot. Returns where the
/// old target is then.
fs::path exchange(const fs::path& aside, const fs::path& target) {
  if (renameat2(AT_FDCWD, aside.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0) {
    return aside;
  }
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) {
    output_fault(target, "cannot be replaced", errno);
  }
  fs::path old = free_name(target);
  rename_or_fail(target, old);
  if (rename(aside.c_str(), target.c_str()) != 0) {
    const int error = errno;
    rename_or_fail(old, target);
    output_fault(target, "cannot be replaced", error);
  }
  return old;
}

}  // namespace

FolderAside::FolderAside(fs::path target, FileUses uses, Checkpoints earlier)
    : target_(std::move(target)),
      aside_(target_.string() + ".partial"),
      uses_(uses),
      earlier_(earlier) {
  create_parents();
  try {
    while (!lock_) take();
  } catch (const OutputError&) {
    give_up();
    throw;
  }
}

FolderAside::~FolderAside() {
  if (lock_) remove_outputs(*lock_);
  if (lock_) give_up();
}

void FolderAside::create_parents() {
  std::vector<fs::path> missing;
  for (fs::path parent = parent_of(target_); !is_taken(parent); parent = parent_of(parent)) {
    missing.push_back(parent);
  }
  std::reverse(missing.begin(), missing.end());
  for (const fs::path& parent : missing) {
    if (mkdir(parent.c_str(), 0777) == 0) {
      new_parents_.push_back(parent);
    } else if (errno != EEXIST) {
      const int error = errno;
      give_up();
      output_fault(parent, "folder cannot be created", error);
    }
  }
}

/// Creates and locks the folder, unless it goes away meanwhile.
void FolderAside::take() {
  if (mkdir(aside_.c_str(), 0777) != 0 && errno != EEXIST) {
    output_fault(target_, "folder cannot be created", errno);
  }
  auto lock = FolderLock::take(aside_, target_);
  if (lock && clear_leftovers(*lock)) lock_.emplace(std::move(*lock));
}

/// False where what was left is whole, and no longer here.
bool FolderAside::clear_leftovers(const FolderLock& lock) {
  refuse_leftovers(lock);
  const std::vector<std::string> names = lock.names();
  const bool is_whole = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return uses_(name) == FileUse::last;
  });
  if (is_whole) {
    rescued_ = free_name(target_);
    rename_or_fail(aside_, *rescued_);
    return false;
  }
  remove_outputs(lock);
  if (earlier_ == Checkpoints::remove) {
    for (const std::string& name : lock.names()) lock.remove(name);
  }
  return true;
}

void FolderAside::refuse_leftovers(const FolderLock& lock) const {
  bool is_whole = false;
  bool has_checkpoint = false;
  for (const std::string& name : lock.names()) {
    is_whole = is_whole || uses_(name) == FileUse::last;
    has_checkpoint = has_checkpoint || use_of(name) == FileUse::checkpoint;
    if (use_of(name) != FileUse::foreign) continue;
    throw OutputError(fmt::format(
        "{}: results are written here first, but it holds {}, which remitsim did not write; move "
        "it away, or choose another folder with --out",
        aside_.string(), name));
  }
  if (earlier_ == Checkpoints::refuse && has_checkpoint && !is_whole) {
    throw OutputError(fmt::format(
        "{}: an earlier run was stopped, and what it had done is in {}; go on from there with "
        "\"run --resume\", or start anew with --force",
        target_.string(), aside_.string()));
  }
}

/// A file that write_file has not finished is an output, whatever it would have been.
FileUse FolderAside::use_of(std::string_view name) const {
  constexpr std::string_view unfinished = ".partial";
  if (!name.ends_with(unfinished)) return uses_(name);
  name.remove_suffix(unfinished.size());
  const std::size_t dot = name.rfind('.');
  const bool is_ours =
      dot != std::string_view::npos && uses_(name.substr(0, dot)) != FileUse::foreign;
  return is_ours ? FileUse::output : FileUse::foreign;
}

void FolderAside::remove_outputs(const FolderLock& lock) const {
  for (const std::string& name : lock.names()) {
    const FileUse use = use_of(name);
    if (use == FileUse::output || use == FileUse::last) lock.remove(name);
  }
}

bool FolderAside::put_in_place() {
  flush_to_disk(aside_);
  // Onto an empty folder too, and onto nothing else.
  if (rename(aside_.c_str(), target_.c_str()) == 0) {
    done_at(target_);
    return true;
  }
  if (errno != ENOTEMPTY && errno != EEXIST && errno != ENOTDIR) {
    output_fault(target_, "cannot be put in place", errno);
  }
  return false;
}

void FolderAside::replace() {
  flush_to_disk(aside_);
  // So that nobody takes the old folder for a place to write once it has the other's name.
  auto old_lock = FolderLock::take(target_, target_);
  if (!old_lock) output_fault(target_, "cannot be replaced", ENOENT);
  const fs::path old = exchange(aside_, target_);
  done_at(target_);
  for (const std::string& name : old_lock->names()) {
    if (uses_(name) != FileUse::foreign) old_lock->remove(name);
  }
  old_lock.reset();
  rmdir(old.c_str());
}

fs::path FolderAside::keep() {
  flush_to_disk(aside_);
  fs::path place = free_name(target_);
  rename_or_fail(aside_, place);
  done_at(place);
  return place;
}

void FolderAside::done_at(const fs::path& place) {
  lock_.reset();
  flush_to_disk(parent_of(place));
}

/// Removes the folders that were made and are empty.
void FolderAside::give_up() noexcept {
  lock_.reset();
  rmdir(aside_.c_str());
  std::for_each(new_parents_.rbegin(), new_parents_.rend(),
                [](const fs::path& parent) { rmdir(parent.c_str()); });
}

}  // namespace remitsim

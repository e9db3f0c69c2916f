#include "files/folder_lock.hpp"

#include "files/output_fault.hpp"
#include "remitsim/diagnostics.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <memory>

namespace remitsim {

namespace {

const std::string lock_name(FolderLock::file_name);

bool is_same(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// Whether the name in the folder is that of the open lock, and not gone or a later one's.
bool is_named(int folder, int lock) {
  struct stat named {};
  struct stat opened {};
  return fstatat(folder, lock_name.c_str(), &named, AT_SYMLINK_NOFOLLOW) == 0 &&
         fstat(lock, &opened) == 0 && is_same(named, opened);
}

/// Whether the path leads to the open folder, which may have been renamed.
bool leads_to(const std::filesystem::path& path, int folder) {
  struct stat named {};
  struct stat opened {};
  return stat(path.c_str(), &named) == 0 && fstat(folder, &opened) == 0 && is_same(named, opened);
}

/// The process that wrote its number into the lock, in brackets.
std::string holder_of(int lock) {
  std::array<char, 32> digits{};
  const ssize_t length = pread(lock, digits.data(), digits.size(), 0);
  if (length <= 0) return {};
  return fmt::format(" (process {})",
                     std::string_view(digits.data(), static_cast<std::size_t>(length)));
}

void write_holder(int lock, const std::filesystem::path& folder) {
  const std::string number = std::to_string(getpid());
  const bool is_written =
      ftruncate(lock, 0) == 0 &&
      pwrite(lock, number.data(), number.size(), 0) == static_cast<ssize_t>(number.size()) &&
      fsync(lock) == 0;
  if (!is_written) output_fault(folder, "cannot be written to", errno);
}

}  // namespace

std::optional<FolderLock> FolderLock::take(const std::filesystem::path& folder,
                                           const std::filesystem::path& results) {
  Descriptor open_folder(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!open_folder.is_open() && errno == ENOENT) return std::nullopt;
  if (!open_folder.is_open()) output_fault(folder, "folder cannot be opened", errno);
  Descriptor lock(
      openat(open_folder.number(), lock_name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!lock.is_open() && errno == ENOENT) return std::nullopt;
  if (!lock.is_open()) output_fault(folder, "folder cannot be written to", errno);
  if (flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) output_fault(folder, "folder cannot be locked", errno);
    throw OutputError(fmt::format(
        "{}: another run{} is writing its results here; wait until it has ended, or choose another "
        "folder with --out",
        results.string(), holder_of(lock.number())));
  }
  FolderLock taken(std::move(open_folder), std::move(lock));
  // Whoever had the folder before may have ended just now.
  const bool is_it = leads_to(folder, taken.folder_.number()) &&
                     is_named(taken.folder_.number(), taken.lock_.number());
  if (!is_it) return std::nullopt;
  write_holder(taken.lock_.number(), folder);
  return taken;
}

FolderLock::~FolderLock() {
  // Before it is unlocked, so that whoever opens it next finds that it is gone.
  if (lock_.is_open() && is_named(folder_.number(), lock_.number())) {
    unlinkat(folder_.number(), lock_name.c_str(), 0);
  }
}

std::vector<std::string> FolderLock::names() const {
  struct Close {
    void operator()(DIR* folder) const { closedir(folder); }
  };
  std::vector<std::string> names;
  const std::unique_ptr<DIR, Close> folder(
      fdopendir(openat(folder_.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
  if (!folder) return names;
  while (const dirent* entry = readdir(folder.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != ".." && name != lock_name) names.push_back(name);
  }
  return names;
}

void FolderLock::remove(const std::string& name) const {
  unlinkat(folder_.number(), name.c_str(), 0);
}

}  // namespace remitsim

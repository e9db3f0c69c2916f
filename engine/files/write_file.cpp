#include "files/write_file.hpp"

#include "files/output_fault.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace remitsim {

namespace {

void require_writable_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) output_fault(folder, "folder cannot be created", error.value());
  if (access(folder.c_str(), W_OK | X_OK) != 0)
    output_fault(folder, "folder cannot be written to", errno);
}

}  // namespace

FileWriter::FileWriter(std::filesystem::path target)
    : target_(std::move(target)),
      aside_(target_.string() + fmt::format(".{}.partial", getpid())),
      descriptor_(open(aside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (!descriptor_.is_open()) output_fault(target_, "cannot be created", errno);
}

FileWriter::~FileWriter() {
  if (!aside_.empty()) unlink(aside_.c_str());
}

void FileWriter::write(std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor_.number(), content.data(), content.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      output_fault(target_, "cannot be written", errno);
    }
    content.remove_prefix(static_cast<std::size_t>(written));
  }
}

void FileWriter::put_in_place() {
  if (fsync(descriptor_.number()) != 0)
    output_fault(target_, "cannot be flushed to the disk", errno);
  if (close(descriptor_.release()) != 0) output_fault(target_, "cannot be closed", errno);
  if (rename(aside_.c_str(), target_.c_str()) != 0)
    output_fault(target_, "cannot be replaced", errno);
  aside_.clear();
}

void write_file(const std::filesystem::path& file, std::string_view content) {
  write_file(file, TextSource([content](const TextSink& sink) { sink(content); }));
}

void write_file(const std::filesystem::path& file, const TextSource& content) {
  if (file.has_parent_path()) require_writable_folder(file.parent_path());
  FileWriter writer(file);
  content([&writer](std::string_view piece) { writer.write(piece); });
  writer.put_in_place();
}

}  // namespace remitsim

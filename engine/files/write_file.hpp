#pragma once

#include "files/descriptor.hpp"
#include "files/text_pieces.hpp"

#include <filesystem>
#include <string_view>

namespace remitsim {

/// A file that is written piece by piece beside its final place, and removed unless it is put
/// there. All calls throw OutputError.
class FileWriter {
 public:
  /// In a folder that is there.
  explicit FileWriter(std::filesystem::path target);
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;
  ~FileWriter();

  void write(std::string_view content);
  /// Once, after all of it: flushes it to the disk and gives it its name.
  void put_in_place();

 private:
  std::filesystem::path target_;
  std::filesystem::path aside_;
  Descriptor descriptor_;
};

/// Writes the file whole: under its name is all of the content, or what was there before. Creates
/// its folder if need be. Throws OutputError.
void write_file(const std::filesystem::path& file, std::string_view content);
/// The same of a text that is too long to be in memory as a whole.
void write_file(const std::filesystem::path& file, const TextSource& content);

}  // namespace remitsim

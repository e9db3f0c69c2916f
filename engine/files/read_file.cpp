#include "files/read_file.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>
#include <system_error>

namespace remitsim {

namespace {

struct CloseGzip {
  void operator()(gzFile file) const { gzclose(file); }
};
using GzipFile = std::unique_ptr<gzFile_s, CloseGzip>;

/// Why the file cannot be read, or nothing.
std::optional<std::string> fault_of(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (status.type() == std::filesystem::file_type::not_found) return "no such file";
  if (error) return fmt::format("cannot be opened: {}", error.message());
  if (status.type() == std::filesystem::file_type::directory) return "is a folder, not a file";
  if (status.type() != std::filesystem::file_type::regular) return "is not a regular file";
  return std::nullopt;
}

/// How long the content is, as the end of a gzipped file says, so that memory for it is taken once;
/// of any other file, some number.
std::size_t length_told(const std::filesystem::path& file) {
  std::array<unsigned char, 4> length{};
  std::ifstream stream(file, std::ios::binary);
  stream.seekg(-static_cast<std::streamoff>(length.size()), std::ios::end);
  stream.read(reinterpret_cast<char*>(length.data()), length.size());
  if (!stream) return 0;
  std::size_t told = 0;
  for (std::size_t byte = 0; byte < length.size(); ++byte) {
    told |= std::size_t{length[byte]} << (8 * byte);
  }
  return told;
}

/// What to set aside for the content. A file that claims more than those of remitsim come to is
/// not trusted with memory.
std::size_t likely_length(const std::filesystem::path& file, bool is_gzipped) {
  constexpr std::size_t most_of_a_byte = 16;
  std::error_code error;
  const std::size_t size = std::filesystem::file_size(file, error);
  if (error) return 0;
  return is_gzipped ? std::min(length_told(file), size * most_of_a_byte) : size;
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t size_limit,
                                     Diagnostics& diagnostics) {
  const auto refuse = [&](std::string why) {
    diagnostics.add({file.string(), 0, 0, std::move(why)});
    return std::nullopt;
  };
  if (const auto fault = fault_of(file)) return refuse(*fault);

  const GzipFile stream(gzopen(file.c_str(), "rb"));
  if (!stream) return refuse(fmt::format("cannot be opened: {}", std::strerror(errno)));

  std::string content;
  content.reserve(std::min(likely_length(file, gzdirect(stream.get()) == 0), size_limit));
  std::array<char, 1 << 16> chunk{};
  int length = 0;
  while ((length = gzread(stream.get(), chunk.data(), chunk.size())) > 0) {
    content.append(chunk.data(), static_cast<std::size_t>(length));
    if (content.size() > size_limit) {
      return refuse(
          fmt::format("is larger than the {} MB that such a file may have; is it the right file?",
                      size_limit / 1'000'000));
    }
  }
  int status = Z_OK;
  const char* message = gzerror(stream.get(), &status);
  if (length < 0 || status == Z_BUF_ERROR) {
    return refuse(
        fmt::format("cannot be read: {}", status == Z_ERRNO ? std::strerror(errno) : message));
  }
  if (content.empty()) return refuse("is empty");
  return content;
}

}  // namespace remitsim

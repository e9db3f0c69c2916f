#include "store/part_files.hpp"

#include "files/gzip.hpp"
#include "files/read_file.hpp"
#include "files/write_file.hpp"
#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <limits>
#include <system_error>

namespace remitsim {

namespace {

/// A file of which that is not known is not passed over as if nothing had been done.
bool is_there(const std::filesystem::path& file) {
  std::error_code error;
  const bool exists = std::filesystem::exists(file, error);
  if (!error) return exists;
  throw DataError(
      Diagnostic{file.string(), 0, 0, fmt::format("cannot be looked at: {}", error.message())});
}

}  // namespace

NamedBytes read_part_file(const std::filesystem::path& file) {
  Diagnostics faults;
  auto bytes = read_file(file, std::numeric_limits<std::size_t>::max(), faults);
  if (!bytes) throw DataError(std::move(faults));
  return {file.string(), std::move(*bytes)};
}

std::function<NamedBytes()> PartFiles::reader(std::size_t batch) const {
  std::filesystem::path file = path(batch);
  if (!is_there(file) && earlier_) file = *earlier_ / name_of_batch_(batch);
  if (!is_there(file)) return nullptr;
  return [file] { return read_part_file(file); };
}

void PartFiles::write(std::size_t batch, const std::string& bytes) const {
  write_file(path(batch), gzipped(bytes));
}

}  // namespace remitsim

#include "store/part_files.hpp"

#include "files/gzip.hpp"
#include "files/read_file.hpp"
#include "files/write_file.hpp"

#include <limits>
#include <system_error>

namespace remitsim {

NamedBytes read_part_file(const std::filesystem::path& file) {
  Diagnostics faults;
  auto bytes = read_file(file, std::numeric_limits<std::size_t>::max(), faults);
  if (!bytes) throw DataError(std::move(faults));
  return {file.string(), std::move(*bytes)};
}

std::optional<NamedBytes> PartFiles::read(std::size_t batch) const {
  std::filesystem::path file = path(batch);
  std::error_code error;
  if (!std::filesystem::exists(file, error) && earlier_) {
    file = *earlier_ / name_of_batch_(batch);
  }
  if (!std::filesystem::exists(file, error)) return std::nullopt;
  return read_part_file(file);
}

void PartFiles::write(std::size_t batch, const std::string& bytes) const {
  write_file(path(batch), gzipped(bytes));
}

}  // namespace remitsim

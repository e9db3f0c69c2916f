#pragma once

#include "remitsim/study.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace remitsim {

/// All of a file's bytes, under its name. Throws DataError.
NamedBytes read_part_file(const std::filesystem::path& file);

/// The files that hold what is done of each batch of a study, from one run to the next.
class PartFiles {
 public:
  /// Files are written to `folder`, and called by `name_of_batch`. What is not there yet is read
  /// from `earlier`, if there is one.
  PartFiles(std::filesystem::path folder, std::function<std::string(std::size_t)> name_of_batch,
            std::optional<std::filesystem::path> earlier = {})
      : folder_(std::move(folder)),
        name_of_batch_(std::move(name_of_batch)),
        earlier_(std::move(earlier)) {}

  [[nodiscard]] std::filesystem::path path(std::size_t batch) const {
    return folder_ / name_of_batch_(batch);
  }
  /// Reads what is done of the batch; nothing where there is no such file. Both throw DataError
  /// where a file cannot be read.
  [[nodiscard]] std::function<NamedBytes()> reader(std::size_t batch) const;
  /// Throws OutputError.
  void write(std::size_t batch, const std::string& bytes) const;

 private:
  std::filesystem::path folder_;
  std::function<std::string(std::size_t)> name_of_batch_;
  std::optional<std::filesystem::path> earlier_;
};

}  // namespace remitsim

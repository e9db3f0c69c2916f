#pragma once

#include "remitsim/diagnostics.hpp"
#include "scenario/text_cursor.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The faults of a scenario file and of those that it extends, found in any order and told in the
/// order of the files and of their positions, each once.
class Faults {
 public:
  struct Fault {
    Position position;
    std::string message;
  };

  explicit Faults(std::string_view file) : files_{std::string(file)} {}

  /// Takes another file in; positions in it have the number that it returns.
  std::size_t add_file(std::string_view file);
  /// The names of the files by their numbers; 0 is the first.
  [[nodiscard]] const std::vector<std::string>& files() const { return files_; }

  void add(Position position, std::string message);
  [[nodiscard]] std::size_t count() const { return faults_.size(); }
  /// As they were found.
  [[nodiscard]] const std::vector<Fault>& all() const { return faults_; }
  void tell(Diagnostics& diagnostics) const;

 private:
  std::vector<std::string> files_;
  std::vector<Fault> faults_;
};

}  // namespace remitsim

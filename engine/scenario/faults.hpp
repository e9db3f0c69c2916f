#pragma once

#include "remitsim/diagnostics.hpp"
#include "scenario/text_cursor.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The faults of one scenario file, found in any order and told in the order of their positions.
class Faults {
 public:
  explicit Faults(std::string_view file) : file_(file) {}

  void add(Position position, std::string message);
  [[nodiscard]] std::size_t count() const { return faults_.size(); }
  void tell(Diagnostics& diagnostics) const;

 private:
  std::string file_;
  std::vector<Diagnostic> faults_;
};

}  // namespace remitsim

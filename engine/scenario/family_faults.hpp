#pragma once

#include "scenario/faults.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace remitsim {

/// The faults of scenarios of one family, each told once: most are found in all of them.
class FamilyFaults {
 public:
  /// Adds those of the next scenario.
  void add(std::string_view scenario, const Faults& faults);
  [[nodiscard]] bool empty() const { return found_.empty(); }
  /// What not all scenarios have is told with the name of the first one that does. `files` has the
  /// files that the positions are in.
  [[nodiscard]] Diagnostics tell(Faults files) const;

 private:
  struct Found {
    Position position;
    std::string first_scenario;
    std::size_t scenarios = 0;  ///< that have it
  };
  /// File, line, column and message.
  using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::string>;

  std::map<Key, Found> found_;
  std::size_t scenarios_ = 0;
};

}  // namespace remitsim

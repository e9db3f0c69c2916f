#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace remitsim {

/// Bilateral flows by year: what the World Bank's matrices hold.
class FlowMatrix {
 public:
  /// US$ million by year.
  using Cells = std::map<int, double>;

  /// False where the cell is there already.
  bool add(const std::string& sender, const std::string& receiver, int year, double usd_million);

  /// The corridor's cells. Where a year's matrix does not hold a country that was divided later,
  /// the cell is the sum of those of its parts.
  [[nodiscard]] Cells cells_of(const std::string& sender, const std::string& receiver) const;

  /// Whether the corridor's cell of that year is such a sum.
  [[nodiscard]] bool is_sum_of_parts(const std::string& sender, const std::string& receiver,
                                     int year) const;

 private:
  [[nodiscard]] const Cells& own_cells(const std::string& sender,
                                       const std::string& receiver) const;

  std::map<std::pair<std::string, std::string>, Cells> cells_;
};

}  // namespace remitsim

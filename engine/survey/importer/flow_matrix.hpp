#pragma once

#include <map>
#include <set>
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

  /// Sum of the year's cells to the receiver, US$ million; with those to its parts where the year's
  /// matrix holds these instead.
  [[nodiscard]] double inflow_usd_million(const std::string& receiver, int year) const;

  /// The receivers that have a cell in the year.
  [[nodiscard]] std::set<std::string> receivers_in(int year) const;

  /// Whether the corridor's cell of that year is such a sum.
  [[nodiscard]] bool is_sum_of_parts(const std::string& sender, const std::string& receiver,
                                     int year) const;

 private:
  [[nodiscard]] const Cells& own_cells(const std::string& sender,
                                       const std::string& receiver) const;

  std::map<std::pair<std::string, std::string>, Cells> cells_;
};

}  // namespace remitsim

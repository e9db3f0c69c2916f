#include "replicate/replication_cells.hpp"

#include "report/cells.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace remitsim {

std::string_view word_of(Mark mark) {
  constexpr std::array<std::string_view, 3> words = {"seen", "recalled", "computed"};
  return words[static_cast<std::size_t>(mark)];
}

std::string figure_in_print(const PublishedFigure& figure) {
  std::string cell = printed_cell(figure);
  if (figure.mark != Mark::seen) cell += fmt::format(", {}", word_of(figure.mark));
  return cell;
}

std::string same_rule_in_print(const Replication& replication) {
  const bool is_count = replication.unit != "usd_million" && replication.unit != "percent";
  const double value = replication.same_rule;
  return with_decimals(value, is_count || std::fabs(value) >= 1000 ? 0 : 2);
}

std::string gap_percent(const Replication& replication) {
  const double printed = replication.figure.value;
  if (printed == 0) return "";
  return with_decimals(100 * (replication.same_rule - printed) / std::fabs(printed), 1);
}

}  // namespace remitsim

#pragma once

#include "survey/table.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace remitsim {

/// The columns of the service file that price one amount.
struct QuoteColumns {
  std::size_t amount;  ///< local currency
  std::size_t fee;     ///< local currency
  std::size_t margin_percent;
  std::size_t total_percent;
};

/// The price of one amount, in percent of it.
struct PriceQuote {
  double fee_percent = 0;
  double margin_percent = 0;
  double published_total_percent = 0;
  /// Fee and margin did not make the published total; the fee is the total less the margin then.
  bool is_repaired = false;
  double posted_fee_percent = 0;  ///< before the repair
};

/// How far fee and margin may lie from the published total, which is rounded, in percentage points.
inline constexpr double total_tolerance_points = 0.02;

struct QuoteResult {
  std::optional<PriceQuote> quote;
  std::string why_not;  ///< what is missing or wrong where there is no quote
};

/// Reads the price; the fee is rounded to a millionth of a percent.
QuoteResult read_quote(const Table& table, std::size_t row, const QuoteColumns& columns);

}  // namespace remitsim

#include "survey/importer/price_quote.hpp"

#include "survey/services_table.hpp"
#include "survey/text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace remitsim {

namespace {

/// To a millionth, and never -0.
double rounded(double percent) {
  return std::round(percent * 1e6) / 1e6 + 0.0;
}

bool is_price(double percent) {
  return percent >= lowest_price_percent && percent <= highest_price_percent;
}

QuoteResult no_quote(std::string why) {
  return {std::nullopt, std::move(why)};
}

}  // namespace

QuoteResult read_quote(const Table& table, std::size_t row, const QuoteColumns& columns) {
  const auto amount = parse_number(table.text(row, columns.amount));
  const auto fee = parse_number(table.text(row, columns.fee));
  const auto margin = parse_number(table.text(row, columns.margin_percent));
  const auto total = parse_number(table.text(row, columns.total_percent));
  if (!amount || *amount <= 0) return no_quote("no amount");
  if (!fee) return no_quote("no fee");
  if (!margin) return no_quote("no FX margin");
  if (!total) return no_quote("no total cost");

  PriceQuote quote;
  quote.margin_percent = *margin;
  quote.published_total_percent = *total;
  quote.posted_fee_percent = rounded(100 * *fee / *amount);
  quote.is_repaired = std::abs(100 * *fee / *amount + *margin - *total) > total_tolerance_points;
  quote.fee_percent = quote.is_repaired ? rounded(*total - *margin) : quote.posted_fee_percent;
  if (!is_price(quote.fee_percent) || !is_price(quote.margin_percent) ||
      quote.fee_percent + quote.margin_percent <= lowest_price_percent) {
    return no_quote(fmt::format("fee {} and margin {} percent cannot be right", quote.fee_percent,
                                quote.margin_percent));
  }
  return {quote, {}};
}

}  // namespace remitsim

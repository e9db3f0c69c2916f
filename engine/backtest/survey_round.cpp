#include "backtest/survey_round.hpp"

#include "survey/text.hpp"

namespace remitsim {

std::optional<int> quarter_of(std::string_view round) {
  constexpr std::size_t year_digits = 4;
  if (round.size() != year_digits + 3 || round[year_digits] != '_' || round.back() != 'Q') {
    return std::nullopt;
  }
  const auto year = parse_integer(round.substr(0, year_digits));
  const int quarter = round[year_digits + 1] - '0';
  if (!year || *year < 1900 || quarter < 1 || quarter > 4) return std::nullopt;
  return *year * 4 + quarter - 1;
}

}  // namespace remitsim

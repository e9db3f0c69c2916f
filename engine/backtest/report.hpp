#pragma once

#include "backtest/backtest.hpp"

#include <string>
#include <string_view>

namespace remitsim {

/// For reading: one line a pair of rounds, all together, the σ that each interval needs, how the
/// variance is shared, and the corridors that were left out. `sigma_source` says in words where
/// `log_sigma` is from.
std::string to_backtest_table(const Backtest& backtest, std::string_view sigma_source);

/// One figure a line: section, from, to, statistic, value, standard_error. `from` and `to` are
/// empty for all pairs together.
std::string to_backtest_csv(const Backtest& backtest);

}  // namespace remitsim

#pragma once

#include "replicate/replicate.hpp"

#include <string>
#include <string_view>

namespace remitsim {

// How printed figures and what comes out are written in tables.

/// "seen", "recalled" or "computed"
std::string_view word_of(Mark mark);
/// The figure with its range, and how well it is known where that is not at first hand: "1,800
/// (1,400 to 2,300), recalled".
std::string figure_in_print(const PublishedFigure& figure);
std::string same_rule_in_print(const Replication& replication);
/// How far what comes out lies from the printed value, in percent of it; empty where that is 0.
std::string gap_percent(const Replication& replication);

}  // namespace remitsim

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace remitsim {

/// The known word that `word` was probably meant to be: fewest letters inserted, dropped, changed
/// or swapped with a neighbour, regardless of ASCII case; the first of equals. Nothing where even
/// the nearest differs in more than a third of its letters (but one slip is always allowed).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> known);

/// "; did you mean \"WORD\"?" with the nearest known word, or nothing.
std::string did_you_mean(std::string_view word, std::span<const std::string> known);

}  // namespace remitsim

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// Without spaces, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// Lower-case ASCII letters and digits of the text alone, so that names match regardless of case
/// and punctuation: "cc1 total cost %" and "CC1_Total-Cost" are one.
std::string normalised_name(std::string_view text);

/// The trimmed, non-empty parts between any of the separators.
std::vector<std::string> split_list(std::string_view text, std::string_view separators);

/// The parts with ";" between them: how the tables hold lists.
std::string joined_list(const std::vector<std::string>& parts);

/// The finite decimal number that the whole text is, whatever the locale.
std::optional<double> parse_number(std::string_view text);

/// The integer that the whole text is.
std::optional<int> parse_integer(std::string_view text);

}  // namespace remitsim

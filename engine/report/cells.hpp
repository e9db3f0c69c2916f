#pragma once

#include "remitsim/study.hpp"

#include <string>
#include <string_view>

namespace remitsim {

// How estimates are written in tables: with no more digits than their error supports.

std::string estimate_cell(const Estimate& estimate);
/// The Monte Carlo standard error.
std::string error_cell(const Estimate& estimate);
/// The same, empty where the value or its error is not known.
std::string known_cell(const Estimate& estimate);
std::string known_error_cell(const Estimate& estimate);
/// "625 to 1,463": the 90 % interval.
std::string interval_cell(const MeasureResult& measure);
/// A printed figure with its range: "1,800 (1,400 to 2,300)".
std::string printed_cell(const PublishedFigure& figure);
/// A unit in words: "US$ million a year" for "usd_million" in a single year.
std::string unit_words(std::string_view unit, bool of_single_year);
/// A measure's title; of a conversion, its name with spaces.
std::string title_of(std::string_view measure);

}  // namespace remitsim

#pragma once

#include "report/results_json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

// What stands below a table of results, a paragraph each.

/// What made the figures: program, survey, draws, seed; and the scenario, where it is of one.
std::string run_note(const RunFacts& facts, std::string_view scenario = {});
/// Whom the data are from, and on what terms, where the survey is the one that ships.
std::optional<std::string> data_note(const RunFacts& facts);
/// What "90 % interval" and "std. error" mean.
std::string interval_note();

/// The year, or the years together, in words: "2013", "present value".
std::string period_words(const std::string& period);
/// What a table's numbers are, for its title: "US$ million a year, 2013". Of several periods (""),
/// the unit alone.
std::string unit_and_period(std::string_view unit, const std::string& period);
/// The scenario's title and name: "Every service at most 5 percent (cap-5)".
std::string scenario_words(const RunFacts& facts, std::string_view scenario);

}  // namespace remitsim

#include "report/table_notes.hpp"

#include "report/attribution.hpp"
#include "report/cells.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

bool is_several_years(const std::string& period) {
  return period == "total" || period == "present_value";
}

std::string draws_words(const RunFacts& facts) {
  std::string words = count_in_words(facts.draws);
  if (facts.draws < facts.draws_requested) {
    words += fmt::format(" of at most {}", count_in_words(facts.draws_requested));
  }
  return fmt::format("{} draws ({})", words, facts.method);
}

}  // namespace

std::string run_note(const RunFacts& facts, std::string_view scenario) {
  return fmt::format("Own calculations with remitsim {}{}; survey {}; {}, seed {}.", facts.version,
                     scenario.empty() ? "" : fmt::format(", scenario {}", scenario), facts.survey,
                     draws_words(facts), facts.seed);
}

std::optional<std::string> data_note(const RunFacts& facts) {
  const std::optional<std::string> attribution = attribution_of(facts.survey_digest);
  return attribution ? std::optional("Data: " + *attribution) : std::nullopt;
}

std::string interval_note() {
  return "90 % interval: what the uncertain inputs leave open; one world in twenty lies below it "
         "and "
         "one above. Std. error: the Monte Carlo error of the mean, which more draws make smaller. "
         "No digit is given that the errors do not support.";
}

std::string period_words(const std::string& period) {
  if (period == "total") return "all years together";
  return period == "present_value" ? "present value" : period;
}

std::string unit_and_period(std::string_view unit, const std::string& period) {
  const bool is_single_year = !period.empty() && !is_several_years(period);
  std::string words = unit_words(unit, is_single_year);
  return period.empty() ? words : words + ", " + period_words(period);
}

std::string scenario_words(const RunFacts& facts, std::string_view scenario) {
  for (const auto& [name, title] : facts.scenarios) {
    if (name == scenario && !title.empty()) return fmt::format("{} ({})", title, name);
  }
  return std::string(scenario);
}

}  // namespace remitsim

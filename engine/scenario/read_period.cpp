#include "scenario/read_period.hpp"

#include "files/utf8.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

bool is_year_of(const Horizon& horizon, std::string_view period) {
  for (int year = horizon.first_year; year <= horizon.last_year; ++year) {
    if (period == std::to_string(year)) return true;
  }
  return false;
}

void check_present_value(const Field& field, const Horizon& horizon, const PeriodUse& use) {
  if (!horizon.present_value) {
    field.refuse(
        "asks for a present value, but the horizon has none; give it \"present_value\": { "
        "\"discount_rate_percent\": … }");
  } else if (!use.is_money) {
    field.refuse("asks for the present value of a measure that is no money; take \"total\"");
  }
}

}  // namespace

std::string read_period(const Field& field, const std::optional<Horizon>& horizon,
                        const PeriodUse& use) {
  const auto period = read_text(field);
  if (!period) return "";
  if (!horizon) {
    field.refuse("needs a \"horizon\": without one, results are for a single year; leave it out");
  } else if (*period == "present_value") {
    check_present_value(field, *horizon, use);
  } else if (*period != "total" && !is_year_of(*horizon, *period)) {
    field.refuse(
        fmt::format("must be a year from \"{}\" to \"{}\", \"total\" or "
                    "\"present_value\", got {}",
                    horizon->first_year, horizon->last_year, in_quotes(*period)));
  } else if (*period != "total" && use.group && is_numerous(*use.group)) {
    field.refuse(
        "asks for a single year of a sender, receiver or corridor, which have results for "
        "\"total\" "
        "alone; define a group for it in \"groups\"");
  }
  return *period;
}

}  // namespace remitsim

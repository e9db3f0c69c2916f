#include "scenario/read_horizon.hpp"

#include "scenario/object_reader.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

PresentValue read_present_value(const Field& field, int first_year) {
  const ObjectReader object(field, keys::present_value);
  PresentValue present_value;
  const auto rate = object.require(
      "discount_rate_percent",
      ": without a rate there is no present value; write for example \"discount_rate_percent\": 3");
  if (rate) {
    const NumberRule& rule = object.rule("discount_rate_percent");
    present_value.discount_rate_percent = read_number(*rate, rule).value_or(0);
  }
  present_value.to_year = static_cast<int>(object.optional_number("to_year").value_or(first_year));
  return present_value;
}

void check_years(const ObjectReader& object, const Horizon& horizon, int survey_year) {
  constexpr int longest = 100;
  if (horizon.first_year < survey_year) {
    object.find("first_year")
        ->refuse(fmt::format("must not be before the survey's year, {}, got {}", survey_year,
                             horizon.first_year));
  }
  const int years = horizon.last_year - horizon.first_year + 1;
  if (years < 1) {
    object.find("last_year")
        ->refuse(fmt::format("must not be before first_year, {}, got {}", horizon.first_year,
                             horizon.last_year));
  } else if (years > longest) {
    object.find("last_year")
        ->refuse(fmt::format("makes a horizon of {} years, which has at most {}", years, longest));
  }
}

}  // namespace

Horizon read_horizon(const Field& field, int survey_year) {
  const ObjectReader object(field, keys::horizon);
  object.check_why();
  Horizon horizon;
  const auto first = object.required_number("first_year");
  const auto last = object.required_number("last_year");
  horizon.first_year = static_cast<int>(first.value_or(survey_year));
  horizon.last_year = static_cast<int>(last.value_or(horizon.first_year));
  if (first && last) check_years(object, horizon, survey_year);
  horizon.flow_growth_percent = object.distribution("flow_growth_percent");
  horizon.cost_trend_percent = object.distribution("cost_trend_percent");
  if (const auto present_value = object.find("present_value")) {
    horizon.present_value = read_present_value(*present_value, horizon.first_year);
  }
  return horizon;
}

}  // namespace remitsim

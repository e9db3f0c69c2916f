#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

namespace remitsim {

/// What the country receives in the survey's year besides its observed surveyed flows, US$ million:
/// its inflow less those, and never below 0. Imputed flows are no part of the year's matrix, and so
/// not of the inflow.
double remainder_usd_million(const Survey& survey, const Country& receiver);

/// The sum over the countries, surveyed or not, that meet the selector's criteria on receivers.
double remainder_usd_million(const Survey& survey, const Selector& where);

}  // namespace remitsim

#include "survey/remainder.hpp"

#include "survey/inflows.hpp"
#include "survey/selectors.hpp"

#include <algorithm>

namespace remitsim {

double remainder_usd_million(const Survey& survey, const Country& receiver) {
  return std::max(0.0, receiver.inflow_usd_million - observed_inflow_usd_million(survey, receiver));
}

double remainder_usd_million(const Survey& survey, const Selector& where) {
  double sum = 0;
  for (const Country& country : survey.countries) {
    if (selects_receiver(where, country)) sum += remainder_usd_million(survey, country);
  }
  return sum;
}

}  // namespace remitsim

#pragma once

#include "page/place_numbers.hpp"
#include "remitsim/survey.hpp"

namespace remitsim {

/// The corridors, receivers and senders that the page lists numbers for, in the order of the lists.
struct StudyPlaces {
  explicit StudyPlaces(const Survey& survey);

  PlaceNames corridors;  ///< "GBR-KEN", in the survey's order
  PlaceNames receivers;  ///< country codes, ascending
  PlaceNames senders;    ///< country codes, ascending
};

}  // namespace remitsim

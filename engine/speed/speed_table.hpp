#pragma once

#include "speed/measure.hpp"

#include <string>

namespace remitsim {

/// What was measured, and where.
struct SpeedSubject {
  std::string scenarios;  ///< their names
  std::string survey;
  std::string processor;  ///< its name; empty where it is not known
  unsigned processors = 1;
};

/// A line on what was measured, a row for each number of threads, and what the figures mean.
std::string speed_table(const SpeedSubject& subject, const MeasuredSpeed& speed);

/// The same rows for a plot, with all digits.
std::string speed_csv(const MeasuredSpeed& speed);

}  // namespace remitsim

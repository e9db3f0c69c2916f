#pragma once

#include <string>

namespace remitsim {

/// A time in words, to about a percent: "2.1 s", "3 min 10 s", "5 h 20 min", "12 d 3 h".
std::string duration_in_words(double seconds);

}  // namespace remitsim

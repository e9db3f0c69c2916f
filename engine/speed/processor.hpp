#pragma once

#include <istream>
#include <string>

namespace remitsim {

/// The processor's name in the text of Linux's /proc/cpuinfo; empty where it has none.
std::string processor_name(std::istream& cpuinfo);

}  // namespace remitsim

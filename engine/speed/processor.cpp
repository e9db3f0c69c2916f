#include "speed/processor.hpp"

namespace remitsim {

std::string processor_name(std::istream& cpuinfo) {
  for (std::string line; std::getline(cpuinfo, line);) {
    const std::size_t colon = line.find(':');
    if (line.rfind("model name", 0) != 0 || colon == std::string::npos) continue;
    const std::size_t start = line.find_first_not_of(" \t", colon + 1);
    return start == std::string::npos
               ? ""
               : line.substr(start, line.find_last_not_of(" \t") + 1 - start);
  }
  return {};
}

}  // namespace remitsim

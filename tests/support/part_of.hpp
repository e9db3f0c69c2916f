#pragma once

#include "remitsim/study.hpp"

#include <functional>
#include <string>
#include <utility>

namespace remitsim {

/// A checkpoint of that name, to resume from.
inline std::function<NamedBytes()> part_of(std::string name, std::string bytes) {
  return [part = NamedBytes{std::move(name), std::move(bytes)}] { return part; };
}

}  // namespace remitsim

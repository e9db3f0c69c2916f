#include "page/page_parts.hpp"

namespace remitsim {

std::optional<PageParts> page_parts_of_build() {
  return std::nullopt;
}

}  // namespace remitsim

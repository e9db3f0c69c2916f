#pragma once

#include <optional>
#include <string_view>

namespace remitsim {

/// What the program carries of the page of results, made of engine/page/web when it was built.
struct PageParts {
  std::string_view html;     ///< the template that report_page fills
  std::string_view figures;  ///< a program for node, which draws the page's charts as files
};

/// Nothing where the program was built without them.
std::optional<PageParts> page_parts_of_build();

}  // namespace remitsim

#pragma once

#include <string>
#include <string_view>

namespace remitsim {

/// The page of results: the template with the data in it. The template holds, once,
///   <script type="application/json" id="study">null</script>
/// and the data take the place of "null", written so that no text in them can end the script.
/// Throws std::invalid_argument where the template has no such place, or more than one.
std::string report_page(std::string_view page_template, std::string_view data);

}  // namespace remitsim

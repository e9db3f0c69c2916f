#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace remitsim {

struct DrawnFigures {
  std::size_t figures = 0;
  bool as_pdf = false;  ///< besides SVG; not without rsvg-convert
};

/// Draws the charts of the page as files in the folder, which is made if need be: of a study of
/// several scenarios those of each in a folder of its number. `script` is the page's program for
/// node, `data` what page_data() gave. Where `should_stop`, which is asked every now and then, says
/// so, it stops, writes no figure and gives nothing. Throws OutputError where there is no node, it
/// fails, or a file cannot be written.
std::optional<DrawnFigures> draw_figures(std::string_view script, std::string_view data,
                                         const std::filesystem::path& folder,
                                         const std::function<bool()>& should_stop);

}  // namespace remitsim

#include "page/page_parts.hpp"

// The assembler takes the two files as they are. CMake gives their names.
asm(".pushsection .rodata\n"
    "remitsim_page_html: .incbin \"" REMITSIM_PAGE_HTML
    "\"\n"
    "remitsim_page_html_end:\n"
    "remitsim_page_figures: .incbin \"" REMITSIM_PAGE_FIGURES
    "\"\n"
    "remitsim_page_figures_end:\n"
    ".popsection\n");

extern "C" {
extern const char remitsim_page_html[];         // NOLINT(modernize-avoid-c-arrays)
extern const char remitsim_page_html_end[];     // NOLINT(modernize-avoid-c-arrays)
extern const char remitsim_page_figures[];      // NOLINT(modernize-avoid-c-arrays)
extern const char remitsim_page_figures_end[];  // NOLINT(modernize-avoid-c-arrays)
}

namespace remitsim {

std::optional<PageParts> page_parts_of_build() {
  return PageParts{{remitsim_page_html, remitsim_page_html_end},
                   {remitsim_page_figures, remitsim_page_figures_end}};
}

}  // namespace remitsim

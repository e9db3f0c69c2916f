#pragma once

#include <string>
#include <string_view>

namespace remitsim {

/// Any text as LaTeX that prints it: every character that LaTeX takes for something else is
/// escaped. Characters that pdfLaTeX has no glyph for (emoji, Arabic …) are arguments of
/// \unicodetext, which `unicode_text_command` defines: LuaLaTeX and XeLaTeX print them, with a font
/// that has them, and pdfLaTeX prints their numbers, as "[U+1F600]".
std::string latex_text(const std::string& text);

/// A number in print: a minus is one, and no hyphen.
std::string latex_number(const std::string& number);

/// Whether the LaTeX has characters that pdfLaTeX prints by their numbers.
bool needs_unicode_text(std::string_view latex);

/// The definition of \unicodetext, unless the document has one.
extern const char* const unicode_text_command;

}  // namespace remitsim

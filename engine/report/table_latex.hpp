#pragma once

#include "report/results_table.hpp"

#include <string>

namespace remitsim {

/// The table as LaTeX: a "table" environment with caption, label (tab:…), rules of booktabs and
/// notes below, shrunk to the width of the text where it is wider. It compiles with pdfLaTeX,
/// LuaLaTeX and XeLaTeX (latex_text.hpp).
std::string table_latex(const ResultsTable& table);

}  // namespace remitsim

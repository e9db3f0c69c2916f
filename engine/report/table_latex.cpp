#include "report/table_latex.hpp"

#include "report/latex_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace remitsim {

namespace {

std::string latex_cell(const TableCell& cell, ColumnKind kind) {
  const std::string text = printed(cell, kind);
  return kind == ColumnKind::text ? latex_text(text) : latex_number(text);
}

std::string latex_row(const std::vector<std::string>& cells) {
  return fmt::format("    {} \\\\\n", fmt::join(cells, " & "));
}

/// "lrr": text is flush left, numbers right.
std::string alignment(const ResultsTable& table, const std::vector<std::size_t>& shown) {
  std::string letters;
  for (const std::size_t c : shown) {
    letters += table.columns[c].kind == ColumnKind::text ? 'l' : 'r';
  }
  return letters;
}

std::string tabular(const ResultsTable& table) {
  const std::vector<std::size_t> shown = columns_for(table, ColumnUse::print);
  std::vector<std::string> titles;
  titles.reserve(shown.size());
  for (const std::size_t c : shown) titles.push_back(latex_text(table.columns[c].title));
  std::string text = fmt::format("  \\begin{{tabular}}{{{}}}\n    \\toprule\n{}    \\midrule\n",
                                 alignment(table, shown), latex_row(titles));
  for (const TableRow& row : table.rows) {
    std::vector<std::string> cells;
    cells.reserve(shown.size());
    for (const std::size_t c : shown) {
      cells.push_back(latex_cell(row[c], table.columns[c].kind));
    }
    text += latex_row(cells);
  }
  return text + "    \\bottomrule\n  \\end{tabular}";
}

/// In one paragraph, as papers have them; smaller where they would leave no room for the table.
std::string notes_below(const ResultsTable& table) {
  if (table.notes.empty()) return {};
  constexpr std::size_t many_bytes = 2500;
  std::string notes;
  for (const std::string& note : table.notes) notes += fmt::format("    {}\n", latex_text(note));
  return fmt::format(
      "  \\par\\medskip\n  \\begin{{minipage}}{{\\linewidth}}\n    {}\n    \\emph{{Notes.}}\n{}"
      "  \\end{{minipage}}\n",
      notes.size() > many_bytes ? "\\scriptsize" : "\\footnotesize", notes);
}

}  // namespace

std::string table_latex(const ResultsTable& table) {
  const std::string environment = fmt::format(
      "\\begin{{table}}[htbp]\n  \\centering\n  \\caption{{{}}}\n  \\label{{tab:{}}}\n"
      "  \\par\\smallskip\n"
      "  \\resizebox{{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}}{{!}}{{%\n{}}}\n{}"
      "\\end{{table}}\n",
      latex_text(table.title), table.label, tabular(table), notes_below(table));
  std::string text = "% In the preamble: \\usepackage{booktabs,graphicx}\n";
  if (needs_unicode_text(environment)) {
    text +=
        "% pdfLaTeX prints the numbers of some characters; LuaLaTeX and XeLaTeX print these, with "
        "a\n"
        "% font that has them.\n";
    text += unicode_text_command;
  }
  return text + environment;
}

}  // namespace remitsim

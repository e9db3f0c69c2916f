#include "report/table_latex.hpp"

#include "report/latex_text.hpp"
#include "report/some_table.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;
using cli::Scratch;

namespace {

std::string document_with(const std::string& table) {
  return "\\documentclass{article}\n\\usepackage{booktabs,graphicx}\n\\begin{document}\n"
         "\\listoftables\n" +
         table + "\\end{document}\n";
}

/// Twice, as the second run reads what the first wrote down of captions. Empty where there are
/// none.
std::string faults_of_compiling(const Scratch& scratch, const std::string& program,
                                const std::string& table) {
  scratch.write("table.tex", document_with(table));
  const std::string run = program + " -interaction=nonstopmode -halt-on-error -draftmode table.tex";
  const auto outcome = scratch.run(run + " && " + run);
  if (outcome.code != 0) return outcome.out + outcome.err;
  return outcome.out.find("Overfull") == std::string::npos ? "" : outcome.out;
}

/// Whether the program is there, with the packages and fonts that any document needs.
bool can_compile(const Scratch& scratch, const std::string& program) {
  if (faults_of_compiling(scratch, program, "text\n").empty()) return true;
  WARN("skipped: this needs " << program << " (Debian: texlive-latex-recommended; for lualatex "
                              << "texlive-luatex and lmodern)");
  return false;
}

}  // namespace

TEST_CASE("a LaTeX table has caption, label, rules and notes") {
  ResultsTable table{.title = "Savings", .label = "cap-5-regions", .notes = {"One.", "Two."}};
  table.columns = {{.title = "Region", .names = {"group"}},
                   data_column("unit"),
                   {.title = "mean", .names = {"mean"}, .kind = ColumnKind::number},
                   {.title = "90 % interval", .names = {"a", "b"}, .kind = ColumnKind::interval}};
  table.rows = {{{"R&D"}, {"usd"}, {"-1,234"}, {"-2", "-1"}}, {{"World"}, {"usd"}, {}, {}}};
  CHECK(table_latex(table) ==
        "% In the preamble: \\usepackage{booktabs,graphicx}\n"
        "\\begin{table}[htbp]\n"
        "  \\centering\n"
        "  \\caption{Savings}\n"
        "  \\label{tab:cap-5-regions}\n"
        "  \\par\\smallskip\n"
        "  \\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n"
        "  \\begin{tabular}{lrr}\n"
        "    \\toprule\n"
        "    Region & mean & 90 \\% interval \\\\\n"
        "    \\midrule\n"
        "    R\\&D & $-$1,234 & $-$2 to $-$1 \\\\\n"
        "    World &  &  \\\\\n"
        "    \\bottomrule\n"
        "  \\end{tabular}}\n"
        "  \\par\\medskip\n"
        "  \\begin{minipage}{\\linewidth}\n"
        "    \\footnotesize\n"
        "    \\emph{Notes.}\n"
        "    One.\n"
        "    Two.\n"
        "  \\end{minipage}\n"
        "\\end{table}\n");
}

TEST_CASE("every character that means something to LaTeX is escaped") {
  CHECK(latex_text("& % $ # _ { }") == "\\& \\% \\$ \\# \\_ \\{ \\}");
  CHECK(latex_text("~^\\") == "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
  CHECK(latex_text("\"`<>|") ==
        "\\symbol{34}\\textasciigrave{}\\textless{}\\textgreater{}\\textbar{}");
  CHECK(latex_text("[a] *") == "{[}a{]} {*}");
  CHECK(latex_text("--- '' ,,") == "-{}-{}- '{}' ,{},");
  CHECK(latex_text("one\ntwo") == "one two");
  CHECK(latex_text("Côte d'Ivoire – €") == "Côte d'Ivoire – €");
}

TEST_CASE("what pdfLaTeX cannot print has its numbers there, and itself elsewhere") {
  const std::string latex = latex_text("a\u0623\u0641 \U0001F4B8");
  CHECK(latex ==
        "a\\unicodetext{\u0623\u0641}{{[}U+0623 U+0641{]}} "
        "\\unicodetext{\U0001F4B8}{{[}U+1F4B8{]}}");
  CHECK(needs_unicode_text(latex));
  CHECK_FALSE(needs_unicode_text(latex_text("\\unicodetext{a}{b} é")));
  CHECK_THAT(table_latex(hostile_table()), Contains("\\providecommand{\\unicodetext}"));
  CHECK_THAT(table_latex({.columns = {{.title = "A"}}}), !Contains("unicodetext"));
}

TEST_CASE("a LaTeX table of hostile texts compiles, and fits the page") {
  const Scratch scratch;
  for (const std::string program : {"pdflatex", "lualatex"}) {
    if (!can_compile(scratch, program)) continue;
    INFO(program);
    CHECK(faults_of_compiling(scratch, program, table_latex(hostile_table())).empty());
  }
}

TEST_CASE("a table that is wider than the text is shrunk to it") {
  const Scratch scratch;
  if (!can_compile(scratch, "pdflatex")) return;
  ResultsTable table{.title = "Wide", .label = "wide"};
  table.rows.emplace_back();
  for (int i = 0; i < 12; ++i) {
    table.columns.push_back({.title = "a long title of a column"});
    table.rows.front().push_back({"12,345,678 to 23,456,789"});
  }
  CHECK(faults_of_compiling(scratch, "pdflatex", table_latex(table)).empty());
}

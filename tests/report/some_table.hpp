#pragma once

#include "report/results_table.hpp"

#include <string>
#include <vector>

namespace remitsim::test {

/// Texts that mean something else in one format or another.
inline std::vector<std::string> hostile_texts() {
  return {"<script>alert(\"x\")</script>",
          "a | b || c",
          "=HYPERLINK(\"http://example.org\",\"click\")",
          "+1",
          "-1",
          "@SUM(A1)",
          "\ttab first",
          "\rreturn first",
          "one\nline, two",
          "100 % of R&D costs $5 #1 under_score {braces} ~tilde ^hat \\backslash",
          "`code` **bold** _it_ [link](http://example.org) ![image](x) &amp; $x^2$ ~~gone~~",
          "\\end{tabular}\\input{/etc/passwd}",
          "[optional]",
          "*starred",
          "---- ''quotes'' ,,low,, ?` !` << >>",
          "“curly” ‘single’ – — … € é ß Ž ő « »",
          "\u0623\u0641\u0631\u064A\u0642\u064A\u0627",  // Africa, in Arabic
          "\u05E9\u05DC\u05D5\u05DD \u202Eturned\u202C",
          "\U0001F4B8 money \U0001F1F0\U0001F1EA",
          "бедность 汇款",
          "% comment"};
}

/// A table with such texts in its title, in a row each and in its notes.
inline ResultsTable hostile_table() {
  ResultsTable table{.title = "Title: 100 % of <b>R&D</b> | \u0623 \"$5_000\" #1 {x} ~ ^ \\ end",
                     .label = "hostile"};
  table.columns = {
      {.title = "A & B | <i>", .names = {"name"}},
      {.title = "mean, %", .names = {"mean"}, .kind = ColumnKind::number},
      {.title = "90 % interval", .names = {"p05", "p95"}, .kind = ColumnKind::interval},
      data_column("unit")};
  for (const std::string& text : hostile_texts()) {
    table.rows.push_back({{text}, {"-1,234.5"}, {"-2,000", "-500"}, {"usd_million"}});
    table.notes.push_back(text + ".");
  }
  return table;
}

}  // namespace remitsim::test

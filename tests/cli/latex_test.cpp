// What remitsim writes in LaTeX compiles as it is.

#include "support/program.hpp"

#include <catch2/catch.hpp>

using namespace remitsim::cli;

namespace {

/// A scenario whose names and titles mean something to LaTeX, and one that is compared with it.
void write_scenarios(const Scratch& scratch) {
  const std::string base = "\"extends\": \"" + source + "/scenarios/cap-5.json\"";
  scratch.write("100 % of R&D_{x}.json",
                "{" + base +
                    R"(, "title": "\\end{table} 5 % & $x_1$ #2 ~ ^ \"quoted\" 💸 أفريقيا <b>",
                       "groups": [{ "name": "A & B, 100 % \\input{x} é", "where": {} },
                                  { "name": "[أفريقيا] 💸", "where": {} }] })");
  scratch.write("tight.json", "{" + base +
                                  R"(, "title": "At most 3 %", "against": "100 % of R&D_{x}",
                                     "policies": [{ "cap": { "total_percent": 3 } }] })");
}

}  // namespace

TEST_CASE("each table of a run compiles with pdfLaTeX, whatever its names are") {
  const Scratch scratch;
  if (scratch.run("command -v pdflatex").code != 0) {
    WARN("skipped: this needs pdflatex (Debian: texlive-latex-base, texlive-latex-recommended)");
    return;
  }
  write_scenarios(scratch);
  REQUIRE(scratch
              .run("remitsim run '100 % of R&D_{x}.json' tight.json --draws 300 --quiet "
                   "--out out && remitsim run '" +
                   source + "/scenarios/published' --draws 300 --quiet --out published")
              .code == 0);
  std::string document =
      "\\documentclass{article}\n\\usepackage{booktabs,graphicx}\n\\begin{document}\n"
      "\\listoftables\n";
  for (const std::string subject :
       {"regions", "groups", "senders", "receivers", "corridors", "scenarios", "replication"}) {
    std::string options = " --of " + subject;
    if (subject != "scenarios" && subject != "replication") {
      options += " --scenario '100 % of R&D_{x}'";
    }
    INFO(options);
    const Outcome table = scratch.run("remitsim table " +
                                      std::string(subject == "replication" ? "published" : "out") +
                                      options + " --format latex --out " + subject + ".tex");
    INFO(table.err);
    REQUIRE(table.code == 0);
    document += "\\input{" + subject + ".tex}\n\\clearpage\n";
  }
  scratch.write("tables.tex", document + "\\end{document}\n");
  const std::string compile =
      "pdflatex -interaction=nonstopmode -halt-on-error -draftmode tables.tex";
  const Outcome outcome = scratch.run(compile + " && " + compile);
  INFO(outcome.out);
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("Overfull") == std::string::npos);
  CHECK(outcome.out.find("Float too large") == std::string::npos);
}

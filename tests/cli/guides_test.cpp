// docs/tables.md: its commands work. docs/from-r.md, from-python.md and from-stata.md: what they
// tell to do gives the engine's own table.

#include "support/plain_csv.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace remitsim;
using namespace remitsim::cli;

namespace {

/// All blocks of that language on a page of docs/, one after the other.
std::string script_on(const std::string& page, const std::string& language) {
  std::ifstream stream(source + "/docs/" + page);
  std::string script;
  bool is_inside = false;
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("```")) {
      is_inside = line == "```" + language;
    } else if (is_inside) {
      script += line + "\n";
    }
  }
  REQUIRE_FALSE(script.empty());
  return script;
}

/// The results that the pages are about, of fewer draws, and the engine's table of them.
void make_results(const Scratch& scratch) {
  REQUIRE(scratch
              .run("remitsim run " + scenario("africa-g8") +
                   " --draws 2048 --quiet --out results/africa-g8 && "
                   "remitsim table results/africa-g8 --format csv --out wanted.csv")
              .code == 0);
}

/// The table that a script has written against the engine's own.
void check_table(const Scratch& scratch) {
  const auto wanted = plain::rows_of(scratch.path("wanted.csv").string());
  const auto written = plain::rows_of(scratch.path("savings-by-region.csv").string());
  REQUIRE(wanted.size() == 7);
  REQUIRE(written.size() == wanted.size());
  for (std::size_t r = 0; r < wanted.size(); ++r) {
    INFO(wanted[r].at("group"));
    CHECK(written[r].at("group") == wanted[r].at("group"));
    for (const std::string number : {"mean", "p05", "p95"}) {
      INFO(number);
      CHECK(std::stod(written[r].at(number)) ==
            Approx(std::stod(wanted[r].at(number))).epsilon(1e-12));
    }
  }
}

void check_figure(const Scratch& scratch) {
  const std::string figure = scratch.read("savings-by-region.pdf");
  CHECK(figure.starts_with("%PDF"));
  CHECK(figure.size() > 2000);
}

/// The first Python that has both packages; Debian's is not always the first of the path.
std::string python_with_packages(const Scratch& scratch) {
  for (const std::string python : {"python3", "/usr/bin/python3"}) {
    if (scratch.run(python + " -c 'import pandas, matplotlib'").code == 0) return python;
  }
  return {};
}

/// The words of Stata code that could be variables.
std::set<std::string> words_in(const std::string& code) {
  std::set<std::string> words;
  std::string word;
  for (const char c : code + " ") {
    const bool is_part = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    if (is_part) word += c;
    if (!is_part && !word.empty()) words.insert(std::exchange(word, {}));
  }
  return words;
}

}  // namespace

TEST_CASE("the commands of the page on tables work") {
  const Scratch scratch;
  std::string commands = script_on("tables.md", "sh");
  const std::string run = "remitsim run ";
  for (std::size_t at = 0; (at = commands.find(run, at)) != std::string::npos; at += run.size()) {
    commands.replace(at, run.size(), run + "--draws 300 --quiet ");
  }
  scratch.write("commands.sh", "set -e\nln -s '" + source + "/scenarios' scenarios\n" + commands);
  const Outcome outcome = scratch.run("source ./commands.sh");
  INFO(outcome.err);
  CHECK(outcome.code == 0);
  CHECK(scratch.read("regions.tex").starts_with("% In the preamble: "));
  CHECK(plain::rows_of(scratch.path("corridors.csv").string()).size() == 20);
  CHECK_THAT(outcome.out, Catch::Contains("**Savings, South Asia, by scenario"));
}

TEST_CASE("the page for R makes the engine's table, and a figure") {
  const Scratch scratch;
  if (scratch.run("Rscript -e 'library(RSQLite)'").code != 0) {
    WARN("skipped: this needs R with RSQLite (Debian: r-base-core, r-cran-rsqlite)");
    return;
  }
  make_results(scratch);
  scratch.write("page.R", script_on("from-r.md", "r"));
  const Outcome outcome = scratch.run("Rscript page.R");
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  check_table(scratch);
  check_figure(scratch);
}

TEST_CASE("the page for Python makes the engine's table, and a figure") {
  const Scratch scratch;
  const std::string python = python_with_packages(scratch);
  if (python.empty()) {
    WARN("skipped: this needs pandas and Matplotlib (Debian: python3-pandas, python3-matplotlib)");
    return;
  }
  make_results(scratch);
  scratch.write("page.py", script_on("from-python.md", "python"));
  const Outcome outcome = scratch.run(python + " page.py");
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  check_table(scratch);
  check_figure(scratch);
}

TEST_CASE("the page for Stata names variables that its file has, and its size") {
  const Scratch scratch;
  make_results(scratch);
  REQUIRE(scratch.run("remitsim export results/africa-g8 --format stata --out africa-g8-wide.csv")
              .code == 0);
  const auto rows = plain::rows_of(scratch.path("africa-g8-wide.csv").string());
  REQUIRE_FALSE(rows.empty());
  std::ifstream stream(source + "/docs/from-stata.md");
  std::ostringstream page;
  page << stream.rdbuf();

  std::size_t named = 0;
  for (const std::string& word : words_in(script_on("from-stata.md", "stata"))) {
    if (!word.ends_with("_savings")) continue;
    INFO(word);
    CHECK(rows.front().contains(word));
    ++named;
  }
  CHECK(named == 6);
  CHECK_THAT(page.str(), Catch::Contains(std::to_string(rows.size()) + " of them, and " +
                                         std::to_string(rows.front().size()) + " variables"));
  for (const auto& [name, cell] : rows.front()) CHECK(name.size() <= 32);
  for (const std::string text : {"scenario", "period", "group_kind", "group"}) {
    std::size_t width = 0;
    for (const auto& row : rows) width = std::max(width, row.at(text).size());
    const std::string line = page.str().substr(page.str().find("| `" + text + "` |"));
    CHECK_THAT(line.substr(0, line.find('\n')),
               Catch::EndsWith("| " + std::to_string(width) + " |"));
  }
}
